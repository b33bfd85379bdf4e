"""Sheets as offices keep them: what stands above, between and below the data is told apart, counted and never taken in."""

import numpy as np
import pytest

from placement.io.header_row import Headings, find_header
from placement.io.heading import fields_of, key_of
from placement.io.signature import is_signed, opens_signature
from tests.io.books import book, rows_of
from tests.io.conftest import EMPLOYEES, NIPS, POSITIONS

PEOPLE = rows_of(EMPLOYEES)
WIDTH = len(PEOPLE[0])
BUDI, SITI, ANI, UDIN = NIPS

SIGNATURES = [
    [],
    ["", "", "", "", "Solok, 30 Juni 2026"],
    ["", "Mengetahui,", "", "", "Ditetapkan di Solok"],
    ["", "Sekretaris Daerah", "", "", "Kepala BKPSDM"],
    [],
    ["", "H. CONTOH SATU, S.H.", "", "", "CONTOH DUA, S.Sos."],
    ["", "Pembina Utama Madya / IV d", "", "", "Pembina / IV a"],
    ["", "NIP. 19680101 199003 1 001", "", "", "NIP. 197001011995031001"],
]


def in_full(row):
    return [*row, *[""] * (WIDTH - len(row))]


def people(city, rows, **more):
    """The city with its people in a workbook."""
    (city.path / "pegawai.csv").unlink(missing_ok=True)
    city.put("pegawai.xlsx", book(("pegawai", rows), **more))
    return said(city)


def in_csv(city, rows, sign=";"):
    """The city with its people in a CSV file."""
    city.put("pegawai.csv", "".join(sign.join(row) + "\r\n" for row in rows))
    return said(city)


def said(city):
    return [(fault.code, fault.row, fault.count) for fault in city.check()]


# signatures


@pytest.mark.parametrize("put", [people, in_csv])
def test_a_block_of_signatures_is_nobody(city, put):
    rows = [*PEOPLE, *map(in_full, SIGNATURES)]
    assert put(city, rows) == [("signature_skipped", 7, 6)]
    assert city.load().roster.nip.tolist() == list(NIPS)


def test_a_signature_in_the_first_column_is_nobody_either(city):
    rows = [*PEOPLE, in_full(["Ditetapkan di Solok"]), in_full(["pada tanggal 1 Juli 2026"]), in_full(["WALI KOTA,"]),
            in_full(["197001011995031001"])]  # fmt: skip
    assert people(city, rows) == [("signature_skipped", 6, 4)]
    assert in_csv_alone(city, rows) == [("signature_skipped", 6, 4)]


def in_csv_alone(city, rows):
    (city.path / "pegawai.xlsx").unlink()
    return in_csv(city, rows)


def test_people_below_a_signature_are_people(city):
    """Two lists in one sheet, each signed: whoever has a number and a name is read, or complained of."""
    rows = [*PEOPLE[:3], *map(in_full, SIGNATURES), *PEOPLE[3:]]
    assert people(city, rows) == [("signature_skipped", 5, 6)]
    assert city.load().roster.nip.tolist() == list(NIPS)
    rows[-1] = ["", *rows[-1][1:]]
    assert ("empty", 13, 1) in people(city, rows)


def test_somebody_with_half_a_row_is_never_taken_for_a_signature(city):
    half = in_full([UDIN, "Udin Contoh"])
    codes = [
        code for code, row, _ in people(city, [*PEOPLE[:4], *map(in_full, SIGNATURES), half]) if row == 13
    ]
    assert "empty" in codes


@pytest.mark.parametrize(
    "cell",
    ["Ditetapkan di Solok", "DITETAPKAN DI : SOLOK", "Mengetahui,", "Mengetahui/Menyetujui", "a.n. Wali Kota", "Solok, 30 Juni 2026",
     "Solok,      Desember 2026", "Padang Aro, .... Mei 2026", "Pada tanggal : 2 Mei 2026"],
)  # fmt: skip
def test_how_a_block_of_signatures_begins(cell):
    assert opens_signature(["", cell])
    assert is_signed([cell])


