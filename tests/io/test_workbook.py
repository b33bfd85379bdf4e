"""Tables in workbooks: every way in which a spreadsheet keeps something else than what people see."""

import csv
import datetime as dt
import io
import re
import time
import zipfile
from pathlib import Path
from random import Random

import numpy as np
import pytest
import xlsxwriter

from placement import plan
from placement.io import verify_folder, write_run
from placement.io.case import read
from placement.io.faults import Faults
from placement.io.read_table import read_opened
from placement.io.workbook import open_workbook
from placement.text import fault_line
from tests.io.books import BOOK, book, by_hand, cells, rows_of
from tests.io.conftest import EMPLOYEES, NIPS, POSITIONS, UNITS

SOLOK = Path(__file__).parents[2] / "scenarios" / "solok"
BUDI, SITI, ANI, UDIN = NIPS
RATINGS = [["nip", "tahun", "predikat"], [SITI, 2025, "Baik"], [ANI, 2025, "Baik"]]


@pytest.fixture
def office(city):
    """The city in one workbook, its sheets named in both languages."""
    for name in ("pegawai", "unor", "jabatan"):
        (city.path / f"{name}.csv").unlink()
    sheets = (("Pegawai", rows_of(EMPLOYEES)), ("units", rows_of(UNITS)), ("JABATAN", rows_of(POSITIONS)))
    city.put("data.xlsx", book(*sheets))
    return city


def table_of(city, rows, name="kinerja", **more):
    """Faults of a workbook with one table."""
    city.put(f"{name}.xlsx", book((name, rows), **more))
    return city.check()


def codes(faults, level="error"):
    return [fault.code for fault in faults if fault.level == level]


def columns_of(city, name):
    """What the table of a workbook says, cell by cell, as text."""
    (source,) = [source for source in city.load().sources if source.name == name]
    return list(csv.reader(source.data.decode().splitlines()))


# where tables are


def test_one_workbook_may_hold_all_tables(office):
    assert office.codes() == []
    assert office.codes("warning") == []
    assert office.load().roster.nip.tolist() == list(NIPS)


def test_a_workbook_of_its_own_needs_no_sheet_of_its_name(city):
    table_of(city, RATINGS)
    city.put("kinerja.xlsx", book(("Sheet1", RATINGS)))
    assert city.codes() == []
    assert city.load().roster.rating.tolist() == [0, 4, 4, 0]


def test_the_sheet_of_that_name_goes_before_the_first(city):
    city.put("kinerja.xlsx", book(("Rekap", [["a", "b"]]), ("KINERJA", RATINGS)))
    faults = city.check()
    assert codes(faults) == []
    assert [(f.code, f.file, f.value) for f in faults] == [("sheet_unknown", "kinerja.xlsx", "Rekap")]


def test_a_table_found_twice_is_a_fault(office):
    office.put("unor.csv", UNITS)
    assert office.fault("file_twice").value == "unor.csv, data.xlsx > units"


def test_two_sheets_for_one_table_are_a_fault(city):
    city.put("data.xlsx", book(("kinerja", RATINGS), ("performance", RATINGS)))
    assert city.fault("file_twice").value == "data.xlsx > kinerja, data.xlsx > performance"


def test_files_may_name_a_workbook(city):
    city.put("scenario.toml", city.text("scenario.toml") + '[files]\nkinerja = "ekspor 2026.xlsx"\n')
    city.put("ekspor 2026.xlsx", book(("Sheet1", RATINGS)))
    assert city.codes() == []
    assert city.load().roster.rating[1] == 4


def test_what_a_spreadsheet_keeps_open_is_passed_over(city):
    city.put("~$data.xlsx", b"\0" * 165)
    assert city.check() == []


def test_hidden_sheets_are_not_read(city):
    city.put("data.xlsx", book(("kinerja", RATINGS), ("diklat", [["x"]]), hidden=["diklat"]))
    faults = city.check()
    assert [(f.level, f.code, f.value) for f in faults] == [("warning", "sheet_hidden", "diklat")]


