"""Papers that come back: every way in which hands answer, and every way in which they leave it unclear."""

import datetime as dt
import shutil
import subprocess
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from placement.errors import InputError
from placement.io import Returned, read
from placement.model.decision import Decision
from placement.planning import path, plan
from placement.report import papers
from placement.verify import judge
from tests.io.hands import Hands

SOLOK = Path(__file__).parents[2] / "scenarios" / "solok"
NOMINATIF = "Nominatif"


@pytest.fixture(scope="module", autouse=True)
def few_samples():
    """The judge asks the rules' words of few random pairs: nothing here hangs on how many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(path, "judge", partial(judge, samples=100))
        yield


@pytest.fixture(scope="module")
def run():
    return plan(read(SOLOK))


@pytest.fixture(scope="module")
def written(run):
    return papers(run)


@pytest.fixture
def hands(written):
    return Hands(written)


@pytest.fixture
def sheet(hands):
    return hands.sheet(NOMINATIF)


def given(hands, name="usulan.xlsx"):
    """The decisions of a case with these papers, by NIP."""
    case = read(SOLOK, returned=Returned(name, hands.data()))
    return {decision.nip: decision for decision in case.decisions}


def refused(hands):
    """The errors with which a case with these papers is refused."""
    with pytest.raises(InputError) as raised:
        read(SOLOK, returned=Returned("usulan.xlsx", hands.data()))
    assert raised.value.exit_code == 3
    return [fault for fault in raised.value.faults if fault.level == "error"]


def person(sheet, place):
    row = sheet.lines[place]
    return row, sheet.text(row, "NIP"), sheet.text(row, "Kode jabatan")


def another(run, nip):
    """A post open to somebody of the plan, other than the one proposed."""
    i = int(np.nonzero(run.formulation.problem.employee_key == nip)[0][0])
    groups = np.arange(len(run.case.positions))
    free = (run.formulation.problem.pairs.codes(np.full(1, i), groups) == 0) & (
        groups != run.solution.seat[i]
    )
    return int(np.nonzero(free)[0][0])


def test_nothing_changed_nothing_decided(written, hands, sheet):
    assert given(hands) == {}
    case = read(SOLOK, returned=Returned("usulan.xlsx", written, changed=False))
    assert (case.decisions, [s.name for s in case.sources if s.name == "decisions"]) == ((), [])


@pytest.mark.parametrize(
    ("word", "action"),
    [("setuju", "agree"), ("  SETUJU ", "agree"), ("tetap", "keep"), ("Tetap.", "keep"), ("bukan ke sini", "not-to"),
     ("Bukan  ke Sini", "not-to"), ("bukan\u00a0ke sini", "not-to")],
)  # fmt: skip
def test_a_word_is_a_decision(hands, sheet, word, action):
    row, nip, code = person(sheet, 0)
    sheet.type(row, "Keputusan", word)
    decision = given(hands)[nip]
    assert decision.action == action
    assert decision.place == ("" if action == "keep" else code)
    assert decision.official == "Nominatif"
    assert not decision.reasoned
    assert decision.given == ("usulan.xlsx", NOMINATIF, sheet.number(nip))


def test_the_reason_and_the_official_are_those_of_the_line(hands, sheet):
    row, nip, _ = person(sheet, 3)
    sheet.type(row, "Keputusan", "tetap")
    sheet.type(row, "Alasan", "=merawat orang tua")
    sheet.type(row, "Pejabat", "Sekda")
    decision = given(hands)[nip]
    assert (decision.reason, decision.official) == ("=merawat orang tua", "Sekda")
    assert decision.reasoned


@pytest.mark.parametrize("day", ["31-12-2027", "2027-12-31", "31/12/2027", 46752])
def test_to_put_off_asks_for_a_day(hands, sheet, day):
    row, nip, _ = person(sheet, 1)
    sheet.type(row, "Keputusan", "tunda")
    (sheet.number_in if isinstance(day, int) else sheet.type)(row, "Sampai tanggal", day)
    assert (given(hands)[nip].action, given(hands)[nip].date) == ("defer-until", dt.date(2027, 12, 31))


@pytest.mark.parametrize("word", ["ubah", ""])
@pytest.mark.parametrize("by", ["code", "words"])
def test_another_post_is_told_by_its_code_or_by_its_words(run, hands, sheet, word, by):
    row, nip, _ = person(sheet, 2)
    positions, names = run.case.positions, run.case.units.name
    other = next(
        g for g in range(len(positions))
        if ((positions.name == positions.name[g]) & (names[positions.unit] == names[positions.unit[g]])).sum() == 1
        and positions.code[g] != sheet.text(row, "Kode jabatan")
    )  # fmt: skip
    sheet.type(row, "Keputusan", word)
    if by == "code":
        sheet.type(row, "Kode jabatan", str(positions.code[other]))
    else:
        sheet.type(row, "Jabatan baru", str(positions.name[other]))
        sheet.type(row, "Unit baru", str(names[positions.unit[other]]))
    assert (given(hands)[nip].action, given(hands)[nip].place) == ("to", positions.code[other])


def test_a_struck_line_stays(hands, sheet):
    (whole, one, _), (name, two, _), (text, three, _) = (person(sheet, place) for place in (0, 1, 2))
    sheet.strike(whole)
    sheet.strike(name, "Nama")
    sheet.strike_text(text, "NIP")
    assert {nip: decision.action for nip, decision in given(hands).items()} == dict.fromkeys(
        (one, two, three), "keep"
    )


def test_a_line_that_is_gone_stays(hands, sheet):
    row, nip, _ = person(sheet, 7)
    sheet.delete(row)
    decision = given(hands)[nip]
    assert (decision.action, decision.given) == ("keep", ("usulan.xlsx", NOMINATIF, None))


def test_a_line_that_was_added_is_a_decision(run, hands, sheet):
    nip = str(run.case.roster.nip[run.plan.status == "stay"][0])
    sheet.add(sheet.lines[0], NIP=nip, Nama="x", Kode_jabatan="PL-PK@U0009", Jabatan_baru="", Unit_baru="")
    assert (given(hands)[nip].action, given(hands)[nip].place) == ("to", "PL-PK@U0009")


def test_lines_may_be_sorted_and_hidden_and_the_head_may_sink(hands, sheet):
    rows = [person(sheet, place) for place in (0, 4, 9)]
    for row, _, _ in rows:
        sheet.type(row, "Keputusan", "tetap")
        row.set("hidden", "1")
    before = given(hands)
    sheet.turn()
    sheet.insert_above(3)
    after = given(hands)
    assert set(before) == set(after) == {nip for _, nip, _ in rows}
    assert all(after[nip].given[2] == sheet.number(nip) != before[nip].given[2] for nip in after)


def test_a_sheet_under_another_name_is_found(hands, sheet):
    row, nip, _ = person(sheet, 0)
    sheet.type(row, "Keputusan", "tetap")
    hands.rename(NOMINATIF, "Nominatif (TPK)")
    assert given(hands)[nip].given[1] == "Nominatif (TPK)"


def spoil(change):
    """A way to leave a line unclear: what is typed on the first line, the fault, and its column."""

    def spoiled(sheet):
        row = sheet.lines[0]
        for title, text in change.items():
            sheet.type(row, title, text)

    return spoiled


UNCLEAR = {
    "two words": (spoil({"Keputusan": "setuju tetap"}), "unknown_value", "Keputusan"),
    "no word of ours": (spoil({"Keputusan": "ok"}), "unknown_value", "Keputusan"),
    "unknown code": (spoil({"Kode jabatan": "XX@U1"}), "position_unknown", "Kode jabatan"),
    "ubah without a post": (spoil({"Keputusan": "ubah"}), "target_missing", "Kode jabatan"),
    "tunda without a day": (spoil({"Keputusan": "tunda"}), "empty", "Sampai tanggal"),
    "no day": (spoil({"Keputusan": "tunda", "Sampai tanggal": "besok"}), "not_a_date", "Sampai tanggal"),
    "a day for another word": (
        spoil({"Keputusan": "tetap", "Sampai tanggal": "31-12-2027"}),
        "date_without_defer",
        "Sampai tanggal",
    ),
    "agreed and changed": (
        spoil({"Keputusan": "setuju", "Kode jabatan": "PL-PK@U0050"}),
        "answer_and_change",
        "Kode jabatan",
    ),
    "unknown job": (spoil({"Jabatan baru": "Juru Masak"}), "target_unclear", "Jabatan baru"),
    "a reason alone": (spoil({"Alasan": "sakit"}), "empty", "Keputusan"),
    "unknown person": (spoil({"NIP": "199001012015031999"}), "nip_unknown", "NIP"),
    "nobody": (spoil({"NIP": ""}), "empty", "NIP"),
    "a number": (lambda sheet: sheet.number_in(sheet.lines[0], "NIP", 199001012015031001), None, "NIP"),
    "struck in part": (
        lambda sheet: sheet.strike(sheet.lines[0], "Unit baru"),
        "struck_in_part",
        "Unit baru",
    ),
}


@pytest.mark.parametrize("case", UNCLEAR)
def test_what_is_unclear_is_a_fault_with_its_cell(hands, sheet, case):
    spoiled, code, column = UNCLEAR[case]
    row = int(sheet.lines[0].get("r"))
    spoiled(sheet)
    faults = [fault for fault in refused(hands) if fault.row == row]
    assert {(f.file, f.sheet, f.column, f.cell) for f in faults} == {
        ("usulan.xlsx", NOMINATIF, column, f"{sheet.places[column]}{row}")
    }
    assert code is None or code in {fault.code for fault in faults}


def test_struck_and_answered_is_unclear(hands, sheet):
    row, _, _ = person(sheet, 0)
    sheet.strike(row)
    sheet.type(row, "Keputusan", "setuju")
    assert [fault.code for fault in refused(hands)] == ["struck_and_answered"]


def test_somebody_listed_twice_is_a_fault(hands, sheet):
    row, nip, _ = person(sheet, 0)
    sheet.add(row, NIP=nip)
    (fault,) = refused(hands)
    assert (fault.code, fault.column, nip not in str(fault)) == ("duplicate", "NIP", True)


def test_all_faults_come_at_once(hands, sheet):
    for place in range(3):
        sheet.type(sheet.lines[place], "Keputusan", "mungkin")
    assert [fault.code for fault in refused(hands)] == ["unknown_value"] * 3


@pytest.mark.parametrize("title", ["Keputusan", "Kode jabatan", "NIP"])
def test_a_column_that_is_gone_is_a_fault(hands, sheet, title):
    sheet.drop_column(title)
    assert [(fault.code, fault.column) for fault in refused(hands)] == [("column_missing", title)]


def test_a_list_without_its_lines_is_a_fault(hands, sheet):
    sheet.delete(*sheet.lines)
    assert [fault.code for fault in refused(hands)] == ["papers_empty"]


def test_papers_without_their_sheets_are_refused(hands):
    hands.without(NOMINATIF)
    assert [fault.code for fault in refused(hands)] == ["sheet_missing"]


def test_a_workbook_that_is_not_ours_is_refused(hands):
    hands.without("_usulan")
    assert [fault.code for fault in refused(hands)] == ["papers_foreign"]


def test_papers_of_another_scenario_are_refused(hands):
    words = hands.parts["xl/sharedStrings.xml"].decode()
    hands.parts["xl/sharedStrings.xml"] = words.replace(
        ">Kota Solok (DATA SINTETIS)<", ">Kota Lain<"
    ).encode()
    assert [fault.code for fault in refused(hands)] == ["papers_other"]


def test_a_locked_workbook_is_refused():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(InputError) as raised:
        read(SOLOK, returned=Returned("usulan.xlsx", data))
    assert raised.value.faults[0].code == "workbook_encrypted"


def test_a_fault_of_a_rule_points_to_the_line(run, hands, sheet):
    row, nip, _ = person(sheet, 0)
    problem = run.formulation.problem
    i = int(np.nonzero(problem.employee_key == nip)[0][0])
    barred = int(np.nonzero(problem.pairs.codes(np.full(1, i), np.arange(problem.n_positions)) > 0)[0][-1])
    sheet.type(row, "Kode jabatan", str(problem.position_key[barred]))
    with pytest.raises(InputError) as raised:
        plan(read(SOLOK, returned=Returned("usulan.xlsx", hands.data())))
    (fault,) = raised.value.faults
    assert (fault.sheet, fault.row) == (NOMINATIF, sheet.number(nip))


SOFFICE = shutil.which("soffice") or ""


@pytest.mark.skipif(not SOFFICE, reason="no LibreOffice here")
def test_libreoffice_gives_back_the_same_decisions(hands, sheet, tmp_path):
    rows = [person(sheet, place) for place in range(5)]
    for (row, _, _), word in zip(rows, ("setuju", "tetap", "bukan ke sini", "", ""), strict=True):
        sheet.type(row, "Keputusan", word)
    sheet.strike(rows[3][0])
    sheet.delete(rows[4][0])
    (tmp_path / "usulan.xlsx").write_bytes(hands.data())
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation=file://{tmp_path}/home", "--headless", "--convert-to",
         "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp_path / "out", tmp_path / "usulan.xlsx"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    saved = read(SOLOK, returned=Returned("usulan.xlsx", (tmp_path / "out" / "usulan.xlsx").read_bytes()))
    asked = given(hands)
    assert {d.nip: (d.action, d.place, d.given) for d in saved.decisions} == {
        nip: (d.action, d.place, d.given) for nip, d in asked.items()
    }
    assert len(asked) == 5


@pytest.fixture(scope="module")
def people(run):
    moved = run.case.roster.nip[run.plan.status == "move"]
    return [str(nip) for nip in moved[:4]]


@pytest.fixture(scope="module")
def folder(people, tmp_path_factory):
    folder = tmp_path_factory.mktemp("scenario")
    for file in SOLOK.iterdir():
        shutil.copy(file, folder)
    text = "nip,tindakan,unor_id,jabatan_id,alasan,pejabat,tanggal\n"
    (folder / "keputusan.csv").write_text(f"{text}{people[0]},tetap,,,sakit,Sekda,\n")
    return folder


@pytest.fixture(scope="module")
def listed(folder, people, written):
    hands = Hands(written)
    sheet = hands.sheet(NOMINATIF)
    sheet.type(sheet.line(people[1]), "Keputusan", "setuju")
    sheet.type(sheet.line(people[2]), "Keputusan", "tetap")
    return papers(plan(read(folder, returned=Returned("usulan.xlsx", hands.data()))))


class TestListed:
    """The sheet Keputusan of a run with decisions: one from the office's file, two from papers before."""

    def again(self, folder, hands):
        case = read(folder, returned=Returned("usulan.xlsx", hands.data()))
        return {decision.nip: decision.action for decision in case.decisions}, case

    def test_all_stay_in_force(self, folder, people, listed):
        found, _ = self.again(folder, Hands(listed))
        assert found == {people[0]: "keep", people[1]: "agree", people[2]: "keep"}

    def test_what_was_agreed_is_filled_in(self, people, listed):
        sheet = Hands(listed).sheet(NOMINATIF)
        answers = {sheet.text(row, "NIP"): sheet.text(row, "Keputusan") for row in sheet.lines}
        assert {nip for nip, answer in answers.items() if answer} == {people[1]}
        assert answers[people[1]] == "setuju"

    def test_a_struck_decision_of_the_papers_is_gone(self, folder, people, listed):
        hands = Hands(listed)
        sheet = hands.sheet("Keputusan")
        sheet.strike(sheet.line(people[2]))
        assert self.again(folder, hands)[0] == {people[0]: "keep", people[1]: "agree"}

    def test_a_struck_decision_of_the_file_stays_on_record_as_taken_back(self, folder, people, listed):
        hands = Hands(listed)
        sheet = hands.sheet("Keputusan")
        sheet.delete(sheet.line(people[0]))
        found, case = self.again(folder, hands)
        assert found[people[0]] == "withdraw"
        later = papers(plan(case))
        assert self.again(folder, Hands(later))[0] == found
        book = Hands(later)
        sheet = book.sheet("Keputusan")
        sheet.strike(sheet.line(people[0]))
        assert self.again(folder, book)[0][people[0]] == "keep"

    def test_a_decision_struck_in_part_is_unclear(self, folder, people, listed):
        hands = Hands(listed)
        sheet = hands.sheet("Keputusan")
        sheet.strike(sheet.line(people[1]), "Tindakan")
        with pytest.raises(InputError) as raised:
            read(folder, returned=Returned("usulan.xlsx", hands.data()))
        (fault,) = [fault for fault in raised.value.faults if fault.level == "error"]
        assert (fault.code, fault.column) == ("struck_in_part", "Tindakan")

    def test_an_answer_taken_away_is_a_decision_taken_back(self, folder, people, listed):
        hands = Hands(listed)
        sheet = hands.sheet(NOMINATIF)
        sheet.type(sheet.line(people[1]), "Keputusan", "")
        assert people[1] not in self.again(folder, hands)[0]

    def test_a_newer_answer_replaces_the_older(self, folder, people, listed):
        hands = Hands(listed)
        sheet = hands.sheet(NOMINATIF)
        sheet.type(sheet.line(people[1]), "Keputusan", "bukan ke sini")
        assert self.again(folder, hands)[0][people[1]] == "not-to"

    def test_the_papers_are_newer_than_the_file_and_say_so(self, folder, people, listed):
        hands = Hands(listed)
        sheet = hands.sheet("Keputusan")
        row = sheet.line(people[0])
        sheet.type(row, "Tindakan", "bukan ke sini")
        sheet.type(row, "Kode jabatan", "@U0009")
        assert self.again(folder, hands)[0][people[0]] == "not-to"
        sheet.type(row, "Tindakan", "tunda sampai")
        sheet.type(row, "Tanggal", "31-12-2027")
        sheet.type(row, "Kode jabatan", "")
        assert self.again(folder, hands)[0][people[0]] == "defer-until"

    def test_a_later_row_in_the_file_does_not_unsettle_what_the_papers_say(
        self, folder, people, listed, tmp_path
    ):
        for file in folder.iterdir():
            shutil.copy(file, tmp_path)
        with (tmp_path / "keputusan.csv").open("a") as file:
            file.write(f"{people[2]},lepas,,,tugas belajar,Sekda,\n")
        found, case = self.again(tmp_path, Hands(listed))
        assert found[people[2]] == "keep"
        (warning,) = [fault for fault in case.warnings if fault.code == "decision_overruled"]
        assert (warning.file, warning.row) == ("keputusan.csv", 3)

    def test_two_sheets_may_not_say_two_things(self, folder, people, listed):
        hands = Hands(listed)
        nominatif, keputusan = hands.sheet(NOMINATIF), hands.sheet("Keputusan")
        nominatif.type(nominatif.line(people[1]), "Keputusan", "tetap")
        keputusan.type(keputusan.line(people[1]), "Tindakan", "dilepas dari jabatan")
        with pytest.raises(InputError) as raised:
            read(folder, returned=Returned("usulan.xlsx", hands.data()))
        assert [f.code for f in raised.value.faults if f.level == "error"] == ["decision_two_sheets"]

    @pytest.mark.parametrize(
        ("title", "text", "code"),
        [("Tindakan", "mungkin", "unknown_value"), ("Tindakan", "", "empty"), ("Tanggal", "besok", "not_a_date"),
         ("Kode jabatan", "XX@YY", "position_unknown"), ("NIP", "", "empty")],
    )  # fmt: skip
    def test_what_is_unclear_is_a_fault(self, folder, people, listed, title, text, code):
        hands = Hands(listed)
        sheet = hands.sheet("Keputusan")
        row = sheet.line(people[1])
        number = int(row.get("r"))
        sheet.type(row, title, text)
        with pytest.raises(InputError) as raised:
            read(folder, returned=Returned("usulan.xlsx", hands.data()))
        (fault,) = [fault for fault in raised.value.faults if fault.level == "error"]
        assert (fault.code, fault.sheet, fault.row, fault.column) == (code, "Keputusan", number, title)


def test_a_decision_knows_where_it_was_given():
    def where(source):
        return Decision("1", "keep", "", "", "", "", None, 4, source).given

    assert where("usulan.xlsx#0a1b2c3d/Nominatif/12") == ("usulan.xlsx", "Nominatif", 12)
    assert where("usulan.xlsx#0a1b2c3d/Nominatif/") == ("usulan.xlsx", "Nominatif", None)
    assert where("../base/keputusan.csv/3") == ("../base/keputusan.csv", "", 3)
    assert where("") == ("", "", None)