@pytest.mark.parametrize(
    "cell",
    [
        "Analis Kebijakan",
        "Siti Contoh",
        "Tetap",
        "Anwar",
        "2026-06-30",
        "30 Juni 2026",
        "Dinas Kesehatan",
        "PKM1",
        "Penata Laporan",
    ],
)
def test_what_begins_no_block_of_signatures(cell):
    assert not opens_signature([cell])


# sums, groups, numbers, the header again


@pytest.mark.parametrize("put", [people, in_csv])
@pytest.mark.parametrize(
    "row",
    [
        ["JUMLAH", "4"],
        ["", "Total", "", "4 orang"],
        ["", "Jumlah seluruhnya : 4 orang"],
        ["Sub Total", "", "", "4"],
    ],
)
def test_a_sum_below_people_is_nobody(city, put, row):
    assert put(city, [*PEOPLE, in_full(row)]) == [("totals_skipped", 6, 1)]
    assert len(city.load().roster) == 4


def test_somebody_called_total_is_somebody(city):
    rows = [list(row) for row in PEOPLE]
    rows[1][1] = "Total Contoh"
    assert people(city, rows) == []
    assert city.load().roster.name[0] == "Total Contoh"


def test_a_sum_that_names_a_person_is_complained_of(city):
    rows = [*PEOPLE, in_full(["", "Jumlah Contoh", "", "PNS"])]
    assert {row for code, row, _ in people(city, rows) if code == "empty"} == {6}


def test_a_ragged_sum_in_a_csv_file_is_no_ragged_row(city):
    assert in_csv(city, [*PEOPLE, ["JUMLAH", "4"], ["Mengetahui,"], ["Sekretaris Daerah"]]) == [
        ("totals_skipped", 6, 1),
        ("signature_skipped", 7, 2),
    ]
    assert ("ragged_row", 8, 1) in in_csv(city, [*PEOPLE, [], [], ["x", "4"]])


@pytest.mark.parametrize("put", [people, in_csv])
def test_groups_numbers_and_the_header_again_are_nobody(city, put):
    numbering = [f"({k})" for k in range(1, WIDTH + 1)]
    rows = [PEOPLE[0], numbering, in_full(["I. DINAS KESEHATAN"]), *PEOPLE[1:3], PEOPLE[0], numbering,
            in_full(["", "II. PUSKESMAS SATU"]), *PEOPLE[3:]]  # fmt: skip
    assert sorted(put(city, rows)) == [("group_rows_skipped", 3, 2), ("header_again", 6, 1)]
    assert city.load().roster.nip.tolist() == list(NIPS)


def test_the_number_of_a_group_may_stand_in_a_cell_of_its_own(city):
    rows = [
        ["No", *PEOPLE[0]],
        ["I.", "DINAS KESEHATAN"],
        *([str(k), *row] for k, row in enumerate(PEOPLE[1:], 1)),
    ]
    assert ("group_rows_skipped", 2, 1) in people(city, rows)
    assert len(city.load().roster) == 4


@pytest.mark.parametrize("name", ["H. Ahmad Contoh", "I. Made Contoh", "M. Yusuf", "Siti Contoh"])
def test_somebody_of_whom_only_the_name_is_known_is_no_group(city, name):
    assert {row for code, row, _ in people(city, [*PEOPLE, in_full(["", name])]) if code == "empty"} == {6}


def test_words_of_signatures_in_a_row_of_data_are_data(city):
    """A reason may begin as a signature does, and a code may look like the number of a column."""
    city.put("keputusan.csv", "nip,tindakan,unor_id,jabatan_id,alasan,pejabat,tanggal\n"
             f"{SITI},tetap,,,Mengetahui kinerjanya,a.n. Wali Kota,2026-01-01\n")  # fmt: skip
    assert said(city) == []
    city.put(
        "abk.csv",
        "jabatan_id,unor_id,uraian_tugas,volume,waktu_penyelesaian\n12,PKM1,Mengetahui keadaan stok,3,45\n",
    )
    assert {(code, row) for code, row, _ in said(city)} >= {("position_unknown", 2)}


