"""A run folder is complete or absent, whatever the disk or the user does; and whoever touches it is found out."""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from placement.io import check_register, read_register

PROGRAM = (sys.executable, "-m", "placement")


def left(folder):
    """Everything in a folder, hidden things too."""
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_a_second_run_takes_the_place_of_the_first_and_the_register_grows(city):
    for number in (1, 2):
        assert city.plan().code == 0
        assert len(read_register(city.run.parent)) == number
    assert check_register(city.run.parent) == []
    assert left(city.run.parent) == ["register.jsonl", "run"]
    assert city.call("verify", city.run).code == 0


def test_replay_gives_the_same_bytes(planned, call, tmp_path):
    assert call("plan", "--replay", planned, "--json").document["identical"]
    assert call("plan", "--replay", planned, "-o", tmp_path / "lagi").code == 0
    assert (tmp_path / "lagi" / "run.json").read_bytes() == (planned / "run.json").read_bytes()
    assert call("plan", "--replay", planned, "-o", planned).code == 2
    assert call("plan", "--replay", tmp_path).code == 3


@pytest.mark.parametrize("place", ["foreign", "file", "below a file", "the scenario itself"])
def test_nothing_but_our_own_is_replaced_and_that_is_said_before_the_work(city, place, monkeypatch):
    foreign = city.path.parent / "milik-orang"
    foreign.mkdir()
    (foreign / "catatan.txt").write_text("penting")
    target = {
        "foreign": foreign,
        "file": foreign / "catatan.txt",
        "below a file": foreign / "catatan.txt" / "run",
        "the scenario itself": city.path,
    }[place]
    monkeypatch.setattr("placement.io.read", lambda *_, **__: pytest.fail("the work has begun"))
    answer = city.call("plan", city.path, "-o", target)
    assert answer.code == 5
    assert answer.err.startswith("Kesalahan: ")
    assert (foreign / "catatan.txt").read_text() == "penting"


def test_no_permission_is_said_before_the_work(city, monkeypatch):
    monkeypatch.setattr("os.access", lambda *_, **__: False)
    monkeypatch.setattr("placement.io.read", lambda *_, **__: pytest.fail("the work has begun"))
    answer = city.plan()
    assert answer.code == 5
    assert "tidak ada izin" in answer.err
    assert city.plan("--json", "--lang", "en").document["error"]["message"].endswith("permission denied")


@pytest.mark.parametrize("there", [False, True], ids=["new folder", "older run"])
def test_a_full_disk_leaves_what_was_there(city, planned, monkeypatch, there):
    write = Path.write_bytes

    def full(path, data):
        if path.name == "positions.csv":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(path, data)

    target = planned if there else city.run
    before = (planned / "run.json").read_bytes()
    monkeypatch.setattr(Path, "write_bytes", full)
    answer = city.call("plan", city.path, "-o", target)
    assert answer.code == 5
    assert "ruang penyimpanan penuh" in answer.err
    assert (planned / "run.json").read_bytes() == before
    assert left(target.parent) == (["register.jsonl", "run"] if there else [])


