"""What an inspection once found wanting, and holds now."""

import csv
import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from placement.errors import PlacementError, RunFolderError
from placement.io import examine, read, verify_folder, write_run
from placement.model.solution import FEASIBLE
from placement.planning import plan
from placement.planning.path import judged
from tests.independent.city import AS_OF, City, day
from tests.independent.conftest import ROOT, SOLOK


@pytest.fixture(scope="module")
def run():
    """The plan of Kota Solok."""
    return plan(read(SOLOK))


def scenario(target, name="", change=None, more=""):
    """Kota Solok with the rows of one table changed, and lines added to the scenario."""
    shutil.copytree(SOLOK, target)
    if change is not None:
        path = target / name
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        header = list(rows[0])
        rows = change(rows) or rows
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, header, lineterminator="\n", restval="")
            writer.writeheader()
            writer.writerows(rows)
    with (target / "scenario.toml").open("a", encoding="utf-8") as file:
        file.write(more)
    return target


def row_of(made, nip):
    """Status, cause, and codes of the posts before and after."""
    k = int(np.nonzero(made.case.roster.nip == nip)[0][0])
    codes = np.append(made.case.positions.code, "").astype(str)
    return str(made.plan.status[k]), str(codes[made.plan.before[k]]), str(codes[made.plan.after[k]])


# who may move


def test_a_surplus_is_named_among_those_who_may_move(city, folder):
    """Nobody bound by two years in the post is named beyond need while a colleague who could go is kept."""
    rows = {row["nip"]: row for row in folder.placements}
    for post in city.posts:
        bound = [p for p in post.holders if rows[p.nip]["status"] == "beyond_need" and not p.long_in_post]
        kept = [p for p in post.holders if rows[p.nip]["reason"] == "no_cause" and p.long_in_post]
        assert not (bound and kept), post.code


def test_a_light_sanction_does_not_hide_a_grave_one(city, folder, tmp_path):
    """Grave until June, light since August: the move to another agency stays barred."""
    person = next(
        city.by_nip[row["nip"]] for row in folder.moves
        if city.agency(row["from_unit"]) != city.agency(row["to_unit"])
    )  # fmt: skip
    grave = {"nip": person.nip, "tingkat": "berat", "tmt": "2025-07-01", "akhir": "2026-06-30"}
    light = {"nip": person.nip, "tingkat": "ringan", "tmt": "2026-08-01", "akhir": "2027-07-31"}
    made = plan(read(scenario(tmp_path / "s", "discipline.csv", lambda rows: [*rows, grave, light])))
    _, before, after = row_of(made, person.nip)
    assert city.agency(before.split("@")[1]) == city.agency(after.split("@")[1])


def test_an_acting_official_is_not_promoted(city, tmp_path):
    """A supervisor (IV) who acts as administrator (III.b) waits for no post of that echelon."""
    post = next(
        p for p in city.posts if p.kind == "1" and p.eselon_id == "32" and not p.kunci and city.before[p] == 0
    )
    person = next(
        p for p in city.people
        if p.post.kind == "1" and p.post.eselon_id in {"41", "42"} and p.row["status_pegawai"] == "PNS"
        and not p.fixed and not p.leaving and int(p.row["golongan_id"]) >= 33 and city.qualified(p, post)
    )  # fmt: skip

    def acting(rows):
        for row in rows:
            if row["nip"] == person.nip:
                row.update(jabatan_id=post.jabatan_id, unor_id=post.unit, jabatan_nama=post.jabatan_nama,
                           status_jabatan="Plt", eselon_id="", kelas_jabatan="")  # fmt: skip

    status, _, after = row_of(plan(read(scenario(tmp_path / "s", "employees.csv", acting))), person.nip)
    assert status != "enter" or city.by_code[after].eselon_id not in {"31", "32"}


def test_heads_of_kindergartens_are_locked_like_other_heads_of_school(run):
    """Kepala TK and Kepala SKB are heads of school."""
    standing = run.formulation.standings
    heads = np.isin(run.case.roster.extra_duty, ["Kepala TK", "Kepala SKB"])
    assert heads.any()
    assert set(standing.why[heads]) == {"lock"}


# the inspector's reading against what the planner may ask for

ASKED = {
    "another class": '[eligibility]\nclass_change = ["up"]\n',
    "a rule off": '[eligibility]\nrules_off = ["education_family"]\n',
    "PPPK may rotate": '[law]\n"status.pppk_moves" = ["shift", "rotation"]\n',
    "moves before mismatches": '[objectives]\norder = ["moves", "mismatch"]\n',
    "locks opened": 'EVERYONE[eligibility]\nopen_locks = ["CAMAT", "DUKCAPIL", "PENGADAAN", "INSPEKTORAT"]\n',
}


@pytest.mark.parametrize("what", ASKED)
def test_what_the_scenario_allows_is_no_finding(tmp_path, what):
    """A plan made by the scenario's own settings is accepted; its departures are listed."""
    target = scenario(tmp_path / "s", more=ASKED[what].removeprefix("EVERYONE"))
    choices = {"mode": "full"} if ASKED[what].startswith("EVERYONE") else {}
    assert plan(read(target, choices)).verdict.findings == ()


def test_d4_counts_as_s1_for_the_inspector_too(city, folder, tmp_path):
    """A mover with D-IV instead of S-1 comes to the same post by the rule; the audit must not object."""
    row = next(
        row for row in folder.moves
        if city.by_nip[row["nip"]].row["tingkat_pendidikan_id"] == "40"
        and city.by_code[row["to_position"]].tingkat_pendidikan_min == "40"
    )  # fmt: skip

    def lower(rows):
        for person in rows:
            if person["nip"] == row["nip"]:
                person["tingkat_pendidikan_id"] = "35"

    made = plan(read(scenario(tmp_path / "s", "employees.csv", lower)))
    assert made.verdict.findings == ()


