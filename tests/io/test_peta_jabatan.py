"""The position map with one sheet for each agency."""

import csv

import pytest

from placement.io.case import read
from tests.io.books import book
from tests.io.conftest import NIPS

HEADER = ["No", "Nama Jabatan", "Kelas", "B", "K", "+/-", "Ket"]

DINKES = [
    ["PETA JABATAN"],
    ["DINAS KESEHATAN"],
    [],
    HEADER,
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
    [1, "Kepala Dinas", 14, 1, 1, 0, ""],
    ["", "JUMLAH", "", 1, 1, 0, ""],
    ["", "A. Puskesmas Satu"],
    ["", "Jabatan Fungsional"],
    [1, "Perawat Terampil", 6, 1, 2, -1, "x"],
    ["", "JABATAN PELAKSANA"],
    [2, "Pengadministrasi Perkantoran", 5, 0, 1, -1, ""],
    ["", "Total", "", 1, 3, -2, ""],
    ["", "PUSKESMAS  DUA"],
    [1, "Perawat Terampil", 6, 1, 1, 0, ""],
    ["", "Jumlah seluruhnya", "", 3, 5, -2, ""],
]


@pytest.fixture
def office(city):
    (city.path / "jabatan.csv").unlink()
    city.put("peta_jabatan.xlsx", book(("Dinas Kesehatan", DINKES)))
    return city


def put(city, *sheets, **more):
    city.put("peta_jabatan.xlsx", book(*sheets, **more))


def kept(city):
    (source,) = [source for source in city.load().sources if source.name == "positions"]
    return list(csv.DictReader(source.data.decode().splitlines()))


def changed(row, column, cell):
    rows = [list(line) for line in DINKES]
    rows[row - 1][column] = cell
    return rows


def test_sections_are_units_and_totals_are_none(office):
    faults = office.check()
    assert [(f.level, f.code, f.sheet, f.row, f.count) for f in faults] == [
        ("warning", "totals_skipped", "Dinas Kesehatan", 7, 3),
    ]
    positions = office.load().positions
    assert positions.code.tolist() == ["KADIS@DINKES", "PRWT@PKM1", "ADM@PKM1", "PRWT@PKM2"]
    assert positions.need.tolist() == [1, 2, 1, 1]
    assert positions.job_kind.tolist() == [1, 2, 4, 2]
    assert positions.job_class.tolist() == [14, 6, 5, 6]
    assert [row["catatan"] for row in kept(office)] == ["", "x", "", ""]


def test_a_run_is_verified_without_the_map(office):
    city = read(office.path)
    names = {source.name: source.filename for source in city.sources}
    assert names["positions"] == "positions.csv"
    inputs = type(office)(office.path.parent / "inputs")
    (inputs.path / "jabatan.csv").unlink()
    for source in city.sources:
        inputs.put(source.filename, source.data)
    for name in ("pegawai.csv", "unor.csv"):
        if not any(source.filename == name for source in city.sources):
            (inputs.path / name).unlink()
    assert inputs.load().positions.code.tolist() == city.positions.code.tolist()


def test_units_may_stand_in_merged_cells(office):
    rows = [
        ["Unit Kerja", *HEADER],
        ["Dinas Kesehatan", 1, "Kepala Dinas", 14, 1, 1, 0],
        ["", 2, "Perawat Terampil", 6, 1, 2, -1],
        ["Puskesmas Dua", 3, "Perawat Terampil", 6, 1, 1, 0],
        ["", 4, "Pengadministrasi Perkantoran", 5, 0, 1, -1],
        ["", "", "Puskesmas Satu"],
        ["", 5, "Pengadministrasi Perkantoran", 5, 0, 1, -1],
        ["", 6, "Perawat Terampil", 6, 1, 1, 0],
    ]
    put(office, ("Rekap", rows), merges=["A2:A3", "A4:A5"])
    assert [code.split("@")[1] for code in office.load().positions.code.tolist()] == [
        "DINKES", "DINKES", "PKM2", "PKM2", "PKM1", "PKM1",
    ]  # fmt: skip


