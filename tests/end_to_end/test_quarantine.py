"""Bad rows: the person or the post stays as it is, everybody else is planned, and nothing of it can be forged away."""

import csv
import io
import json
import shutil
from collections import Counter
from functools import partial
from hashlib import sha256

import pytest
from python_calamine import CalamineWorkbook

from placement.planning import path
from placement.verify import judge
from tests.end_to_end.conftest import City, movers, rows_of

BAD_CELLS = {
    "nip_length": ("nip", "19850412201001"),
    "nip_birth_date": ("nip", "198513412010012002"),
    "nip_serial": ("nip", "198504122010012000"),
    "id_truncated": ("nip", "1.98504122010012E+17"),
    "unknown_value": ("golongan_id", "III/z"),
    "not_a_date": ("tmt_jabatan", "kemarin"),
    "date_future": ("tmt_golongan", "2031-01-01"),
    "empty": ("nama", ""),
    "reference_missing": ("unor_id", "U9999"),
    "position_unknown": ("jabatan_id", "XX-NIHIL"),
    "not_an_integer": ("kelas_jabatan", "tujuh"),
    "cell_error": ("tmt_cpns", "#REF!"),
}
"""One bad cell for each of so many people, from the fifth row on."""

FIRST = 5


def spoil(rows):
    for number, (column, value) in enumerate(BAD_CELLS.values(), FIRST):
        rows[number][column] = value
        if column == "unor_id":  # a known name would stand in for the code, with a warning
            rows[number]["unor_nama"] = ""
    return [*rows, dict(rows[40])]


def row_number(index):
    return index + 2


def people(folder):
    return rows_of(folder / "placements.csv")