def test_a_broken_number_below_signatures_is_complained_of(city):
    city.put(
        "kinerja.csv", f"nip,tahun,predikat\n{SITI},2025,Baik\nMengetahui,,\nKepala,,\n{ANI[:-1]},2025,Baik\n"
    )
    assert said(city) == [("signature_skipped", 3, 2), ("nip_unknown", 5, 1)]


def test_a_numbering_row_may_hold_sums(city):
    city.put("kinerja.csv", f"No,nip,tahun,predikat\n1,2,3,4=(2+3)\n1,{SITI},2025,Baik\n")
    assert city.codes() == []
    assert city.load().roster.rating[1] == 4


def test_a_row_of_data_that_counts_is_data(city):
    city.put("kinerja.csv", f"nip,tahun,predikat\n{SITI},2025,Baik\n\n1,2,3\n")
    assert "nip_unknown" in [fault.code for fault in city.check()]


# headings


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("NIP :", "nip"), ("N I P", "nip"), ("NIP\nBARU", "nip"), ("\xa0NAMA\xa0LENGKAP\xa0", "nama"), ("NIP (18 digit)", "nip"),
        ("Nama Pegawai*", "nama"), ("Masa Kerja (Tahun)", "mk_tahun"), ("NIP (Baru)", "nip"),
    ],
)  # fmt: skip
def test_headings_in_their_dresses(heading, field):
    assert Headings.of("employees").field(heading) == field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("K (Kebutuhan)", "kebutuhan"), ("Kebutuhan (orang)", "kebutuhan"), ("Bezetting (B)", "bezetting"), ("B [Existing]", "bezetting"),
        ("+/- (Selisih)", "selisih"), ("PEGAWAI K", "kebutuhan"), ("KEBUTUHAN JUMLAH", "kebutuhan"), ("BEZETTING\nTOTAL", "bezetting"),
        ("KEBUTUHAN PNS", ""), ("KEBUTUHAN PPPK", ""), ("Kebutuhan (2027)", ""), ("K (Bezetting)", ""), ("Pegawai", ""), ("Jumlah", ""),
    ],
)  # fmt: skip
def test_headings_of_forms(heading, field):
    assert Headings.of("positions").field(heading) == field


@pytest.mark.parametrize(
    "heading", ["NIP (Atasan)", "Nama (Atasan)", "NIPP", "Nama Jabatan Atasan", "TMT (Pensiun Dini)"]
)
def test_a_heading_is_never_likened(heading):
    assert key_of(heading, fields_of("employees")) not in fields_of("employees")


def test_dressed_headings_of_a_file(city):
    text = city.text("pegawai.csv").replace("nip,nama,", '"NIP\n(18 digit) :",\xa0Nama\xa0Lengkap *,', 1)
    city.put("pegawai.csv", text)
    assert said(city) == []
    assert city.load().roster.name[1] == "Siti Contoh"


def test_a_dress_makes_no_second_column(city):
    city.bend("pegawai.csv", "nip,nama,", "nip,nama (lengkap),")
    assert said(city) == []
    city.bend("pegawai.csv", "mohon_pindah,bup", "Nama :,bup")
    assert "column_twice" in city.codes()


# headers of two rows

GROUPS = [
    [
        "jabatan_id",
        "unor_id",
        "jabatan_nama",
        "jenis_jabatan",
        "KEBUTUHAN",
        "",
        "",
        "BEZETTING",
        "",
        "",
        "eselon",
    ],
    ["", "", "", "", "PNS", "PPPK", "JUMLAH", "PNS", "PPPK", "JUMLAH", ""],
    ["KADIS", "DINKES", "Kepala Dinas", "1", "1", "0", "1", "1", "0", "1", "II.b"],
    ["PRWT", "PKM1", "Perawat Terampil", "2", "1", "1", "2", "1", "0", "1", ""],
    ["PRWT", "PKM2", "Perawat Terampil", "2", "0", "1", "1", "0", "1", "1", ""],
    ["ADM", "PKM1", "Pengadministrasi Perkantoran", "4", "1", "0", "1", "0", "0", "0", ""],
]
TALL = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1", "H1:J1", "K1:K2"]