def test_sheets_follow_each_other(office):
    one = [HEADER, [1, "Kepala Dinas", 14, 1, 1, 0, ""]]
    two = [["Unit: -"], HEADER, [1, "Perawat Terampil", 6, "1", "2 orang", -1, ""]]
    put(office, ("Dinas Kesehatan", one), ("Puskesmas Satu", two), ("kosong", []))
    fault = next(fault for fault in office.check() if fault.code == "not_an_integer")
    assert (fault.file, fault.sheet, fault.row, fault.column, fault.cell, fault.value, fault.hint) == (
        "peta_jabatan.xlsx", "Puskesmas Satu", 3, "kebutuhan", "E3", "2 orang", "2",
    )  # fmt: skip


def test_a_count_with_a_word_is_a_fault_with_a_suggestion(office):
    put(office, ("Dinas Kesehatan", changed(10, 4, "1 org")))
    fault = office.fault("not_an_integer")
    assert (fault.sheet, fault.cell, fault.value, fault.hint) == ("Dinas Kesehatan", "E10", "1 org", "1")


def test_a_difference_with_the_sign_reversed_is_a_warning(office):
    put(office, ("Dinas Kesehatan", changed(10, 5, 1)))
    fault = office.fault("difference_recomputed")
    assert (fault.level, fault.sheet, fault.cell, fault.value) == ("warning", "Dinas Kesehatan", "F10", "1")


def test_a_unit_that_is_not_known_is_named_with_a_suggestion(office):
    put(office, ("Dinas Kesehatan", changed(8, 1, "Puskesmas Satuu")))
    faults = [fault for fault in office.check() if fault.code == "unit_unknown"]
    assert [(f.sheet, f.row, f.cell, f.value, f.hint) for f in faults] == [
        ("Dinas Kesehatan", 8, "B8", "Puskesmas Satuu", "Puskesmas Satu"),
    ]


def test_a_sheet_of_no_agency(office):
    put(
        office,
        ("Lembar1", [HEADER, [1, "Kepala Dinas", 14, 1, 1, 0, ""], [2, "Perawat Terampil", 6, 1, 1, 0, ""]]),
    )
    faults = [fault for fault in office.check() if fault.code == "unit_unknown"]
    assert [(f.sheet, f.row, f.value) for f in faults] == [("Lembar1", 2, "Lembar1")]


def test_of_two_units_of_one_name_the_one_of_the_agency_is_meant(office):
    office.bend("unor.csv", "PKM2,Puskesmas Dua,DINKES", "DISDIK,Dinas Pendidikan,KOTA,Utara,tidak,dinas,\n"
                "S1,Sekretariat,DINKES,Utara,tidak,,\nS2,Sekretariat,DISDIK,Utara,tidak,,\nPKM2,Puskesmas Dua,DINKES")  # fmt: skip
    rows = [HEADER, ["", "Sekretariat"], [1, "Kepala Dinas", 14, 1, 1, 0, ""]]
    put(office, ("Dinas Pendidikan", rows), ("DINAS KESEHATAN", rows))
    faults = {fault.code for fault in office.check() if fault.level == "error"}
    assert faults <= {"position_unknown", "quarantine_share"}  # nobody is left in a city so small
    put(office, ("Rekap", rows))
    fault = office.fault("unit_ambiguous")
    assert (fault.sheet, fault.row, fault.value, fault.expected) == ("Rekap", 2, "Sekretariat", "S1, S2")


def test_a_job_that_nobody_holds_is_called_by_its_name(office):
    rows = [*DINKES, [9, "Analis Kebijakan Ahli Muda", 9, 0, 1, -1, ""]]
    put(office, ("Dinas Kesehatan", rows))
    fault = office.fault("job_code_made")
    assert (fault.level, fault.value, fault.count) == ("warning", "Analis Kebijakan Ahli Muda", 1)
    positions = office.load().positions
    assert positions.code.tolist()[-1] == "ANALIS-KEBIJAKAN-AHLI-MUDA@PKM2"
    assert positions.job_kind.tolist()[-1] == 2