@pytest.fixture(scope="module", autouse=True)
def few_samples():
    """The judge asks the rules' words of few random pairs: nothing here hangs on how many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(path, "judge", partial(judge, samples=100))
        yield


@pytest.fixture(scope="module")
def spoiled(template, tmp_path_factory):
    """A run of the city in which a dozen rows are bad and one NIP stands twice."""
    from placement.cli import main

    folder = tmp_path_factory.mktemp("karantina")
    shutil.copytree(template, folder / "kota")
    city = City(folder / "kota", None)
    city.bend("employees", spoil)
    assert main(["plan", str(city.path), "-o", str(folder / "run")]) == 0
    return folder


def test_everybody_with_a_bad_row_stays_with_the_code_of_the_fault(spoiled):
    placed, read = people(spoiled / "run"), rows_of(spoiled / "kota" / "employees.csv")
    assert len(placed) == len(read)
    for number, code in enumerate(BAD_CELLS, FIRST):
        row = placed[number]
        assert (row["status"], row["reason"], row["kind"], row["cause"]) == ("quarantine", code, "", "")
        assert row["to_position"] == row["from_position"]
        expected = f"{read[number]['jabatan_id']}@{read[number]['unor_id']}"
        assert row["from_position"] == ("" if code in {"reference_missing", "position_unknown"} else expected)
    twins = [placed[40], placed[-1]]
    nip = read[40]["nip"]
    assert [row["nip"] for row in twins] == [f"{nip}#{row_number(40)}", f"{nip}#{row_number(len(read) - 1)}"]
    assert {row["reason"] for row in twins} == {"duplicate"}
    assert Counter(row["status"] for row in placed)["quarantine"] == len(BAD_CELLS) + 2
    assert len({row["nip"] for row in placed}) == len(placed)


def test_their_seats_are_given_to_nobody(spoiled):
    """Counted from the tables alone: who came to a post found a seat beside all that are held from quarantine."""
    placed = people(spoiled / "run")
    posts = {row["position"]: row for row in rows_of(spoiled / "run" / "positions.csv")}
    held = Counter(row["from_position"] for row in placed if row["status"] == "quarantine")
    seated = Counter(
        row["to_position"] for row in placed if row["status"] not in {"beyond_need", "leaving", "waiting"}
    )
    came = {row["to_position"] for row in placed if row["status"] in {"move", "enter"}}
    assert came
    for code in held.keys() - {""}:
        need, filled = int(posts[code]["need"]), int(posts[code]["filled"])
        assert filled >= min(need, held[code])
        if code in came:
            assert seated[code] <= need


def test_they_are_neither_scored_nor_counted_in_a_pool(spoiled):
    scored = {row["nip"] for row in rows_of(spoiled / "run" / "scores.csv")}
    aside = {row["nip"] for row in people(spoiled / "run") if row["status"] == "quarantine"}
    assert not scored & aside
    assert len(scored) + len(aside) == len(people(spoiled / "run"))
    record = json.loads((spoiled / "run" / "run.json").read_bytes())
    assert sum(pool["size"] for pool in record["pools"]) == len(scored)


def test_the_run_says_it_and_is_verified_and_replayed(spoiled, call):
    record = json.loads((spoiled / "run" / "run.json").read_bytes())
    aside = len(BAD_CELLS) + 2
    assert record["totals"]["quarantine"] == {"employees": aside, "positions": 0, "rows": aside}
    assert record["totals"]["status"]["quarantine"] == aside
    assert record["verdict"]["findings"] == []
    assert call("verify", spoiled / "run").code == 0
    assert call("plan", "--replay", spoiled / "run").code == 0
    assert (spoiled / "run" / "inputs" / "employees.csv").read_bytes() == (
        spoiled / "kota" / "employees.csv"
    ).read_bytes()


def test_the_papers_list_them(spoiled):
    papers = CalamineWorkbook.from_path(spoiled / "run" / "usulan.xlsx")
    text = str(papers.get_sheet_by_name("Karantina").to_python())
    for row in rows_of(spoiled / "kota" / "employees.csv")[FIRST : FIRST + len(BAD_CELLS)]:
        assert row["nip"] in text
    assert "#42" not in text
    assert "14 pegawai dan 0 jabatan" in str(papers.get_sheet_by_name("Ringkasan").to_python())
    mend = CalamineWorkbook.from_path(spoiled / "run" / "perbaikan.xlsx")
    assert mend.sheet_names == ["Daftar", "employees"]
    codes = {row[11] for row in mend.get_sheet_by_name("Daftar").to_python() if len(row) > 11}
    assert codes >= {*BAD_CELLS, "duplicate"}


def test_explain_says_it_in_words(spoiled, call):
    nip = rows_of(spoiled / "kota" / "employees.csv")[FIRST + 4]["nip"]
    said = call("explain", spoiled / "run", "--employee", nip).out
    assert "karantina data" in said
    assert "III/z" in said
    twin = rows_of(spoiled / "kota" / "employees.csv")[40]["nip"]
    assert f"{twin}#42" in call("explain", spoiled / "run", "--employee", twin).err
    assert call("explain", spoiled / "run", "--employee", f"{twin}#42", "--position", "X@Y").code == 2
    other = movers(spoiled / "run")[0]["to_position"]
    said = call("explain", spoiled / "run", "--employee", f"{twin}#42", "--position", other).out
    assert "karantina data" in said


def test_need_counts_them_among_the_holders_and_score_leaves_them_out(spoiled, call):
    kept = [row for row in people(spoiled / "run") if row["from_position"]]
    need = call("need", spoiled / "kota", "--json").document["rows"]
    holders = Counter(row["from_position"] for row in kept)
    assert {row["position"]: row["incumbents"] for row in need if row["incumbents"]} == dict(holders)
    scored = call("score", spoiled / "kota", "--json").document["rows"]
    assert not [row for row in scored if "#" in row["nip"]]


def test_check_says_what_becomes_of_each_fault(city):
    city.bend("employees", spoil)
    answer = city.call("check", city.path)
    assert answer.code == 3
    assert "14 baris masuk karantina (4,7 % pegawai: 14 orang; 0 jabatan)" in answer.out
    assert answer.out.count("[karantina]") == 14
    document = city.call("check", city.path, "--json").document
    assert (document["ok"], document["plannable"]) == (False, True)
    assert document["quarantine"] == {"employees": 14, "positions": 0, "rows": 14, "percent": 4.7}
    assert {f["effect"] for f in document["faults"] if f["level"] == "error"} == {"quarantine"}
    city.bend("units", lambda rows: rows[0].update(atasan_id="U9999"))
    document = city.call("check", city.path, "--json").document
    assert not document["plannable"]
    assert {f["code"] for f in document["faults"] if f["effect"] == "stops"} == {"reference_missing"}
    assert "[menghentikan]" in city.call("check", city.path).out


def test_check_writes_the_workbook_of_mending(city, tmp_path):
    city.bend("employees", lambda rows: [row | {"NIK": "3201010101010001"} for row in spoil(rows)])
    file = tmp_path / "perbaikan.xlsx"
    assert city.call("check", city.path, "--perbaikan", file).code == 3
    data = file.read_bytes()
    city.call("check", city.path, "--perbaikan", file)
    assert file.read_bytes() == data
    assert "3201010101010001" not in str(
        [
            CalamineWorkbook.from_path(file).get_sheet_by_name(name).to_python()
            for name in ("Daftar", "employees")
        ]
    )
    assert city.call("check", city.path, "--perbaikan", tmp_path / "perbaikan.csv").code == 2
    assert city.call("check", city.path, "--perbaikan", tmp_path / "x" / "y.xlsx").code == 5


@pytest.mark.parametrize(("percent", "code"), [(10, 3), (11, 0)])
def test_too_much_in_quarantine_stops(city, percent, code):
    def change(rows):
        for row in rows[:31]:
            row["tmt_jabatan"] = "kemarin"

    city.bend("employees", change)
    city.choose(f"[inputs]\nquarantine_percent = {percent}\n" if percent != 10 else "")
    answer = city.plan("--json")
    assert answer.code == code
    if code:
        (fault,) = [f for f in answer.document["error"]["faults"] if f["code"] == "quarantine_share"]
        assert fault["value"] == "31/300 (not_a_date 31)"
        assert not city.run.exists()
        assert not city.call("check", city.path, "--json").document["plannable"]
    else:
        departures = {d["key"]: d["value"] for d in city.record()["departures"]}
        assert departures["inputs.quarantine_percent"] == percent


def test_at_nought_percent_any_bad_row_stops(city):
    city.choose("[inputs]\nquarantine_percent = 0\n")
    assert city.plan().code == 0
    city.bend("standards", lambda rows: rows[0].update(level="9"))
    assert city.plan().code == 3
    city.bend("standards", lambda rows: rows[0].update(level="3"))
    city.bend("employees", lambda rows: rows[0].update(tmt_jabatan="?"))
    assert city.plan().code == 3


POSTS = {
    "a need in words": ("positions", {"kebutuhan": "1 org"}, "not_an_integer"),
    "an unknown kind": ("positions", {"jenis_jabatan": "9"}, "unknown_value"),
}


@pytest.fixture
def post(mover):
    """A post that somebody holds and that a plan would touch: the first mover's own."""
    return mover["from_position"]


