"""The plan of the house, held by tests."""

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import placement

ROOT = Path(placement.__file__).parent
BELOW_CLI = [path for path in sorted(ROOT.rglob("*.py")) if "cli" not in path.relative_to(ROOT).parts]
CLOCKS = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("time", "time"),
}


def calls(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node


def test_imports_point_down():
    program = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    done = subprocess.run([program], cwd=ROOT.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_below_the_command_line_prints():
    assert not [
        f"{path}:{call.lineno}"
        for path in BELOW_CLI
        for call in calls(path)
        if isinstance(call.func, ast.Name) and call.func.id == "print"
    ]


def test_nothing_below_the_command_line_asks_what_day_it_is():
    assert not [
        f"{path}:{call.lineno}"
        for path in BELOW_CLI
        for call in calls(path)
        if isinstance(call.func, ast.Attribute) and (_last_name(call.func.value), call.func.attr) in CLOCKS
    ]


def _last_name(node):
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def test_every_code_of_a_fault_has_its_sentence():
    from placement.text.faults import FAULTS

    used = {
        f"{path}:{call.lineno}": code
        for path in sorted(ROOT.rglob("*.py"))
        for call in calls(path)
        if _last_name(call.func) == "Fault" and (code := _code(call)) is not None
    }
    assert not {place: code for place, code in used.items() if code not in FAULTS}


def _code(call):
    given = [keyword.value for keyword in call.keywords if keyword.arg == "code"] + call.args[1:2]
    return given[0].value if given and isinstance(given[0], ast.Constant) else None


def test_help_loads_nothing_heavy():
    """The prompt must answer at once: solvers and tables load inside the verb that needs them."""
    script = (
        "import json, sys\n"
        "from placement.cli import main\n"
        "main(['--help'])\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    heavy = {"numpy", "ortools", "pandas", "pydantic", "python_calamine", "xlsxwriter", "jinja2"}
    assert not heavy & set(json.loads(done.stderr))


def test_public_names_are_sorted_and_there():
    assert list(placement.__all__) == sorted(placement.__all__)
    assert not [name for name in placement.__all__ if not hasattr(placement, name)]


def test_modules_are_named_for_what_they_hold():
    nobody = {"util", "utils", "helper", "helpers", "manager", "common", "misc"}
    assert not [path for path in ROOT.rglob("*.py") if nobody & {path.stem, path.parent.name}]


def test_the_three_doors_are_one_program():
    doors = ([sys.executable, "cli.py"], [sys.executable, "-m", "placement"])
    said = {
        subprocess.run(
            [*door, "--version"], cwd=ROOT.parent, capture_output=True, text=True, check=True
        ).stdout
        for door in doors
    }
    assert said == {f"placement {placement.__version__}\n"}