@pytest.mark.parametrize("merges", [[], ["E1:G1", "H1:J1"], TALL])
def test_a_group_of_headings_in_a_workbook(city, merges):
    (city.path / "jabatan.csv").unlink()
    city.put("jabatan.xlsx", book(("jabatan", GROUPS), merges=merges))
    assert city.codes() == []
    assert city.load().positions.need.tolist() == [1, 2, 1, 1]
    (unknown,) = [fault.column for fault in city.check() if fault.code == "column_unknown"]
    assert unknown == "KEBUTUHAN PNS, KEBUTUHAN PPPK, BEZETTING PNS, BEZETTING PPPK"


def test_a_group_of_headings_in_a_csv_file(city):
    city.put("jabatan.csv", "PETA JABATAN\n" + "".join(";".join(row) + "\n" for row in GROUPS))
    assert city.codes() == []
    assert city.load().positions.need.tolist() == [1, 2, 1, 1]


def test_a_group_without_its_whole_is_a_missing_column(city):
    rows = [[*row[:6], *row[7:]] for row in GROUPS]
    city.put("jabatan.csv", "".join(";".join(row) + "\n" for row in rows))
    assert "column_missing" in city.codes()


@pytest.mark.parametrize("merges", [[], ["C1:E1"], ["A1:A2", "B1:B2", "F1:F2", "C1:E1"]])
def test_staff_over_its_three_figures(city, merges):
    rows = [["No", "Nama Jabatan", "PEGAWAI", "", "", "Kelas"], ["", "", "B", "K", "+/-", ""], ["(1)", "(2)", "(3)", "(4)", "(5=3-4)", "(6)"],
            [1, "Kepala Dinas", 1, 1, 0, 14], [2, "Perawat Terampil", 1, 2, -1, 6]]  # fmt: skip
    (city.path / "jabatan.csv").unlink()
    city.put("peta_jabatan.xlsx", book(("Dinas Kesehatan", rows), merges=merges))
    codes = [fault.code for fault in city.check() if fault.level == "error"]
    assert set(codes) <= {"position_unknown"}


def test_a_title_above_a_header_is_no_group():
    header = find_header(
        Headings.of("employees"), [["PEGAWAI", "", ""], ["nip", "nama", "status_pegawai"], ["1", "x", "PNS"]]
    )
    assert (header.first, header.last, header.headings) == (1, 1, ["nip", "nama", "status_pegawai"])


def test_a_first_row_of_data_is_no_second_row_of_a_header():
    rows = [["nip", "nama", "status_pegawai", "", ""], ["1", "x", "PNS", "", ""]]
    assert find_header(Headings.of("employees"), rows).last == 0
    rows = [["nip", "tahun", "predikat", "", ""], ["", "", "Baik", "x", ""]]
    assert find_header(Headings.of("performance"), rows).last in {0, 1}


# CSV files with titles


@pytest.mark.parametrize(
    "title",
    [
        "DATA PEGAWAI",
        "DATA PEGAWAI, KOTA CONTOH, PER 30 JUNI 2026",
        '"Data, pegawai"',
        "\nDATA\n\nPER 30 JUNI",
    ],
)
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_a_title_without_the_delimiter_above_the_header(city, title, sign):
    text = "\n".join(sign.join(row) for row in PEOPLE)
    city.put("pegawai.csv", f"{title}\n{text}\n")
    assert city.codes() == []
    assert city.load().roster.nip.tolist() == list(NIPS)
    city.bend("pegawai.csv", "II/d", "II/x")
    assert city.fault("unknown_value").row == title.count("\n") + 6