def test_a_broken_workbook_is_one_fault_and_not_a_missing_table_too(office):
    office.put("data.xlsx", b"PK\3\4 and nothing more")
    assert office.codes() == ["workbook_broken"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "workbook_format"),
        (b"<html><table></table></html>", "workbook_format"),
        (by_hand(cells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')), "workbook_far_cell"),
    ],
)
def test_a_workbook_that_is_none_or_lethal_stops_the_run_with_a_sentence(city, data, code):
    for ending in ("xlsx", "xls"):
        city.put(f"kinerja.{ending}", data)
        assert city.fault(code).file == f"kinerja.{ending}"
        (city.path / f"kinerja.{ending}").unlink()


# identifiers


def test_an_nip_kept_as_a_number_is_refused_by_its_cell(city):
    """Trap 1: 198503152010011007 comes back as ...008, which is a valid number of somebody else."""
    faults = table_of(
        city, [["nip", "tahun", "predikat"], [198503152010011007, 2025, "Baik"], [SITI, 2025, "Baik"]]
    )
    (fault,) = [fault for fault in faults if fault.level == "error"]
    assert (fault.code, fault.file, fault.sheet, fault.row, fault.cell) == (
        "id_numeric_cell", "kinerja.xlsx", "kinerja", 2, "A2",
    )  # fmt: skip
    assert fault.value == "1985********1008"
    said = fault_line(fault, "id")
    assert said.startswith("kinerja.xlsx > kinerja > baris 2, kolom nip (A2): ")
    assert "format kolom sebagai Teks" in said


@pytest.mark.parametrize("cell", [5, 5.5, dt.date(2026, 5, 1), True])
def test_other_identifiers_must_be_text_too(city, cell):
    rows = [["pendidikan_id", "pendidikan_nama"], ["P01", "x"], [cell, "y"]]
    fault = next(fault for fault in table_of(city, rows, "pendidikan") if fault.level == "error")
    assert (fault.code, fault.cell) == ("id_numeric_cell", "A3")


def test_lists_of_identifiers_are_identifiers(office):
    rows = [[45005 if cell == "P01|P02" else cell for cell in row] for row in rows_of(POSITIONS)]
    (office.path / "data.xlsx").unlink()
    office.put(
        "data.xlsx", book(("Pegawai", rows_of(EMPLOYEES)), ("units", rows_of(UNITS)), ("JABATAN", rows))
    )
    assert office.fault("id_numeric_cell").cell == "J3"


def test_many_numeric_cells_are_counted_not_listed(city):
    rows = [
        ["nip", "tahun", "predikat"],
        *[[198503152010010000 + 1000 * n, 2025, "Baik"] for n in range(200)],
    ]
    faults = [fault for fault in table_of(city, rows) if fault.code == "id_numeric_cell"]
    assert len(faults) == 20
    assert sum(fault.count for fault in faults) == 200


# what cells hold


def test_numbers_in_columns_of_text_are_their_digits(city):
    table_of(city, [["nip", "nama", "jp", "tahun"], [SITI, 7, 40, 2025], [SITI, 7.5, 40.0, 2025.0]], "diklat")
    assert columns_of(city, "training") == [
        ["nip", "nama", "jp", "tahun"], [SITI, "7", "40", "2025"], [SITI, "7,5", "40", "2025"],
    ]  # fmt: skip


def test_a_number_too_long_to_be_exact_is_refused_in_a_column_of_text(city):
    faults = table_of(city, [["nip", "nama", "jp", "tahun"], [SITI, 2**53 + 2, 40, 2025]], "diklat")
    assert [(fault.code, fault.cell) for fault in faults] == [("id_numeric_cell", "B2")]


def test_decimals_are_read_as_the_cell_holds_them(city):
    """1.234 in a cell is one number; in a CSV file it could be two."""
    rows = [
        ["jabatan_id", "unor_id", "volume", "waktu_penyelesaian", "waktu_efektif"],
        ["PRWT", "PKM1", 1.234, 30, 75000],
    ]
    table_of(city, rows, "abk")
    assert city.codes() == []
    assert columns_of(city, "workload")[1][2] == "1,234"


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (dt.date(2025, 3, 10), dt.date(2025, 3, 10)),
        (dt.datetime(2025, 3, 10, 0, 0), dt.date(2025, 3, 10)),  # noqa: DTZ001
        (45_726, dt.date(2025, 3, 10)),
        ("10-03-2025", dt.date(2025, 3, 10)),
        ("2025-03-10", dt.date(2025, 3, 10)),
        ("10/03/2025", dt.date(2025, 3, 10)),
        ("'10-03-2025", dt.date(2025, 3, 10)),
    ],
)
def test_days_in_every_dress(city, cell, day):
    rows = [["nip", "kompetensi", "level", "tanggal"], [SITI, "Integritas", 3, cell]]
    assert codes(table_of(city, rows, "kompetensi")) == []
    assert city.load().roster.tested_on.astype("datetime64[D]").tolist()[1] == day


