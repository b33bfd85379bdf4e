"""The run folder is complete or absent, and the register remembers."""

import json

import pytest

from placement.errors import OutputError, RunFolderError
from placement.io.register import check_register, read_register, register
from placement.io.run_folder import read_folder, write_folder

FILES = {
    "run.json": b'{"format": "placement-run/1"}',
    "placements.csv": b"nip\n",
    "inputs/pegawai.csv": b"nip\n1\n",
}


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_comes_back_as_it_was_written(tmp_path):
    write_folder(tmp_path / "deep" / "run", FILES)
    assert read_folder(tmp_path / "deep" / "run") == FILES
    assert names(tmp_path / "deep") == ["run"]


def test_only_the_owner_may_look_inside(tmp_path):
    write_folder(tmp_path / "run", FILES)
    assert (tmp_path / "run").stat().st_mode & 0o777 == 0o700


def test_an_older_run_is_replaced_as_a_whole(tmp_path):
    write_folder(tmp_path / "run", FILES | {"old.csv": b""})
    write_folder(tmp_path / "run", FILES)
    assert read_folder(tmp_path / "run") == FILES
    assert names(tmp_path) == ["run"]


def test_an_empty_folder_is_taken(tmp_path):
    (tmp_path / "run").mkdir()
    write_folder(tmp_path / "run", FILES)
    assert read_folder(tmp_path / "run") == FILES


@pytest.mark.parametrize("content", ["{}", "[]", "no json", '{"format": "other/1"}', None])
def test_another_folder_is_refused_and_left_alone(tmp_path, content):
    other = tmp_path / "run"
    other.mkdir()
    (other / "notes.txt").write_text("mine")
    if content is not None:
        (other / "run.json").write_text(content)
    before = names(other)
    with pytest.raises(OutputError, match="will not be replaced") as raised:
        write_folder(other, FILES)
    assert "tidak akan diganti" in raised.value.message("id")
    assert names(other) == before
    assert names(tmp_path) == ["run"]


def test_a_file_is_refused(tmp_path):
    (tmp_path / "run").write_text("mine")
    with pytest.raises(OutputError, match="a file"):
        write_folder(tmp_path / "run", FILES)
    assert (tmp_path / "run").read_text() == "mine"


def test_a_parent_that_is_a_file_is_an_output_error(tmp_path):
    (tmp_path / "x").write_text("")
    with pytest.raises(OutputError, match="cannot be written"):
        write_folder(tmp_path / "x" / "run", FILES)


def test_a_folder_without_permission_is_an_output_error(tmp_path, monkeypatch):
    def refuse(**_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    with pytest.raises(OutputError, match="permission denied"):
        write_folder(tmp_path / "run", FILES)


class Breaking(dict):
    """Files whose second one brings the disk, or the user, to an end."""

    def __init__(self, error):
        super().__init__(FILES)
        self.error = error

    def items(self):
        yield "run.json", FILES["run.json"]
        raise self.error


@pytest.mark.parametrize("there", [False, True])
@pytest.mark.parametrize(
    ("error", "raised"),
    [(OSError(28, "No space left on device"), OutputError), (KeyboardInterrupt(), KeyboardInterrupt)],
)
def test_what_is_interrupted_leaves_nothing_and_spoils_nothing(tmp_path, error, raised, there):
    if there:
        write_folder(tmp_path / "run", FILES)
    with pytest.raises(raised):
        write_folder(tmp_path / "run", Breaking(error))
    assert names(tmp_path) == (["run"] if there else [])
    assert not there or read_folder(tmp_path / "run") == FILES


@pytest.mark.parametrize("failing", [1, 2])
def test_an_older_run_survives_a_failing_replacement(tmp_path, monkeypatch, failing):
    write_folder(tmp_path / "run", FILES)
    calls = []
    real = type(tmp_path).rename

    def rename(path, target):
        calls.append(path)
        if len(calls) == failing:
            raise OSError(5, "Input/output error")
        return real(path, target)

    monkeypatch.setattr(type(tmp_path), "rename", rename)
    with pytest.raises(OutputError):
        write_folder(tmp_path / "run", FILES | {"new.csv": b""})
    assert read_folder(tmp_path / "run") == FILES
    assert names(tmp_path) == ["run"]


@pytest.mark.parametrize("name", ["../out.csv", "/out.csv"])
def test_no_file_is_written_outside(tmp_path, name):
    with pytest.raises(OutputError, match="outside"):
        write_folder(tmp_path / "run", {name: b""})
    assert names(tmp_path) == []


def test_a_folder_without_run_json_is_no_run_folder(tmp_path):
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(RunFolderError, match=r"run\.json is missing"):
            read_folder(path)


def test_the_register_is_a_chain(tmp_path):
    assert read_register(tmp_path) == []
    for run in ("a", "b", "c"):
        register(tmp_path, {"folder": run})
    entries = read_register(tmp_path)
    assert [(entry["run"], entry["folder"]) for entry in entries] == [(1, "a"), (2, "b"), (3, "c")]
    assert entries[0]["previous"] == "0" * 64
    assert check_register(tmp_path) == []


def tampered(lines):
    """Ways to rewrite history, each with the first line that tells."""
    changed = json.loads(lines[1]) | {"folder": "x"}
    yield [lines[0], json.dumps(changed).encode(), lines[2]], 3
    yield [lines[0], lines[2]], 2
    yield lines[1:], 1
    yield [lines[1], lines[0], lines[2]], 1
    yield [*lines[:2], lines[1], lines[2]], 3
    yield [lines[0], b"{", lines[2]], 2
    yield [lines[0], b"[]", lines[2]], 2
    yield [lines[0], lines[1], json.dumps(json.loads(lines[2]) | {"run": 7}).encode()], 3


@pytest.mark.parametrize("way", range(8))
def test_a_register_that_was_tampered_with_is_found_out(tmp_path, way):
    for run in ("a", "b", "c"):
        register(tmp_path, {"folder": run})
    file = tmp_path / "register.jsonl"
    lines, first = list(tampered(file.read_bytes().splitlines()))[way]
    file.write_bytes(b"\n".join(lines) + b"\n")
    assert check_register(tmp_path)[0].line == first


def test_an_unreadable_line_is_named(tmp_path):
    (tmp_path / "register.jsonl").write_text("{\n")
    with pytest.raises(RunFolderError, match="line 1"):
        read_register(tmp_path)


def test_a_line_cut_short_by_a_crash_stays_a_line_of_its_own(tmp_path):
    register(tmp_path, {"folder": "a"})
    with (tmp_path / "register.jsonl").open("ab") as file:
        file.write(b'{"run": 2, "fol')
    register(tmp_path, {"folder": "c"})
    assert [broken.line for broken in check_register(tmp_path)] == [2]


def test_a_register_that_cannot_be_written_is_an_output_error(tmp_path):
    with pytest.raises(OutputError, match="register"):
        register(tmp_path / "missing", {"folder": "a"})