def test_a_title_above_a_header_that_is_not_known(city):
    city.put("pegawai.csv", "DATA PEGAWAI\nx;y;z\n1;2;3\n")
    assert {fault.row for fault in city.check() if fault.code == "column_missing"} == {2}


# what a spreadsheet hides


def test_hidden_rows_are_read_and_counted(city):
    hide = [
        lambda sheet, row, column: (
            sheet.write_string(row, column, PEOPLE[row][0]),
            sheet.set_row(row, None, None, {"hidden": True}),
        )
    ]
    rows = [list(row) for row in PEOPLE]
    rows[2][0] = rows[4][0] = hide[0]
    assert people(city, rows) == [("rows_hidden", 3, 2)]
    assert len(city.load().roster) == 4


def test_hidden_rows_that_are_no_data_are_not_counted(city):
    def total(sheet, row, column):
        sheet.write_string(row, column, "JUMLAH")
        sheet.set_row(row, None, None, {"hidden": True})

    assert people(city, [*PEOPLE, [total, "4"]]) == [("totals_skipped", 6, 1)]


def test_hidden_rows_of_a_position_map_are_read_and_counted(city):
    def post(sheet, row, column):
        sheet.write_string(row, column, "Kepala Dinas")
        sheet.set_row(row, None, None, {"hidden": True})

    (city.path / "jabatan.csv").unlink()
    city.put(
        "peta_jabatan.xlsx",
        book(("Dinas Kesehatan", [["No", "Nama Jabatan", "Kelas", "K"], ["1", post, 14, 1]])),
    )
    (fault,) = [fault for fault in city.check() if fault.code == "rows_hidden"]
    assert (fault.sheet, fault.row, fault.count) == ("Dinas Kesehatan", 2, 1)


# position maps

MAP = [
    ["No", "Nama Jabatan", "Kelas", "B", "K", "+/-"],
    ["I.", "DINAS KESEHATAN"],
    [1, "Kepala Dinas", 14, 1, 1, 0],
    ["", "Puskesmas Satu"],
    [1, "Perawat Terampil", 6, 1, 2, -1],
    [2, "Pengadministrasi Perkantoran", 5, 0, 1, -1],
    ["", "Puskesmas Dua"],
    [1, "Perawat Terampil", 6, 1, 1, 0],
]
SIGNED = [[], ["", "", "", "Solok, 2 Juli 2026"], ["", "Mengetahui,"], ["", "", "", "KEPALA DINAS,"], ["", "", "", "CONTOH TIGA, S.Sos."],
          ["", "", "", "NIP. 197001011995031001"]]  # fmt: skip


@pytest.fixture
def office(city):
    (city.path / "jabatan.csv").unlink()
    city.put("peta_jabatan.xlsx", book(("Rekap", [*MAP, *SIGNED])))
    return city


def test_signatures_below_a_position_map_are_no_units(office):
    assert [(f.level, f.code, f.sheet, f.row, f.count) for f in office.check()] == [
        ("warning", "signature_skipped", "Rekap", 10, 5)
    ]
    assert office.load().positions.code.tolist() == ["KADIS@DINKES", "PRWT@PKM1", "ADM@PKM1", "PRWT@PKM2"]


def test_a_unit_below_signatures_begins_a_table(office):
    rows = [*MAP[:6], *SIGNED, [], ["", "PUSKESMAS DUA"], MAP[0], MAP[7]]
    office.put("peta_jabatan.xlsx", book(("Rekap", rows)))
    assert office.codes() == []
    assert office.load().positions.code.tolist()[-1] == "PRWT@PKM2"


def test_an_unknown_unit_below_signatures_is_complained_of(office):
    """It must not be taken for one who signs, and its posts for those of the unit above."""
    rows = [*MAP[:6], *SIGNED, [], ["", "PUSKESMAS TIGA"], MAP[0], MAP[7]]
    office.put("peta_jabatan.xlsx", book(("Rekap", rows)))
    assert [fault.value for fault in office.check() if fault.code == "unit_unknown"] == ["PUSKESMAS TIGA"]


