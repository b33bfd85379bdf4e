"""Run folders changed by hand, every hash rewritten: each is found out or cannot be read, none brings the judge down."""

import csv
import io
import json
import shutil
from functools import partial
from hashlib import sha256

import pytest

from placement.errors import RunFolderError
from placement.io import verify_folder
from placement.planning import path
from placement.verify import judge


@pytest.fixture(autouse=True)
def _few_samples(monkeypatch):
    """Rules in words are asked of 50 random pairs: what is forged here lies elsewhere."""
    monkeypatch.setattr(path, "judge", partial(judge, samples=50))


@pytest.fixture
def forged(folder, tmp_path):
    """A copy to change."""
    shutil.copytree(folder.path, tmp_path / "run")
    return tmp_path / "run"


def rehash(path):
    """Every hash of run.json rewritten."""
    record = json.loads((path / "run.json").read_text(encoding="utf-8"))
    for section, prefix in (("inputs", "inputs/"), ("outputs", "")):
        for name in record[section]:
            record[section][name]["sha256"] = sha256((path / f"{prefix}{name}").read_bytes()).hexdigest()
    save(path, record)


def save(path, record):
    """run.json as the program writes it."""
    (path / "run.json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def caught(path):
    """Findings, or the folder is unreadable."""
    try:
        return bool(verify_folder(path).findings)
    except RunFolderError:
        return True


def edit(path, name, change):
    """Rows of a table changed, hashes rewritten."""
    file = path / name
    rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"))))
    rows = change(rows) or rows
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    file.write_text(text.getvalue(), encoding="utf-8")
    rehash(path)


CELLS = [
    ("stay", "reason", "fit"),
    ("move", "reason", "evenness"),
    ("move", "cause", "request"),
    ("move", "kind", "promotion"),
    ("move", "fit", "１２"),
    ("move", "fit", "NaN"),
    ("move", "status", "enter"),
    ("move", "to_position", "X@Y"),
    ("fixed", "status", "stay"),
    ("leaving", "status", "stay"),
    ("beyond_need", "status", "stay"),
    ("stay", "to_position", "PL-PUO@U0009"),
    ("stay", "nama", "Siapa Saja"),
]


@pytest.mark.parametrize(("status", "column", "value"), CELLS)
def test_a_cell_of_the_placements(forged, status, column, value):
    """The first row of a status, one cell."""

    def change(rows):
        row = next(row for row in rows if row[2] == status)
        row[rows[0].index(column)] = value

    edit(forged, "placements.csv", change)
    assert caught(forged)


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: [*rows[:5], rows[4], *rows[5:]],
        lambda rows: [*rows, ["199999999999999999", "Budi", "move", "", "PL-PUO@U0009", "", "U0009", "shift", "surplus", "1", "fit"]],
        lambda rows: [rows[0], *rows[:0:-1]],
    ],
    ids=["row twice", "a stranger", "other order"],
)  # fmt: skip
def test_rows_of_the_placements(forged, change):
    """Nobody twice, nobody from outside."""
    edit(forged, "placements.csv", change)
    assert caught(forged)


CERTIFICATES = [
    ["keadilan", "group", "PL-PUO@U0009", "1"],
    ["fit", "group", "X@Y", "1"],
    ["fit", "floor", "U0002", "5"],
    ["fit", "row", "max_moves", "5"],
    ["fit", "row", "max_moves", "9" * 40],
    ["fit", "group", "PL-PUO@U0009", "9" * 40],
    ["fit", "group", "PL-PUO@U0009", "NaN"],
    ["fit", "group", "PL-PUO@U0009", "1.0"],
    ["fit", "group", "PL-PUO@U0009", str(2**62)],
]


@pytest.mark.parametrize("row", CERTIFICATES, ids=lambda row: "-".join(row)[:40])
def test_a_row_added_to_the_certificate(forged, row):
    """Unknown levels and nodes, prices of rows that do not exist, numbers that are none."""
    edit(forged, "certificate.csv", lambda rows: [*rows, row])
    assert caught(forged)


def test_a_row_of_the_certificate_twice(forged):
    """The same price once more proves nothing more, and is not what was written."""
    edit(forged, "certificate.csv", lambda rows: [*rows[:2], rows[1], *rows[2:]])
    assert caught(forged)


RECORDS = {
    "law": lambda r: r["law"][0].update(value=7),
    "confidence": lambda r: r["law"][0].update(confidence="text"),
    "departures": lambda r: r.update(departures=[{"key": "x", "law": 1, "value": 2}]),
    "verdict": lambda r: r["verdict"].update(findings=[{"check": "x"}]),
    "unique": lambda r: r["verdict"].update(unique=False),
    "totals": lambda r: r["totals"].update(employees=1),
    "synthetic": lambda r: r.update(synthetic=False),
    "seed": lambda r: r.update(seed="another"),
    "infeasible": lambda r: r["claim"].update(status="infeasible"),
    "unknown status": lambda r: r["claim"].update(status="super"),
    "bound": lambda r: r["claim"]["levels"][0].update(bound=r["claim"]["levels"][0]["bound"] + 1),
    "level twice": lambda r: r["claim"]["levels"].append(r["claim"]["levels"][0]),
    "level added": lambda r: r["claim"]["levels"].append({"name": "draw-1", "total": 0, "bound": 0}),
    "no levels": lambda r: r["claim"].update(levels=[]),
    "rows of an input": lambda r: r["inputs"]["wishes.csv"].update(rows=3),
    "an input unlisted": lambda r: r["inputs"].pop("wishes.csv"),
    "an input from elsewhere": lambda r: r["inputs"].update({"../run.json": {"sha256": "", "rows": 0}}),
    "a word of approval": lambda r: r.update(approved=True),
    "huge": lambda r: r["claim"]["levels"][0].update(total=10**40),
    "list": lambda r: r["claim"]["levels"][0].update(total=[1]),
}


@pytest.mark.parametrize("what", RECORDS)
def test_the_record(forged, what):
    """One entry of run.json."""
    record = json.loads((forged / "run.json").read_text(encoding="utf-8"))
    RECORDS[what](record)
    save(forged, record)
    assert caught(forged)


def test_another_seed_is_another_draw(forged):
    """Changed in the scenario and in the record alike: the plan is not the one that this seed draws."""
    old, new = "2026/BKPSDM", "2027/BKPSDM"
    for name in ("inputs/scenario.toml", "run.json"):
        text = (forged / name).read_text(encoding="utf-8")
        assert old in text
        (forged / name).write_text(text.replace(old, new), encoding="utf-8")
    rehash(forged)
    assert caught(forged)


@pytest.mark.parametrize(
    "line", ['[files]\nemployees = "../../run/inputs/employees.csv"\n', 'extends = "../.."\n']
)
def test_inputs_from_outside_the_folder(forged, line):
    """The folder alone is judged."""
    scenario = forged / "inputs" / "scenario.toml"
    text = scenario.read_text(encoding="utf-8")
    scenario.write_text(text + line if line.startswith("[") else line + text, encoding="utf-8")
    rehash(forged)
    assert caught(forged)


@pytest.mark.parametrize("digits", ["１２", "٣", "²", "1.5", "NaN", "1e3", "1_0", "-1", "9" * 30])
def test_a_need_that_is_no_whole_number(forged, digits):
    """Digits of other scripts, floats, huge numbers in an input."""

    def change(rows):
        rows[400][rows[0].index("kebutuhan")] = digits

    edit(forged, "inputs/positions.csv", change)
    assert caught(forged)
