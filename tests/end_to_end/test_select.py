"""`select` from files to a judged folder: rank lists, open selection, promotions, wishes; what is forged is caught."""

import csv
import io
import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

import placement
from placement.cli import main
from placement.errors import InputError
from placement.io import read, verify_folder, write_selection
from placement.planning import select

SCENARIOS = Path(placement.__file__).parents[1] / "scenarios"


@pytest.fixture(scope="module", params=["mamuju-cpns", "banjarbaru"])
def folder(request, tmp_path_factory):
    target = tmp_path_factory.mktemp("select") / request.param
    write_selection(select(read(SCENARIOS / request.param)), target)
    return target


@pytest.fixture
def forged(folder, tmp_path):
    shutil.copytree(folder, tmp_path / "run")
    return tmp_path / "run"


def rows_of(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def save(path, rows):
    """The table with every hash and every total of run.json as the forger would write them."""
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    (path / "rankings.csv").write_text(text.getvalue(), encoding="utf-8")
    record = json.loads((path / "run.json").read_text(encoding="utf-8"))
    record["outputs"]["rankings.csv"]["sha256"] = sha256((path / "rankings.csv").read_bytes()).hexdigest()
    (path / "run.json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def checks_that_found(path):
    return {finding.check for finding in verify_folder(path).findings}


def seated(rows):
    return [row for row in rows if row["to"] and row["to"] == row["position"]]


def test_an_honest_folder_stands(folder):
    verdict = verify_folder(folder)
    assert verdict.ok
    names = {check.name for check in verdict.checks}
    assert names & {"ledger.ranking", "ledger.merit-order"}


def test_a_second_run_writes_the_same_bytes(folder, tmp_path):
    write_selection(select(read(folder / "inputs")), tmp_path / "again")
    for path in sorted(folder.rglob("*.*")):
        again = tmp_path / "again" / path.relative_to(folder)
        assert path.read_bytes() == again.read_bytes(), path.name


def test_a_forged_place_is_caught_by_its_substance(forged):
    rows = rows_of(forged / "rankings.csv")
    row = next(row for row in rows if row["place"] == "2")
    row["place"] = "1"
    save(forged, rows)
    assert checks_that_found(forged) & {"rank.place", "contest.place"}


def test_a_forged_score_is_caught_by_its_substance(forged):
    rows = rows_of(forged / "rankings.csv")
    row = next(row for row in rows if row["place"] == "2")
    row["total"] = str(int(row["total"]) + 1)
    save(forged, rows)
    assert checks_that_found(forged) & {"rank.total", "contest.total", "panel.total"}


def test_a_skipped_candidate_stands_in_the_ledger(forged):
    """The first of a list gives way to the second."""
    rows = rows_of(forged / "rankings.csv")
    for first in seated(rows):
        rivals = [r for r in rows if r["position"] == first["position"] and int(r["place"]) > int(first["place"]) and not r["to"]]  # fmt: skip
        if rivals and first["route"] != "open-selection":
            break
    second = rivals[0]
    second["to"], second["code"], second["step"] = first["to"], first["code"], first["step"]
    first["to"], first["code"], first["step"] = "", "P" if first["route"] == "ranking" else "ranked", ""
    save(forged, rows)
    assert "ledger" in checks_that_found(forged)


@pytest.mark.parametrize("folder", ["mamuju-cpns"], indirect=True)
def test_a_swapped_refill_is_caught(forged):
    rows = rows_of(forged / "rankings.csv")
    moved = [row for row in rows if row["step"] not in ("", "own")]
    moved[0]["to"], moved[-1]["to"] = moved[-1]["to"], moved[0]["to"]
    assert moved[0]["to"] != moved[-1]["to"]
    save(forged, rows)
    assert "rank.seat" in checks_that_found(forged)


def test_the_command_shows_one_post_and_answers_in_json(capsys):
    code = main(["select", str(SCENARIOS / "mamuju-cpns"), "--position", "F002", "--json"])
    document = json.loads(capsys.readouterr().out)
    assert code == 0
    assert {row["position"] for row in document["rankings"]} == {"F002"}
    assert [row["place"] for row in document["rankings"] if row["place"]] == sorted(
        row["place"] for row in document["rankings"] if row["place"]
    )
    assert main(["select", str(SCENARIOS / "mamuju-cpns"), "--position", "F999"]) == 2
    assert "F999" in capsys.readouterr().err


@pytest.fixture
def intake(tmp_path):
    shutil.copytree(SCENARIOS / "mamuju-cpns", tmp_path / "cpns")
    path = tmp_path / "cpns" / "scenario.toml"
    path.write_text(path.read_text().replace("../mamuju", str(SCENARIOS / "mamuju")))
    return tmp_path / "cpns"


@pytest.fixture
def hall(tmp_path):
    shutil.copytree(SCENARIOS / "banjarbaru", tmp_path / "hall")
    path = tmp_path / "hall" / "scenario.toml"
    path.write_text(path.read_text().replace(', "merit-order", "assignment"', ""))
    (tmp_path / "hall" / "decisions.csv").unlink()
    return tmp_path / "hall"


def bend(path, change):
    """Change the rows of a table of a scenario."""
    rows = rows_of(path)
    rows = change(rows) or rows
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")


def faults(path):
    with pytest.raises(InputError) as caught:
        select(read(path))
    return {fault.code for fault in caught.value.faults}


@pytest.mark.parametrize(
    ("table", "change", "code"),
    [("applicants", lambda rows: rows[1].update(nomor_peserta=rows[0]["nomor_peserta"]), "applicant_twice"),
     ("applicants", lambda rows: rows[0].update(formasi_id="F999"), "reference_missing"),
     ("applicants", lambda rows: rows[0].update(tiu="176"), "mark_above"),
     ("applicants", lambda rows: rows[0].update(skb="501"), "mark_above"),
     ("formations", lambda rows: rows[0].update(jalur="atlet"), "track_unknown"),
     ("formations", lambda rows: rows[1].update(formasi_id=rows[0]["formasi_id"]), "duplicate")],
)  # fmt: skip
def test_bad_tables_of_a_recruitment(intake, table, change, code):
    bend(intake / f"{table}.csv", change)
    assert code in faults(intake)


def test_a_vacancy_without_seats_is_a_warning_and_takes_nobody(intake):
    bend(intake / "formations.csv", lambda rows: rows[0].update(formasi="0"))
    case = read(intake)
    assert "no_seats" in {fault.code for fault in case.warnings}
    selection = select(case)
    listing = selection.of("F001")[0].listing
    assert set(listing.code.tolist()) <= {"P", "TL", "TH", "DIS", "P/L-2"}
    assert not (listing.to == "F001").any()
    assert selection.verdict.ok


@pytest.mark.parametrize(
    ("table", "change", "code"),
    [("marks", lambda rows: rows[0].update(nilai="101"), "mark_above"),
     ("marks", lambda rows: rows[0].update(komponen="bakat"), "component_unknown"),
     ("marks", lambda rows: [r for r in rows if (r["nomor_peserta"], r["penilai_id"]) != ("ST003", "P4")], "mark_missing"),
     ("marks", lambda rows: rows.append(rows[0]), "mark_twice"),
     ("evaluators", lambda rows: [row.update(boleh_menilai="tidak") for row in rows] and None, "panel_of_relatives")],
)  # fmt: skip
def test_bad_tables_of_an_open_selection(hall, table, change, code):
    bend(hall / f"{table}.csv", change)
    assert code in faults(hall)


def test_weights_that_do_not_sum_are_refused(hall):
    path = hall / "scenario.toml"
    path.write_text(path.read_text() + "\n[selection.weights]\nmakalah = 200000\nasesmen = 250000\n")
    assert faults(hall) == {"scenario_value"}


def best_of(hall):
    listing = select(read(hall)).fillings[0].listing
    rows = [row for row in range(len(listing)) if listing.code[row] == "best"]
    post = listing.position[rows[0]]
    numbers = [listing.person[row] for row in rows if listing.position[row] == post]
    nip = {row["nomor_peserta"]: row["nip"] for row in rows_of(hall / "applicants.csv")}
    return post, [(number, nip[number]) for number in numbers]


def decide(hall, nip, post, reason):
    job, unit = post.split("@")
    (hall / "decisions.csv").write_text(
        f"nip,tindakan,unor_id,jabatan_id,alasan,pejabat,tanggal\n{nip},ke,{unit},{job},{reason},Wali Kota,2026-09-01\n",
        encoding="utf-8",
    )


def test_the_official_may_choose_another_of_the_best_with_a_reason(hall):
    post, best = best_of(hall)
    decide(hall, best[1][1], post, "kebutuhan organisasi")
    selection = select(read(hall))
    assert selection.verdict.ok
    choice = selection.fillings[0].facts["choices"][0]
    assert (choice["person"], choice["place"]) == (best[1][0], 2)
    decide(hall, best[1][1], post, "")
    assert faults(hall) == {"choice_without_reason"} or "empty" in faults(hall)


def test_the_official_may_not_choose_somebody_else(hall):
    post, best = best_of(hall)
    names = {number for number, _ in best}
    job, unit = post.split("@")
    other = next(r for r in rows_of(hall / "applicants.csv")
                 if (r["jabatan_id"], r["unor_id"]) == (job, unit) and r["nomor_peserta"] not in names)  # fmt: skip
    decide(hall, other["nip"], post, "pilihan")
    assert faults(hall) == {"choice_outside"}


def test_relatives_on_the_panel_do_not_mark(hall):
    """The scenario has two relatives: their marks of those candidates fall away, nobody else's."""
    with_kin = select(read(hall)).fillings[0]
    (hall / "relations.csv").unlink()
    without = select(read(hall)).fillings[0]
    assert with_kin.facts["excluded_marks"] == 6
    assert without.facts["excluded_marks"] == 0
    changed = [person for person, one, two in zip(with_kin.listing.person, with_kin.listing.total, without.listing.total, strict=True)
               if with_kin.listing.person.tolist() == without.listing.person.tolist() and one != two]  # fmt: skip
    assert len(changed) <= 2


def test_a_scenario_without_a_selection_says_so():
    with pytest.raises(InputError):
        select(read(SCENARIOS / "mamuju"))


@pytest.fixture(scope="module")
def recruitment():
    return select(read(SCENARIOS / "mamuju-cpns")).fillings[0]


def test_everyone_can_be_told_her_way(recruitment):
    """The last sentence agrees with the code, and the gap to the last seat is the difference of the two scores."""
    from placement.planning.routes.story import TEXTS, story

    listing = recruitment.listing
    ends = {"P/L": "seated", "P/L-2": "refilled", "P": "none", "SERI": "tied", "DIS": "out", "TH": "absent"}
    seen = set()
    for row in range(0, len(listing), 37):
        code = str(listing.code[row])
        lines = story(recruitment, str(listing.person[row]), "en")
        assert lines
        if code in ends and listing.place[row]:
            seen.add(code)
            assert lines[-1].startswith(TEXTS[ends[code]]["en"].split("{")[0])
        if code == "TL":
            assert lines[-1].endswith(TEXTS["missed"]["en"])
    assert {"P/L", "P"} <= seen
    row = next(k for k in range(len(listing)) if listing.code[k] == "P" and listing.place[k])
    there = (listing.position == listing.position[row]) & (listing.step == "own")
    gap = int(listing.total[there].min() - listing.total[row])
    said = " ".join(story(recruitment, str(listing.person[row]), "en"))
    assert f"{gap // 1000}.{gap % 1000:03d} more" in said


def test_one_person_from_the_command_line(capsys):
    folder = str(SCENARIOS / "mamuju-cpns")
    assert main(["select", folder, "--person", "2500002385", "--lang", "id"]) == 0
    assert "peringkat 2 dari 3 untuk 1 kursi" in capsys.readouterr().out
    assert main(["select", folder, "--person", "0"]) == 2


def test_a_recruitment_of_pppk_puts_category_before_marks(intake):
    """Two seats: the former honorary staff first, whatever the marks; a tie falls by the technical mark."""
    path = intake / "scenario.toml"
    path.write_text(path.read_text() + '\n[selection]\nintake = "pppk"\n')
    (intake / "formations.csv").write_text(
        "formasi_id,jabatan_nama,unor_nama,jalur,kualifikasi,formasi\n"
        "A,Perawat Terampil,Puskesmas Satu,umum,D-III,2\nB,Perawat Terampil,Puskesmas Dua,umum,D-III,1\n", encoding="utf-8",
    )  # fmt: skip
    rows = ("1,A,thk2,200,80,60,20", "2,A,database,400,90,60,30", "3,A,database,401,89,60,30", "4,A,non_asn,440,100,70,40",
            "5,A,database,399,80,60,30")  # fmt: skip
    head = "nomor_peserta,formasi_id,kategori,teknis,manajerial,sosiokultural,wawancara"
    (intake / "applicants.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    selection = select(read(intake))
    assert selection.verdict.ok
    listing = selection.fillings[0].listing
    found = {str(p): (int(place), str(code), str(to)) for p, place, code, to in zip(
        listing.person, listing.place, listing.code, listing.to, strict=True)}  # fmt: skip
    assert found == {
        "1": (1, "P/L", "A"),
        "3": (2, "P/L", "A"),
        "2": (3, "P/L-2", "B"),
        "5": (4, "P", ""),
        "4": (5, "P", ""),
    }
    bend(intake / "applicants.csv", lambda rows: rows[0].update(kategori="honorer"))
    assert faults(intake) == {"category_unknown"}