@pytest.mark.parametrize("name", POSTS)
def test_a_post_with_a_bad_row_is_closed(city, post, name):
    table, values, code = POSTS[name]
    decreed = {f"{r['jabatan_id']}@{r['unor_id']}": r["kebutuhan"] for r in city.rows("positions")}[post]

    def change(rows):
        next(r for r in rows if f"{r['jabatan_id']}@{r['unor_id']}" == post).update(values)

    city.bend(table, change)
    city.choose("[inputs]\nquarantine_percent = 100\n")
    assert city.plan().code == 0
    rows = people(city.run)
    holders = [row for row in rows if row["from_position"] == post]
    assert {(row["status"], row["reason"], row["to_position"]) for row in holders} == {
        ("quarantine", code, post)
    }
    assert [row for row in rows if row["to_position"] == post] == holders
    (shown,) = [row for row in rows_of(city.run / "positions.csv") if row["position"] == post]
    assert shown["need"] == (str(len(holders)) if "kebutuhan" in values else decreed)
    assert city.record()["totals"]["quarantine"]["positions"] == 1
    assert city.call("verify", city.run).code == 0


def test_a_post_that_nobody_can_name_is_left_out_and_its_holders_wait_for_its_name(city, post):

    def change(rows):
        next(r for r in rows if f"{r['jabatan_id']}@{r['unor_id']}" == post)["unor_id"] = "U9999"

    city.bend("positions", change)
    city.choose("[inputs]\nquarantine_percent = 100\n")
    assert city.plan().code == 0
    own = {row["nip"]: f"{row['jabatan_id']}@{row['unor_id']}" for row in city.rows("employees")}
    aside = {row["nip"]: row["reason"] for row in people(city.run) if row["status"] == "quarantine"}
    assert aside == dict.fromkeys([nip for nip, code in own.items() if code == post], "position_unknown")
    assert post not in {row["position"] for row in rows_of(city.run / "positions.csv")}
    assert city.call("verify", city.run).code == 0


