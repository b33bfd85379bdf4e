"""Promotions inside a plan, a late vacancy, the committee's papers, and the made-up selections themselves."""

import csv
import json
import shutil
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from python_calamine import CalamineWorkbook

import placement
from placement.cli import main
from placement.io import check, read, read_run, verify_folder, write_run
from placement.planning import ROUTES, plan, select
from placement.planning.carried import prepared
from placement.planning.vacancy import late_vacancy
from placement.report import bahan_sidang
from placement.report.bahan_sidang import NAME, PAGE, sheets
from placement.synthetic.selections import banjarbaru, mamuju_cpns

SCENARIOS = Path(placement.__file__).parents[1] / "scenarios"
CITY = SCENARIOS / "banjarbaru"


@pytest.fixture(scope="module")
def selection():
    return select(read(CITY))


@pytest.fixture(scope="module")
def run():
    return plan(read(CITY))


def test_the_plan_carries_what_the_routes_decided(run, selection):
    """Whoever is promoted or chosen sits there in the plan, and the judge of the plan finds nothing."""
    assert run.verdict.ok
    taken = [pair for filling in selection.fillings for pair in filling.taken]
    assert len(taken) > 20
    assert all(int(run.plan.after[row]) == group for row, group in taken)
    assert {run.plan.kind[row] for row, _ in taken} == {"promotion", "selection"}


def test_a_vacated_post_is_filled_in_the_same_plan(run, selection):
    chains = next(f for f in selection.fillings if f.route == "merit-order").facts["chains"]
    longest = max(chains, key=len)
    assert len(longest) > 1
    rows = [run.case.roster.nip.tolist().index(nip) for nip in longest]
    for row, follower in zip(rows[1:], rows, strict=False):
        assert run.plan.after[follower] == run.plan.before[row]


def test_the_folder_of_such_a_plan_stands(run, tmp_path):
    write_run(run, tmp_path / "run")
    assert verify_folder(tmp_path / "run").ok
    again = read_run(tmp_path / "run")
    assert (again.plan.after == run.plan.after).all()


def test_without_selection_routes_nothing_is_carried():
    case = read(SCENARIOS / "solok")
    assert prepared(case).decisions == case.decisions


def test_a_late_vacancy_is_planned_again_from_the_top(run):
    """The seat of a promoted person falls vacant: the chain moves up, nobody is left standing before who sits there."""
    moved = np.nonzero(run.plan.kind == "promotion")[0]
    code = str(run.case.positions.code[run.plan.after[moved[0]]])
    late = late_vacancy(run, [code], read(CITY))
    assert late.after.verdict.ok
    assert late.left[0][0] == code
    assert late.changes
    names = {nip for nip, _, _ in late.changes}
    assert late.left[0][1] not in names
    same = ~np.isin(run.case.roster.nip, [*names, late.left[0][1]])
    assert (run.plan.seated[same] == late.after.plan.seated[same]).all()


