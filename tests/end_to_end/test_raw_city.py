"""The raw city: its renamed units and jobs meet once an office has filled in the sheets."""

import csv
import json
import shutil
from collections import Counter
from pathlib import Path

import pytest

from placement.io import examine, write_match
from placement.io.suggestions import Suggester
from tests.end_to_end.conftest import rows_of

SCENARIOS = Path(__file__).parents[2] / "scenarios"
LEDGER = SCENARIOS / "solok-mentah" / "KOTORAN_DATA_SINTETIS.csv"
ROWS = {"id_numeric_cell", "duplicate", "not_an_integer"}
"""Faults of the raw city that no sheet mends: they belong to single rows."""
AMONG_THREE = 95
"""Per cent of the renamed whose true name must be among the three suggestions."""


def truths(kind):
    """(as written, truth), once each."""
    return list(dict.fromkeys((row["what"], row["truth"]) for row in rows_of(LEDGER) if row["kind"] == kind))


@pytest.mark.parametrize(
    ("kind", "table", "column"),
    [("unit_renamed", "units", "nama"), ("job_renamed", "positions", "jabatan_nama")],
)
def test_the_true_name_is_among_the_three(kind, table, column):
    known = list(dict.fromkeys(row[column] for row in rows_of(SCENARIOS / "solok" / f"{table}.csv")))
    suggester = Suggester(known)
    pairs = truths(kind)
    hits = sum(truth in [known[row] for row in suggester.nearest(what)] for what, truth in pairs)
    assert len(pairs) > 50
    assert 100 * hits >= AMONG_THREE * len(pairs)


def fill(sheet, true):
    """As an office would: the suggestion that is true, else leave it; rows, and how many of the renamed were offered."""
    rows = rows_of(sheet)
    offered = renamed = 0
    for row in rows:
        name = true.get(row["name"], row["name"])
        suggested = [row[f"suggestion_{number}"] for number in (1, 2, 3)]
        found = [word for word in suggested if word and true.get(word, word) == name]
        row["chosen"] = found[0] if found else "-"
        renamed += row["name"] in true
        offered += bool(found) and row["name"] in true
    with sheet.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return renamed, offered


@pytest.fixture(scope="module")
def matched(tmp_path_factory):
    """The raw city with its sheets filled in from the ledger."""
    folder = tmp_path_factory.mktemp("mentah") / "kota"
    shutil.copytree(SCENARIOS / "solok-mentah", folder)
    before = examine(folder)
    done = write_match(folder)
    counts = {
        kind: fill(folder / f"match_{kind}.csv", dict(truths(name)))
        for kind, name in (("units", "unit_renamed"), ("positions", "job_renamed"))
    }
    return folder, before, done, counts


def test_match_lists_what_check_complains_of(matched):
    _, before, done, _ = matched
    assert done.open_names == {"units": 10, "positions": 45, "education": 0}
    assert before.open_names == 55
    assert sum(fault.code == "unit_unknown" for fault in before.faults) == 10


def test_the_ledgers_names_are_offered(matched):
    *_, counts = matched
    for renamed, offered in counts.values():
        assert renamed >= 10
        assert 100 * offered >= AMONG_THREE * renamed


def test_afterwards_no_name_is_unmatched(matched):
    folder, before, *_ = matched
    after = examine(folder)
    codes = Counter(fault.code for fault in after.faults)
    assert after.open_names == 0
    for code in ("unit_unknown", "unit_ambiguous", "job_unknown", "job_code_made", "position_unknown"):
        assert codes[code] == 0, code
    assert Counter(fault.code for fault in before.faults)["position_unknown"] > 15
    assert after.rows["match_positions"] == 45


def test_posts_of_renamed_units_and_jobs_bear_their_own_codes(matched):
    """Against the true city, which the reader of the raw one has never seen."""
    from placement.io.case import gather
    from placement.io.faults import Faults

    table = gather(matched[0], {}, Faults()).tables["positions"]
    posts = set(zip(table.text("jabatan_id").tolist(), table.text("unor_id").tolist(), strict=True))
    true = {(row["jabatan_id"], row["unor_id"]) for row in rows_of(SCENARIOS / "solok" / "positions.csv")}
    held = {row["jabatan_id"] for row in rows_of(SCENARIOS / "solok" / "employees.csv")}
    assert {post for post in true if post[0] in held} <= posts
    assert len(posts) == len(true)


def test_running_again_writes_nothing(matched):
    folder = matched[0]
    before = {path.name: path.read_bytes() for path in folder.glob("match_*")}
    done = write_match(folder)
    assert (set(done.open_names.values()), done.written) == ({0}, ())
    assert {path.name: path.read_bytes() for path in folder.glob("match_*")} == before


def test_nothing_but_faults_of_single_rows_stands_between_the_city_and_a_plan(matched, call, tmp_path):
    folder = matched[0]
    assert {fault.code for fault in examine(folder).faults if fault.level == "error"} == ROWS
    out = tmp_path / "out" / "run"
    answer = call("plan", folder, "-o", out)
    assert answer.code == 0
    assert call("verify", out).code == 0
    assert call("plan", "--replay", out).code == 0
    matches = json.loads((out / "run.json").read_bytes())["matches"]
    assert {match["name"] for match in matches} >= {"Bag. Umum", "SKB 01", "Sekr. Inspektorat"}