def test_a_post_twice_is_kept_once_with_the_need_of_its_holders(city, post):

    def change(rows):
        twin = next(r for r in rows if f"{r['jabatan_id']}@{r['unor_id']}" == post)
        return [*rows, twin | {"kebutuhan": "99"}]

    city.bend("positions", change)
    city.choose("[inputs]\nquarantine_percent = 100\n")
    assert city.plan().code == 0
    (shown,) = [row for row in rows_of(city.run / "positions.csv") if row["position"] == post]
    holders = [row for row in people(city.run) if row["from_position"] == post]
    assert {row["reason"] for row in holders} == {"duplicate"}
    assert int(shown["need"]) == len(holders)
    assert city.call("verify", city.run).code == 0


RECORDS = {
    "competencies": {"level": "sembilan"},
    "performance": {"predikat": "lumayan"},
    "discipline": {"tingkat": "keras"},
    "training": {"jp": "-3"},
}


@pytest.mark.parametrize("table", RECORDS)
def test_a_record_that_cannot_be_read_helps_and_harms_nobody(city, table):
    nip = city.rows(table)[0]["nip"]
    city.bend(table, lambda rows: rows[0].update(RECORDS[table]))
    assert city.plan().code == 0
    placed = {row["nip"]: row for row in people(city.run) if row["status"] == "quarantine"}
    assert list(placed) == [nip]
    assert city.call("verify", city.run).code == 0


def test_a_bad_record_of_somebody_unknown_holds_nobody(city):
    city.bend("training", lambda rows: rows[0].update(nip="199001012015011001", jp="-3"))
    assert city.plan().code == 0
    assert "quarantine" not in city.record()["totals"]["status"]
    assert city.record()["totals"]["quarantine"] == {"employees": 0, "positions": 0, "rows": 1}
    assert city.call("verify", city.run).code == 0


def test_a_bad_workload_closes_a_post_only_if_its_need_comes_from_it(city):
    row = city.rows("workload")[0]
    post = f"{row['jabatan_id']}@{row['unor_id']}"
    city.bend("workload", lambda rows: rows[0].update(volume="-5"))
    city.choose("[inputs]\nquarantine_percent = 100\n")
    assert city.plan().code == 0
    assert city.record()["totals"]["quarantine"] == {"employees": 0, "positions": 0, "rows": 1}

    def undecreed(rows):
        next(r for r in rows if f"{r['jabatan_id']}@{r['unor_id']}" == post)["kebutuhan"] = ""

    city.bend("positions", undecreed)
    assert city.plan().code == 0
    assert city.record()["totals"]["quarantine"]["positions"] == 1
    assert {r["reason"] for r in people(city.run) if r["from_position"] == post} <= {"out_of_range"}
    assert city.call("verify", city.run).code == 0


def test_a_decision_about_somebody_in_quarantine_is_not_dropped(city, mover):
    city.bend("employees", lambda rows: next(r for r in rows if r["nip"] == mover["nip"]).update(nama=""))
    job, _, unit = mover["to_position"].partition("@")
    city.decide((mover["nip"], "to", unit, job))
    answer = city.plan("--json")
    assert answer.code == 3
    assert answer.document["error"]["faults"][0]["code"] == "decision_lock"
    assert "quarantine" in answer.document["error"]["faults"][0]["expected"]