@pytest.mark.parametrize("cell", [2025, 20250310, 45_726.5, dt.datetime(2025, 3, 10, 12, 30), "10-Mar-25"])  # noqa: DTZ001
def test_what_is_no_day(city, cell):
    rows = [["nip", "kompetensi", "level", "tanggal"], [SITI, "Integritas", 3, cell]]
    assert codes(table_of(city, rows, "kompetensi")) == ["not_a_date"]


def test_days_counted_from_1904(city):
    sheet = cells(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>nip</t></is></c><c r="B1" t="inlineStr"><is><t>tingkat</t></is></c>'
        '<c r="C1" t="inlineStr"><is><t>tmt</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>'
        f'{SITI}</t></is></c><c r="B2" t="inlineStr"><is><t>ringan</t></is></c><c r="C2"><v>44264</v></c></row>'
    )
    old = BOOK.replace("<sheets>", '<workbookPr date1904="1"/><sheets>').replace("kinerja", "hukdis")
    city.put("hukdis.xlsx", by_hand(sheet, {"xl/workbook.xml": old}))
    assert city.codes() == []
    assert columns_of(city, "discipline")[1][2] == "2025-03-10"


def test_truth_and_codes_may_be_typed(city):
    rows = [[{"tidak": False, "ya": True}.get(cell, cell) for cell in row] for row in rows_of(UNITS)]
    (city.path / "unor.csv").unlink()
    assert codes(table_of(city, rows, "unor")) == []
    assert city.load().units.remote.tolist() == [False, False, False, True]


def test_a_formula_counts_by_its_result(city):
    def formula(sheet, row, column):
        sheet.write_formula(row, column, "=2024+1", None, 2025)

    assert codes(table_of(city, [RATINGS[0], [SITI, formula, "Baik"]])) == []
    assert columns_of(city, "performance")[1] == [SITI, "2025", "Baik"]


def test_the_error_of_a_formula_is_a_fault(city):
    def broken(sheet, row, column):
        sheet.write_formula(row, column, "=NA()", None, "#N/A")

    faults = table_of(city, [RATINGS[0], [SITI, 2025, "Baik"], [ANI, 2025, broken], [UDIN, 2025, "#REF!"]])
    assert [(f.value, f.cell) for f in faults if f.code == "cell_error"] == [("#N/A", "C3"), ("#REF!", "C4")]


def test_a_formula_without_result_is_a_fault(city):
    text = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'.format
    sheet = cells(
        f'<row r="1">{text("A1", "nip")}{text("B1", "tahun")}{text("C1", "predikat")}</row>'
        f'<row r="2">{text("A2", SITI)}<c r="B2"><f>2024+1</f></c>{text("C2", "Baik")}</row>'
    )
    city.put("kinerja.xlsx", by_hand(sheet))
    assert city.fault("formula_unsaved").cell == "B2"


def test_a_sheet_that_contradicts_itself_is_broken(city):
    city.put("kinerja.xlsx", by_hand(cells('<row r="1"><c r="A1" t="s"><v>9999</v></c></row>')))
    fault = city.fault("workbook_broken")
    assert (fault.file, fault.sheet) == ("kinerja.xlsx", "kinerja")