def test_a_kind_of_post_that_cannot_be_told_is_a_fault(office):
    put(office, ("Dinas Kesehatan", [*DINKES, [9, "Penjaga Gudang", 3, 0, 1, -1, ""]]))
    fault = office.fault("job_kind_open")
    assert (fault.value, fault.expected) == ("Penjaga Gudang", "1 Struktural, 2 Fungsional, 4 Pelaksana")
    assert (fault.column, fault.sheet, fault.row) == ("jenis_jabatan", "Dinas Kesehatan", 17)


def test_one_name_with_two_codes_is_a_fault(office):
    office.bend("pegawai.csv", "PRWT,Perawat Terampil,2023", "PRWT2,Perawat Terampil,2023")
    fault = next(fault for fault in office.check() if fault.code == "job_ambiguous")
    assert (fault.value, fault.expected, fault.row) == ("Perawat Terampil", "PRWT, PRWT2", 10)


def test_codes_in_the_map_are_used(office):
    rows = [[*HEADER, "jabatan_id", "unor_id", "Jenis Jabatan"],
            [1, "Perawat Terampil", 6, 1, 1, 0, "", "P-9", "PKM2", "Fungsional"]]  # fmt: skip
    put(office, ("Lembar1", rows))
    assert [(row["jabatan_id"], row["unor_id"]) for row in kept(_without_people(office))] == [("P-9", "PKM2")]


def _without_people(city):
    rows = city.text("pegawai.csv").splitlines()
    city.put(
        "pegawai.csv", "\n".join([rows[0], rows[1].replace("KADIS", "").replace("Kepala Dinas", "")]) + "\n"
    )
    return city


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["Nama Jabatan", "Kelas", "B"], ["x", 1, 1]], "column_missing"),
        ([["x", "y"], ["x", 1]], "header_missing"),
        ([[*HEADER, "K"], [1, "Kepala Dinas", 14, 1, 1, 0, "", 2]], "column_twice"),
    ],
)
def test_a_sheet_without_its_columns(office, rows, code):
    put(office, ("Dinas Kesehatan", DINKES), ("Puskesmas Satu", rows))
    assert [fault.sheet for fault in office.check() if fault.code == code] == ["Puskesmas Satu"]


def test_the_header_may_stand_again_on_every_page(office):
    put(office, ("Dinas Kesehatan", [*DINKES[:6], HEADER, *DINKES[6:]]))
    assert office.codes() == []


def test_hidden_sheets_of_the_map_are_not_read(office):
    put(office, ("Dinas Kesehatan", DINKES), ("lama", DINKES), hidden=["lama"])
    assert [fault.value for fault in office.check() if fault.code == "sheet_hidden"] == ["lama"]
    assert len(office.load().positions) == 4


def test_a_map_beside_a_table_of_positions_is_one_too_many(office):
    office.put("jabatan.csv", "x")
    assert office.fault("file_twice").value == "jabatan.csv, peta_jabatan.xlsx"


def test_without_a_table_of_units_the_map_names_them(office):
    (office.path / "unor.csv").unlink()
    office.put("pegawai.csv", office.text("pegawai.csv").replace("unor_id", "unor_nama")
               .replace("PKM1", "Puskesmas Satu").replace("PKM2", "puskesmas dua").replace("DINKES", "Dinas Kesehatan"))  # fmt: skip
    city = office.load()
    assert city.units.name.tolist() == [
        "Pemerintah Daerah",
        "DINAS KESEHATAN",
        "Puskesmas Satu",
        "PUSKESMAS DUA",
    ]
    assert city.units.parent.tolist() == [-1, 0, 1, 1]
    assert city.roster.home.tolist() == [0, 1, 3, -1]
    assert "units" in city.absent


def test_people_sit_where_the_map_says(office):
    assert office.load().roster.home.tolist() == [0, 1, 3, -1]
    assert office.load().roster.nip.tolist() == list(NIPS)