def test_the_rows_of_a_tall_header_may_stand_again(office):
    header = [["No", "Nama Jabatan", "PEGAWAI", "", ""], ["", "", "B", "K", "+/-"]]
    rows = [
        *header,
        *([*row[:2], *row[3:]] for row in MAP[1:6]),
        *header,
        *([*row[:2], *row[3:]] for row in MAP[6:]),
    ]
    office.put("peta_jabatan.xlsx", book(("Rekap", rows)))
    assert office.load().positions.need.tolist() == [1, 2, 1, 1]


# people who are not what their rows say


@pytest.mark.parametrize(
    "name", ["Plt. Kepala Dinas", "PLH KEPALA DINAS", "Pj. Kepala Dinas", "Plt Kepala Dinas"]
)
@pytest.mark.parametrize("tenure", ["definitif", ""])
def test_acting_by_name_is_acting(city, name, tenure):
    city.bend(
        "pegawai.csv",
        "KADIS,Kepala Dinas,2020-01-02,S-2,P09,DINKES,,",
        f"KADIS,{name},2020-01-02,S-2,P09,DINKES,{tenure},",
    )
    fault = city.fault("acting_by_name")
    assert (fault.level, fault.row, fault.value) == ("warning", 2, name)
    assert city.load().roster.home.tolist()[0] == -1


def test_acting_by_both_needs_no_word(city):
    city.bend(
        "pegawai.csv",
        "KADIS,Kepala Dinas,2020-01-02,S-2,P09,DINKES,,",
        "KADIS,Plt. Kepala Dinas,2020-01-02,S-2,P09,DINKES,Plt,",
    )
    assert said(city) == []


@pytest.mark.parametrize("name", ["Kepala Dinas", "Pltu Operator", "Pjok Guru", "Analis Plt."])
def test_whose_name_only_looks_like_acting(city, name):
    city.bend("pegawai.csv", "KADIS,Kepala Dinas,", f"KADIS,{name},")
    assert city.load().roster.home.tolist()[0] == 0


def test_whoever_should_have_retired_is_named(city):
    """By a stated age limit, and by a stated day, which goes before it."""
    head, *lines = (
        city.text("pegawai.csv").replace("mohon_pindah,bup", "mohon_pindah,bup,tmt_pensiun").splitlines()
    )
    ends = ("56,", ",2026-06-01", ",2026-07-01", ",")
    lines = [
        line.removesuffix(",") + "," + end if line[-1] == "," else line + end
        for line, end in zip(lines, ends, strict=True)
    ]
    city.put("pegawai.csv", "\n".join([head, *lines]) + "\n")
    faults = [fault for fault in city.check() if fault.code == "retirement_past"]
    assert [(f.level, f.row, f.value) for f in faults] == [
        ("warning", 2, "2026-04-01"),
        ("warning", 3, "2026-06-01"),
    ]
    city.bend("pegawai.csv", "PNS,01,IV/c", "PNS,03,IV/c")
    assert [fault.row for fault in city.check() if fault.code == "retirement_past"] == [3]


def test_the_laws_age_limit_names_them_too(city):
    city.bend(
        "pegawai.csv",
        "197003152000031001,Budi Contoh,15-03-1970",
        "195803152000031001,Budi Contoh,15-03-1958",
    )
    assert [(f.row, f.value) for f in city.check() if f.code == "retirement_past"] == [(2, "2018-04-01")]
    assert city.load().roster.retirement[0] == np.datetime64("2018-04-01")


# files beside the tables


def test_ledgers_of_made_up_data_are_no_strangers(city):
    city.put("KOTORAN_DATA_SINTETIS.csv", "kind,file\n")
    city.put("jawaban_data_sintetis.xlsx", book(("x", [["a", "b"]])))
    assert said(city) == []
    city.put("lain.csv", POSITIONS)
    assert [code for code, _, _ in said(city)] == ["file_unknown"]