def test_a_number_for_an_nip_is_one_fault_and_told_the_same_from_the_copy(city):
    """The sheet's digits end in 000: that the number is no text is all that is said, also of the copy in CSV."""
    from xlsxwriter import Workbook

    rows = city.rows("employees")
    (city.path / "employees.csv").unlink()
    with Workbook(city.path / "pegawai.xlsx") as book:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, list(rows[0]))
        for number, row in enumerate(rows, 1):
            sheet.write_row(number, 0, list(row.values()))
        sheet.write_number(7, list(rows[0]).index("nip"), 198504122010012000)
        sheet.write_formula(8, list(rows[0]).index("tmt_jabatan"), "=1/0", None, "#DIV/0!")
    assert city.plan().code == 0
    aside = [row for row in people(city.run) if row["status"] == "quarantine"]
    assert [(row["nip"], row["reason"]) for row in aside] == [
        ("198504122010012000#8", "id_numeric_cell"), (rows[7]["nip"], "cell_error"),
    ]  # fmt: skip
    assert city.call("verify", city.run).code == 0
    assert city.call("plan", "--replay", city.run).code == 0
    mend = CalamineWorkbook.from_path(city.run / "perbaikan.xlsx")
    cells = [
        row
        for row in mend.get_sheet_by_name("Daftar").to_python()
        if len(row) > 5 and row[1] == "pegawai.xlsx"
    ]
    assert sorted((row[2], row[5]) for row in cells) == [
        ("Data", "A8"),
        ("Data", f"{_letters(rows, 'tmt_jabatan')}9"),
    ]


def _letters(rows, column):
    from placement.io.faults import column_letters

    return column_letters(list(rows[0]).index(column))


# Forged folders, every hash rewritten


def rehash(path):
    record = json.loads((path / "run.json").read_text(encoding="utf-8"))
    for section, prefix in (("inputs", "inputs/"), ("outputs", "")):
        for name in record[section]:
            record[section][name]["sha256"] = sha256((path / f"{prefix}{name}").read_bytes()).hexdigest()
    (path / "run.json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def edit(path, name, change):
    file = path / name
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
    change(rows)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    file.write_text(text.getvalue(), encoding="utf-8")
    rehash(path)


def moved_out(rows):
    row = next(r for r in rows if r["status"] == "quarantine" and r["from_position"])
    other = next(r for r in rows if r["status"] == "move")
    row.update(status="move", to_position=other["to_position"], to_unit=other["to_unit"], cause="shortage")


def freed(rows):
    next(r for r in rows if r["status"] == "quarantine").update(status="stay", reason="")


def claimed(rows):
    next(r for r in rows if r["status"] == "stay").update(status="quarantine", reason="not_a_date")


def held_back(rows):
    row = next(r for r in rows if r["status"] == "move")
    row.update(status="quarantine", reason="empty", to_position=row["from_position"], to_unit=row["from_unit"],
               kind="", cause="", fit="0")  # fmt: skip


def another_reason(rows):
    next(r for r in rows if r["reason"] == "nip_length").update(reason="empty")


def unkeyed(rows):
    row = next(r for r in rows if "#" in r["nip"])
    row["nip"] = row["nip"].partition("#")[0]


FORGERIES = [moved_out, freed, claimed, held_back, another_reason, unkeyed]


@pytest.mark.parametrize("change", FORGERIES, ids=lambda change: change.__name__)
def test_a_forged_quarantine_is_caught(spoiled, tmp_path, call, change):
    shutil.copytree(spoiled / "run", tmp_path / "run")
    edit(tmp_path / "run", "placements.csv", change)
    assert call("verify", tmp_path / "run").code in {1, 3}


def mended_by_hand(rows):
    rows[FIRST + 4]["golongan_id"] = "III/a"


def spoiled_by_hand(rows):
    rows[100]["tmt_jabatan"] = "kemarin"


@pytest.mark.parametrize("change", [mended_by_hand, spoiled_by_hand], ids=lambda change: change.__name__)
def test_inputs_that_say_another_quarantine_are_caught(spoiled, tmp_path, call, change):
    shutil.copytree(spoiled / "run", tmp_path / "run")
    edit(tmp_path / "run", "inputs/employees.csv", change)
    assert call("verify", tmp_path / "run").code in {1, 3}
