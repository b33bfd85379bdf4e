import datetime as dt
import io
import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest

from placement.cli.console import Console


@pytest.mark.parametrize(
    ("words", "environ", "lang"),
    [
        ([], {}, "id"),
        ([], {"PLACEMENT_LANG": "en"}, "en"),
        (["--lang", "id"], {"PLACEMENT_LANG": "en"}, "id"),
        (["need", "--lang=en"], {}, "en"),
        (["--lang", "id", "need", "--lang", "en"], {}, "en"),
        (["--", "--lang", "en"], {}, "id"),
        (["--lang"], {}, "id"),
    ],
)
def test_the_language_comes_from_the_call_then_from_the_environment(words, environ, lang):
    assert Console.of(words, environ).lang == lang


def test_a_document_holds_dates_paths_and_numpy_scalars(capsys):
    Console(json=True).answer(
        {"day": dt.date(2027, 1, 1), "path": Path("a"), "count": np.int64(3), "share": np.float64(0.5)}, ()
    )
    assert json.loads(capsys.readouterr().out) == {"day": "2027-01-01", "path": "a", "count": 3, "share": 0.5}


def test_what_json_cannot_say_is_an_error_of_ours():
    with pytest.raises(TypeError):
        Console(json=True).answer({"thing": object()}, ())
    with pytest.raises(ValueError):
        Console(json=True).answer({"share": float("nan")}, ())


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colour_is_for_terminals_and_ends_with_no_color(monkeypatch, no_color, coloured):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("NO_COLOR", no_color)
    Console().complain("x")
    assert ("\x1b[" in terminal.getvalue()) is coloured


def program(body):
    """Our program with `placement.io.read` replaced by a few lines."""
    return [
        sys.executable,
        "-c",
        textwrap.dedent(
            """
            import sys, time, types
            from types import SimpleNamespace
            sys.modules["placement.io"] = io = types.ModuleType("placement.io")
            sys.modules["placement.planning"] = planning = types.ModuleType("placement.planning")
            planning.need = lambda case: SimpleNamespace(rows=case)
            """
        )
        + textwrap.dedent(body)
        + "from placement.cli import main\nsys.exit(main(['need', 'x']))\n",
    ]


def test_output_is_utf8_whatever_the_machine_says():
    done = subprocess.run(
        program("io.read = lambda path: [{'nama': 'Siti \\u2212 \\udcff'}]\n"),
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert done.returncode == 0
    assert "Siti −" in done.stdout.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT that one process can send another")
def test_an_interrupt_ends_with_130_and_a_short_line():
    body = "io.read = lambda path: (print('ready', flush=True), time.sleep(30))\n"
    with subprocess.Popen(
        program(body), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout.readline() == "ready\n"
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=20)
    assert running.returncode == 130
    assert said.strip() == "Dihentikan."


@pytest.mark.skipif(os.name == "nt", reason="a pipe closed by its reader is a matter of POSIX")
def test_a_reader_who_leaves_early_is_no_error():
    body = "io.read = lambda path: [{'nip': str(i)} for i in range(200_000)]\n"
    with subprocess.Popen(
        program(body), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()
        assert running.wait(timeout=20) == 0
    assert not said