def test_a_mangled_workbook_is_a_fault_or_a_table_but_never_the_end():
    """Attributes and texts of every part exchanged at random: whatever comes of it is said in words."""
    random, parts = Random(7), {}
    with zipfile.ZipFile(io.BytesIO(book(("pegawai", rows_of(EMPLOYEES)), merges=["H9:J12"]))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    nasty = [
        b"A1:XFD1048576",
        b"Z9:A1",
        b"",
        b"e",
        b"s",
        b"-1",
        b"1e999",
        b"4294967296",
        b"18446744073709551616",
    ]
    seen = set()
    for _ in range(400):
        changed = dict(parts)
        name = random.choice([name for name in parts if name.startswith("xl/") and "theme" not in name])
        spot = random.choice(list(re.finditer(rb'(?<==")[^"]*(?=")|(?<=>)[^<]+(?=<)', parts[name])))
        changed[name] = parts[name][: spot.start()] + random.choice(nasty) + parts[name][spot.end() :]
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for part, content in changed.items():
                archive.writestr(part, content)
        faults = Faults()
        opened = open_workbook("x.xlsx", buffer.getvalue(), faults)
        for sheet in opened.visible if opened else ():
            grid = opened.grid("employees", sheet, faults)
            if grid is not None:
                read_opened("employees", grid, None, faults)
        seen |= {fault.code for fault in faults.found}
        assert all(fault_line(fault, "id") for fault in faults.found)
    assert {"workbook_broken", "workbook_unsafe"} < seen


# where things stand


def test_titles_may_stand_above_the_header(city):
    rows = [
        ["DAFTAR KINERJA"],
        [],
        ["Per 30 Juni 2026"],
        ["No", *RATINGS[0]],
        [1, *RATINGS[1]],
        [2, 5, 2025, "Baik"],
    ]
    faults = table_of(city, rows)
    assert [(f.cell, f.row) for f in faults if f.code == "id_numeric_cell"] == [("B6", 6)]
    assert [f.column for f in faults if f.code == "column_unknown"] == ["No"]


def test_titles_may_stand_above_the_header_of_a_csv_file_too(city):
    city.put(
        "kinerja.csv", f"DAFTAR KINERJA;;;\n;;;\nNo;NIP BARU;TAHUN;PREDIKAT\n1;{SITI};2025;baik sekali\n"
    )
    assert city.fault("unknown_value").row == 4
    city.bend("kinerja.csv", "baik sekali", "Baik")
    assert city.load().roster.rating[1] == 4


def test_a_row_that_numbers_the_columns_is_no_data(city):
    rows = [["No", *RATINGS[0]], [1, 2, 3, 4], [1, *RATINGS[1]]]
    assert codes(table_of(city, rows)) == []
    assert columns_of(city, "performance")[1:] == [[], [SITI, "2025", "Baik"]]


def test_a_header_may_be_spread_over_two_rows(city):
    """TMT stands over two headings, and each of them means what both say."""
    rows = [["NIP", "TINGKAT", "TMT", ""], ["", "", "Hukuman", "x"], [SITI, "ringan", "2026-01-01", ""]]
    faults = table_of(city, rows, "hukdis", merges=["A1:A2", "B1:B2", "C1:D1"])
    assert codes(faults) == []
    assert city.load().roster.sanction[1] == 1


def test_a_heading_spread_over_an_empty_column_is_one_heading(city):
    rows = [["NIP", "TAHUN", "PREDIKAT", ""], [SITI, 2025, "Baik"]]
    assert codes(table_of(city, rows, merges=["C1:D1"])) == []


def test_a_heading_spread_over_two_filled_columns_is_a_double(city):
    rows = [["NIP", "TAHUN", "PREDIKAT", ""], [SITI, 2025, "Baik", "Baik"]]
    assert "column_twice" in codes(table_of(city, rows, merges=["C1:D1"]))


def test_two_columns_for_one_field_are_a_fault(city):
    rows = [["NIP", "TINGKAT", "TMT", "TMT", "TMT_2"], [SITI, "ringan", "2026-01-01", "2026-02-01", ""]]
    faults = table_of(city, rows, "hukdis")
    assert [(f.value, f.column) for f in faults if f.code == "column_twice"] == [("tmt", "TMT, TMT")]
    assert [f.column for f in faults if f.code == "column_unknown"] == ["TMT_2"]


def test_a_sheet_without_header(city):
    fault = next(f for f in table_of(city, [["a", "b"], ["c", "d"]]) if f.level == "error")
    assert (fault.code, fault.file, fault.sheet) == ("header_missing", "kinerja.xlsx", "kinerja")
    assert fault.expected == "nip, tahun, predikat"


def test_an_empty_sheet(city):
    assert codes(table_of(city, [])) == ["file_empty"]


def test_empty_rows_and_columns_around_a_table_do_no_harm(city):
    rows = [
        ["", ""],
        ["", *RATINGS[0], "", ""],
        ["", *RATINGS[1], "", ""],
        [],
        [" "],
        ["", *RATINGS[2]],
        [],
        [""],
    ]
    faults = table_of(city, rows)
    assert codes(faults) == []
    assert columns_of(city, "performance") == [
        [],
        RATINGS[0],
        [SITI, "2025", "Baik"],
        [],
        [],
        [ANI, "2025", "Baik"],
    ]


def test_totals_between_positions_are_passed_over_and_counted(city):
    rows = rows_of(POSITIONS)
    total = ["", "", "JUMLAH", "", "", 3]
    (city.path / "jabatan.csv").unlink()
    faults = table_of(city, [*rows[:3], total, *rows[3:], ["", "", "Total seluruhnya", "", "", 5]], "jabatan")
    assert [(f.code, f.row, f.count) for f in faults] == [("totals_skipped", 4, 2)]
    assert len(city.load().positions) == 4


def test_private_columns_are_not_kept(city):
    rows = [[*RATINGS[0], "NIK", "No. HP"], [SITI, 2025, "Baik", "1372010101010001", "0812"]]
    faults = table_of(city, rows)
    assert codes(faults, "warning") == ["column_private"] * 2
    (source,) = [source for source in city.load().sources if source.name == "performance"]
    assert source.filename == "performance.csv"
    assert b"1372010101010001" not in source.data
    assert b"0812" not in source.data


# the same again


def test_what_is_kept_of_a_workbook_reads_as_the_workbook(office):
    """A run folder is judged from CSV alone: the same rows, the same numbers of rows, the same bytes again."""
    office.put("kinerja.xlsx", book(("x", [["JUDUL"], [], *RATINGS, [], [UDIN, 2024.0, "Baik"]])))
    first = office.load()
    kept = type(office)(office.path.parent / "inputs")
    for path in kept.path.iterdir():
        path.unlink()
    for source in first.sources:
        kept.put(source.filename, source.data)
    again = kept.load()
    assert [(s.filename, s.sha256, s.rows) for s in again.sources] == [
        (s.filename, s.sha256, s.rows) for s in first.sources
    ]
    for noun in ("roster", "units", "positions"):
        _same(getattr(first, noun), getattr(again, noun))


def _same(one, other):
    for name, array in vars(one).items():
        np.testing.assert_array_equal(array, vars(other)[name], err_msg=name)


def test_kota_solok_in_one_workbook_is_the_same_city(tmp_path):
    (tmp_path / "scenario.toml").write_bytes((SOLOK / "scenario.toml").read_bytes())
    numbers = {"kebutuhan", "bezetting", "selisih", "kelas_jabatan", "mk_tahun", "mk_bulan", "level", "tahun", "jp",
               "volume", "waktu_penyelesaian", "waktu_efektif", "frekuensi", "bup", "prioritas"}  # fmt: skip
    with xlsxwriter.Workbook(tmp_path / "solok.xlsx") as written:
        day = written.add_format({"num_format": "dd-mm-yyyy"})
        for path in sorted(SOLOK.glob("*.csv")):
            sheet = written.add_worksheet(path.stem)
            header, *rows = csv.reader(path.read_text().splitlines())
            sheet.write_row(0, 0, header)
            for row, line in enumerate(rows, 1):
                for column, (name, cell) in enumerate(zip(header, line, strict=True)):
                    if cell and name in numbers:
                        sheet.write_number(row, column, float(cell))
                    elif cell and name.startswith(("tmt", "tanggal", "akhir")):
                        sheet.write_datetime(row, column, dt.date.fromisoformat(cell), day)
                    elif cell:
                        sheet.write_string(row, column, cell)
    start = time.perf_counter()
    city = read(tmp_path)
    assert time.perf_counter() - start < 4
    original = read(SOLOK)
    for noun in ("roster", "units", "positions", "education"):
        _same(getattr(original, noun), getattr(city, noun))
    assert city.warnings == original.warnings


def test_a_run_made_from_a_workbook_is_verified_without_it(office):
    target = office.path.parent / "out"
    write_run(plan(read(office.path)), target)
    assert sorted(path.name for path in (target / "inputs").iterdir()) == [
        "employees.csv", "positions.csv", "scenario.toml", "units.csv",
    ]  # fmt: skip
    (office.path / "data.xlsx").unlink()
    assert verify_folder(target).ok
