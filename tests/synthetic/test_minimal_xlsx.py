"""The small writer of workbooks: what is written comes back, and the bytes tell nothing of the day or the machine."""

import io
import zipfile

from python_calamine import CalamineWorkbook

from placement.synthetic.minimal_xlsx import Sheet, address, span, workbook


def read(data):
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name) for name in book.sheet_names}


def test_what_is_written_comes_back():
    rows = [["Judul & <tanda> \"kutip\" 'petik'", ""], [], ["", 7, -3], [" di tepi ", "Ñ é –"]]
    book = read(workbook([Sheet("Satu & dua", rows, ["A1:B1", "A3:A4"]), Sheet("Kosong", [])]))
    assert list(book) == ["Satu & dua", "Kosong"]
    assert book["Satu & dua"].to_python() == [
        ["Judul & <tanda> \"kutip\" 'petik'", "", ""],
        ["", "", ""],
        ["", 7, -3],
        [" di tepi ", "Ñ é –", ""],
    ]
    assert book["Satu & dua"].merged_cell_ranges == [((0, 0), (0, 1)), ((2, 0), (3, 0))]
    assert book["Kosong"].to_python() == []


def test_digits_beyond_the_fifteenth_are_lost_as_in_a_spreadsheet():
    written = read(workbook([Sheet("A", [[198501012010011001, 999_999_999_999_999]])]))["A"].to_python()
    assert written == [[198501012010011000.0, 999_999_999_999_999]]


def test_bytes_hold_neither_day_nor_machine_nor_compression():
    data = workbook([Sheet("A", [["satu"]])])
    assert data == workbook([Sheet("A", [["satu"]])])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
    assert {(part.date_time, part.compress_type, part.create_system) for part in parts} == {
        ((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED, 3)
    }


def test_cells_are_named_as_spreadsheets_name_them():
    named = [address(0, column) for column in (0, 25, 26, 51, 52, 701, 702)]
    assert named == ["A1", "Z1", "AA1", "AZ1", "BA1", "ZZ1", "AAA1"]
    assert span((3, 1), (9, 27)) == "B4:AB10"