# claims that prove nothing


def forged(run, folder, seat, claims):
    """A run folder of another plan that claims to be feasible only."""
    solution = replace(run.solution, status=FEASIBLE, seat=seat, claims=tuple(claims))
    made = judged(run.case, run.formulation, solution)
    write_run(made, folder)
    return made


def swapped(run):
    """Two movers in each other's seats, lawfully."""
    problem, seat = run.formulation.problem, run.solution.seat
    movers = [i for i in range(len(seat)) if seat[i] >= 0 and seat[i] != problem.home[i]]
    for a in movers:
        for b in movers:
            lawful = not problem.pairs.one(a, int(seat[b])) and not problem.pairs.one(b, int(seat[a]))
            if a < b and seat[a] != seat[b] and lawful:
                changed = seat.copy()
                changed[a], changed[b] = seat[b], seat[a]
                return changed
    return seat


def test_a_plan_without_claims_is_not_called_proven(run, tmp_path):
    """Status "feasible", no levels at all, somebody favoured: a finding, and never the words "proven best"."""
    made = forged(run, tmp_path / "run", swapped(run), ())
    assert "proven best by the objectives set" not in made.summary("en")
    assert not verify_folder(tmp_path / "run").ok or made.verdict.gaps


def test_levels_left_out_are_named_as_not_proven(run, tmp_path):
    """Without a cap or a limit nothing excuses a plan that stops before its last draw."""
    made = forged(run, tmp_path / "run", run.solution.seat, run.solution.claims[:4])
    assert "proven best by the objectives set" not in made.summary("en")
    assert not verify_folder(tmp_path / "run").ok or len(made.verdict.gaps) == 2


# what the judge of folders lets pass, or falls over


@pytest.fixture
def forged_folder(folder, tmp_path):
    """A copy to change."""
    shutil.copytree(folder.path, tmp_path / "run")
    return tmp_path / "run"


def caught(path):
    """Findings, or unreadable."""
    try:
        return bool(verify_folder(path).findings)
    except RunFolderError:
        return True


RECORDS = {
    "Infinity": lambda text: re.sub(r'"total": \d+', '"total": Infinity', text, count=1),
    "1e999": lambda text: re.sub(r'"bound": \d+', '"bound": 1e999', text, count=1),
    "a float": lambda text: re.sub(r'("total": \d+)', r"\1.0", text, count=1),
    "1 for true": lambda text: text.replace('"ok": true', '"ok": 1', 1),
    "a key twice": lambda text: text.replace("{", '{"verdict": {"ok": true, "note": "forged"},', 1),
    "no versions": lambda text: text.replace('"versions"', '"versionz"', 1),
    "NaN": lambda text: text.replace('"versions": {', '"versions": {"x": NaN,', 1),
    "half a character": lambda text: text.replace("{", '{"\\ud800": 1,', 1),
}


@pytest.mark.parametrize("what", RECORDS)
def test_a_record_that_we_did_not_write(forged_folder, what):
    """Values that JSON readers take for equal, or that bring the program down."""
    file = forged_folder / "run.json"
    before = file.read_text(encoding="utf-8")
    file.write_text(RECORDS[what](before), encoding="utf-8")
    assert file.read_text(encoding="utf-8") != before
    words = [sys.executable, "-m", "placement", "verify", str(forged_folder)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in {1, 3}


@pytest.mark.parametrize("what", ["checks", "outputs"])
def test_parts_of_the_record_are_compared_too(forged_folder, what):
    """Checks that were never made, hashes of outputs taken out."""
    file = forged_folder / "run.json"
    record = json.loads(file.read_text(encoding="utf-8"))
    if what == "checks":
        record["verdict"]["checks"] = [{"name": "approved", "count": 99, "how": "by all"}]
    else:
        del record["outputs"]
    file.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert caught(forged_folder)


@pytest.mark.parametrize("name", ["usulan_palsu.csv", "inputs/extra.csv"])
def test_files_that_nobody_wrote(forged_folder, name):
    """A list of names beside an accepted plan is taken for part of it."""
    (forged_folder / name).write_text("nip,jabatan\n1,2\n", encoding="utf-8")
    assert caught(forged_folder)


def test_a_link_is_no_file_of_the_folder(forged_folder, folder):
    """What it leads to may change after the judge has gone."""
    file = forged_folder / "inputs" / "wishes.csv"
    file.unlink()
    file.symlink_to(folder.path / "inputs" / "wishes.csv")
    assert caught(forged_folder)


# inputs that bring the program down


@pytest.mark.parametrize(
    "line", ['"performance.least_rating" = "LUAR BIASA"', '"discipline.gate_levels" = ["X"]']
)
def test_a_word_that_the_law_does_not_know(tmp_path, line):
    """An override of the right shape with an unknown word is a fault of the scenario."""
    with pytest.raises(PlacementError):
        plan(read(scenario(tmp_path / "s", more=f"[law]\n{line}\n")))


def test_a_workload_beyond_64_bits(tmp_path):
    """An absurd volume is a fault of the row."""

    def change(rows):
        rows[0]["volume"] = "9" * 18

    folder = scenario(tmp_path / "s", "workload.csv", change)
    assert [(f.code, f.row, f.effect) for f in examine(folder).faults if f.level == "error"] == [
        ("out_of_range", 2, "quarantine")
    ]
    assert plan(read(folder)).verdict.ok  # need is by decree here


def test_the_city_read_independently_is_the_one_of_the_scenario():
    """The dates that the sentences above rest on."""
    assert {len(City(SOLOK).people), AS_OF.year} == {2600, 2026}
    assert day("2026-10-01") == AS_OF