def test_a_late_vacancy_from_the_command_line(run, tmp_path, capsys):
    write_run(run, tmp_path / "run")
    assert main(["plan", "--from", str(tmp_path / "run"), "--vacancy", "TIDAK@ADA"]) == 3
    assert "TIDAK@ADA" in capsys.readouterr().err
    assert main(["plan", "--from", str(tmp_path / "run")]) == 2
    code = str(run.case.positions.code[run.plan.after[np.nonzero(run.plan.kind == "shift")[0][0]]])
    capsys.readouterr()
    assert main(["plan", "--from", str(tmp_path / "run"), "--vacancy", code, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["left"][0]["post"] == code


def test_the_committee_has_a_page_for_each_vacancy(selection):
    files = bahan_sidang(selection)
    pages = sheets(selection)
    book = CalamineWorkbook.from_filelike(BytesIO(files[NAME]))
    assert len(book.sheet_names) == len(pages)
    text = files[PAGE].decode()
    assert text.count("<section>") == len(pages)
    assert text.count("DATA SINTETIS: bukan pegawai sungguhan") == len(pages)
    first = pages[0]
    labels = [label for _, label, _ in first.rows]
    assert {"NIP", "Nilai", "Peringkat", "Keputusan TPK", "Alasan"} <= set(labels)
    assert {text for section, _, texts in first.rows if section == "Persyaratan" for text in texts} <= {
        "memenuhi", "TIDAK", "diperiksa panitia",
    }  # fmt: skip
    assert files == bahan_sidang(selection)


def test_whoever_fails_a_requirement_has_no_place(selection):
    for sheet in sheets(selection):
        rows = {label: texts for _, label, texts in sheet.rows}
        fails = [any(texts[k] == "TIDAK" for section, _, texts in sheet.rows if section == "Persyaratan")
                 for k in range(len(sheet.candidates))]  # fmt: skip
        assert all(place == "-" for place, fail in zip(rows["Peringkat"], fails, strict=True) if fail)


@pytest.mark.parametrize("name", ["banjarbaru", "mamuju-cpns"])
def test_the_scenarios_are_what_their_makers_write(name, tmp_path):
    target = tmp_path / name
    if name == "banjarbaru":
        banjarbaru(target)
    else:
        mamuju_cpns(target, SCENARIOS / "mamuju")
    made = {path.name: path.read_bytes() for path in target.iterdir()}
    kept = {path.name: path.read_bytes().replace(b"\r\n", b"\n") for path in (SCENARIOS / name).iterdir()}
    assert made == kept
    assert check(SCENARIOS / name)[0] == []
    assert "DATA SINTETIS" in made["README.md"].decode()


def test_every_route_says_what_it_is():
    assert [route.code for route in ROUTES] == ["open-selection", "merit-order", "ranking", "stable"]
    for route in ROUTES:
        assert set(route.title) == {"id", "en"}
        assert route.source
        assert route.confidence in {"text", "secondary", "unverified"}


@pytest.fixture
def wishes(tmp_path):
    """Solok with wishes for posts of the same job elsewhere."""
    shutil.copytree(SCENARIOS / "solok", tmp_path / "solok")
    case = read(tmp_path / "solok")
    roster, positions = case.roster, case.positions
    vacant = np.nonzero(
        positions.need > np.bincount(roster.home[roster.home >= 0], minlength=len(positions))
    )[0]
    rows = []
    for g in vacant.tolist():
        same = (roster.job == positions.job[g]) & (roster.home >= 0) & (roster.home != g)
        rows += [(roster.nip[row], positions.code[g]) for row in np.nonzero(same)[0][:3].tolist()]
    ranks: dict[str, int] = {}
    with (tmp_path / "solok" / "wishes.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("nip", "urutan", "jabatan_id", "unor_id"))
        for nip, code in rows:
            ranks[nip] = ranks.get(nip, 0) + 1
            if ranks[nip] <= 5:
                writer.writerow((nip, ranks[nip], *code.split("@")))
    return tmp_path / "solok"


def test_wishes_are_met_stably(wishes):
    path = wishes / "scenario.toml"
    path.write_text(path.read_text() + '\n[routes]\norder = ["stable"]\n')
    selection = select(read(wishes))
    assert selection.verdict.ok
    filling = selection.fillings[0]
    assert (filling.listing.code == "seated").sum() > 10
    assert "misstating" in filling.facts["strategy"]
    assert any(check.name == "ledger.stable" and check.count for check in selection.verdict.checks)


def test_lower_quotas_are_refused_for_wishes(wishes):
    path = wishes / "scenario.toml"
    more = '\n[routes]\norder = ["stable"]\n[[selection.ceilings]]\nunit = "Dinas Pendidikan"\nmost = 500\nleast = 3\n'
    unit = str(read(wishes).units.name[0])
    path.write_text(path.read_text() + more.replace("Dinas Pendidikan", unit))
    with pytest.raises(placement.errors.InputError, match="lower quotas"):
        select(read(wishes))