def test_a_register_that_cannot_be_written_is_not_left_with_half_a_line(city, monkeypatch):
    assert city.plan().code == 0
    register = city.run.parent / "register.jsonl"
    before = register.read_bytes()

    def half(file, line):
        file.write(line[: len(line) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("placement.io.register._write", half)
    assert city.plan().code == 5
    assert register.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT that one process can send another")
@pytest.mark.parametrize("moment", ["read", "plan", "write"])
def test_an_interrupt_leaves_nothing(template, tmp_path, moment):
    """The program stops itself at the moment named, tells us, and is interrupted there."""
    module = {"read": "placement.io.case:check_links", "plan": "placement.planning.path:solve",
              "write": "placement.io.run_folder:_replace"}[moment]  # fmt: skip
    where, name = module.split(":")
    body = (
        f"import sys, time, importlib\n"
        f"module = importlib.import_module({where!r})\n"
        f"def wait(*_, **__):\n    print('ready', flush=True)\n    time.sleep(30)\n"
        f"setattr(module, {name!r}, wait)\n"
        f"from placement.cli import main\n"
        f"sys.exit(main(['plan', {str(template)!r}, '-o', {str(tmp_path / 'out' / 'run')!r}]))\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", body], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout.readline() == "ready\n"
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=20)
    assert running.returncode == 130
    assert said.splitlines()[-1] == "Dihentikan."
    assert "Traceback" not in said
    assert left(tmp_path / "out") == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT that one process can send another")
def test_an_interrupt_at_any_moment_is_an_answer(template, tmp_path):
    for step in range(4):
        root = tmp_path / str(step)
        with subprocess.Popen(
            [*PROGRAM, "plan", template, "-o", root / "run"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            text=True,
        ) as running:  # fmt: skip
            first = running.stderr.readline()  # the first word of progress: we are up and at work
            time.sleep(0.15 * step)
            running.send_signal(signal.SIGINT)
            _, said = running.communicate(timeout=30)
        assert running.returncode in {0, 130}
        assert "Traceback" not in first + said
        assert [name for name in left(root) if name.startswith(".")] == []
        assert not (root / "run").exists() or (root / "run" / "run.json").exists()


TOUCHES = (
    lambda data: data + b"x",
    lambda data: data[:-2] + data[-1:],
    lambda data: data + b" ",
    lambda _: b"",
    lambda data: b"\xef\xbb\xbf" + data,
)


@pytest.mark.parametrize("part", range(2))
def test_whoever_touches_a_file_is_found_out(planned, call, part):
    """Every file once, in one of the ways a file is touched; 3 where it cannot be read any more."""
    names = sorted(path.relative_to(planned) for path in planned.rglob("*") if path.is_file())
    for number, name in enumerate(names):
        if number % 2 == part:
            data = (planned / name).read_bytes()
            (planned / name).write_bytes(TOUCHES[number % len(TOUCHES)](data))
            assert call("verify", planned).code in {1, 3}, name
            (planned / name).write_bytes(data)


@pytest.mark.parametrize("touch", [lambda data: data + b" ", lambda data: b"\xef\xbb\xbf" + data])
def test_the_record_is_held_to_its_bytes(planned, call, touch):
    (planned.parent / "register.jsonl").unlink()
    (planned / "run.json").write_bytes(touch((planned / "run.json").read_bytes()))
    assert call("verify", planned).code == 1


def test_a_fault_in_the_inputs_of_a_run_folder_is_told_in_words(planned, call):
    (planned / "inputs" / "units.csv").write_bytes(b"")
    assert "units.csv: Berkas kosong." in call("verify", planned).err


def test_another_run_under_the_name_of_a_registered_one_is_found_out(planned, call):
    record = json.loads((planned / "run.json").read_bytes())
    record["versions"]["placement"] = "9.9.9"
    (planned / "run.json").write_bytes((json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode())
    assert [finding["check"] for finding in call("verify", planned, "--json").document["findings"]] == [
        "register"
    ]


def test_a_register_whose_chain_is_broken_is_found_out(city):
    city.plan()
    city.plan()
    register = city.run.parent / "register.jsonl"
    register.write_bytes(register.read_bytes().replace(b'"limited"', b'"full"', 1))
    answer = city.call("verify", city.run)
    assert answer.code == 1
    assert "register" in answer.out


def test_a_copy_without_its_register_is_judged_by_itself(planned, call, tmp_path):
    shutil.copytree(planned, tmp_path / "salinan")
    assert call("verify", tmp_path / "salinan").code == 0


def test_no_run_folder_is_an_input_that_cannot_be_read(city):
    for folder in (city.path, city.path / "tidak-ada", city.path / "units.csv"):
        answer = city.call("verify", folder)
        assert answer.code == 3
        assert "bukan folder hasil" in answer.err
