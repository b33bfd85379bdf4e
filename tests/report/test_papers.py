"""The workbook as a whole: its sheets, its paper, its words, and what a spreadsheet may not run."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest

from placement.errors import Fault
from placement.model.quarantine import Quarantine
from placement.report import NAME, papers
from tests.report.conftest import Papers

SHEETS = ["Ringkasan", "Peta Jabatan", "Rekapitulasi", "Nominatif", "Tidak Sesuai", "Karantina", "Proyeksi",
          "Masa Jabatan", "Akan Pensiun", "Kelebihan", "_usulan"]  # fmt: skip
HEADS = {
    "Peta Jabatan": ["No", "Perangkat Daerah/Unit", "Nama Jabatan", "Kelas", "K", "PNS", "CPNS", "PPPK", "B", "+/-",
                     "Pensiun s.d. TMT", "Pensiun 1 th", "Pensiun 5 th", "Masuk", "Keluar", "B'", "+/-'", "Ket.", "Paraf"],
    "Nominatif": ["No", "Nama", "NIP", "Pangkat/Gol", "Pendidikan", "Jabatan lama", "Unit lama", "Kelas lama",
                  "TMT jabatan lama", "Jabatan baru", "Unit baru", "Kelas baru", "Jenis", "Dasar usulan", "Poin lama",
                  "Poin baru", "Syarat lain", "Dampak kelas", "Catatan TPK", "Paraf", "Keputusan", "Kode jabatan",
                  "Sampai tanggal", "Alasan", "Pejabat"],
    "Tidak Sesuai": ["No", "Nama", "NIP", "Jabatan", "Unit", "Kelas", "Pendidikan yang disyaratkan",
                     "Pendidikan yang dimiliki", "Syarat yang tidak terpenuhi", "Lama di jabatan (th)", "Usulan", "Paraf"],
    "Karantina": ["No", "NIP", "Nama", "Unit", "Yang tidak benar", "Cara memperbaiki", "Paraf"],
}  # fmt: skip
FORBIDDEN = re.compile(r"\b(harga|tarif|lelang|undian|non-?job)", re.IGNORECASE)


def parts(data, folder="xl/worksheets/"):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist() if name.startswith(folder)}


def renamed(run, name):
    """The Run with the first mover and the first agency under another name."""
    mover = int(np.nonzero(run.plan.status == "move")[0][0])
    names = run.case.roster.name.astype("U80")
    names[mover] = name
    units = run.case.units.name.astype("U80")
    units[int(run.case.positions.agency[run.plan.after[mover]])] = name
    case = replace(
        run.case, roster=replace(run.case.roster, name=names), units=replace(run.case.units, name=units)
    )
    return replace(run, case=case)


def test_the_sheets_stand_in_the_order_of_the_office(book):
    assert book.names == SHEETS


@pytest.mark.parametrize("sheet", HEADS)
def test_the_heads_are_those_of_the_practice(book, sheet):
    head = next(row for row in book.rows[sheet] if row[0] == "No")
    assert head == HEADS[sheet]


def test_the_same_run_gives_the_same_bytes(run, book):
    assert papers(run) == book.data


def test_no_clock_stands_in_the_file(run, book):
    with zipfile.ZipFile(BytesIO(book.data)) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert re.findall(r">(\d{4}-\d\d-\d\d)T", core) == [run.case.scenario.as_of.isoformat()] * 2


def test_no_cell_uses_a_word_of_corruption_cases(book):
    assert not [(sheet, value) for sheet, value in book.cells() if FORBIDDEN.search(str(value))]


def test_every_sheet_of_a_made_up_city_says_so(book):
    for name, xml in parts(book.data).items():
        assert "DATA SINTETIS" in re.search("<oddHeader>(.*)</oddHeader>", xml)[1], name
    assert all(any("DATA SINTETIS" in str(row[0]) for row in rows[:5]) for rows in book.rows.values())


def test_a_real_city_is_not_called_made_up(run):
    scenario = run.case.scenario.model_copy(update={"synthetic": False, "name": "Kota A & B"})
    made = Papers(papers(replace(run, case=replace(run.case, scenario=scenario))))
    for name, xml in parts(made.data).items():
        header = re.search("<oddHeader>(.*)</oddHeader>", xml)[1]
        assert "SINTETIS" not in header, name
        assert "Kota A &amp;&amp; B" in header, name
    assert not [row for row in made.rows["Nominatif"] if "bukan pegawai sungguhan" in str(row[0])]


def test_the_paper_is_a4_landscape_one_page_wide_with_page_numbers(book):
    for name, xml in parts(book.data).items():
        setup = re.search("<pageSetup [^>]*>", xml)[0]
        assert 'paperSize="9"' in setup, name
        assert 'orientation="landscape"' in setup, name
        assert 'fitToHeight="0"' in setup, name
        assert "Halaman &amp;P dari &amp;N" in xml, name


def test_heads_repeat_and_stay_in_sight(book):
    with zipfile.ZipFile(BytesIO(book.data)) as archive:
        titles = re.findall(r"Print_Titles", archive.read("xl/workbook.xml").decode())
    sheets = parts(book.data).values()
    assert len(titles) == len(SHEETS) - 2  # neither the first page nor the hidden one
    assert sum('state="frozen"' in xml for xml in sheets) == len(SHEETS) - 2


@pytest.mark.parametrize(
    "name", ["=cmd|'/C calc'!A0", "+1+1", "-1", "@SUM(A1)", "\t=1", "http://contoh.test"]
)
def test_a_name_stays_a_name(run, name):
    made = Papers(papers(renamed(run, name)))
    assert [row for row in made.numbered("Nominatif") if row["Nama"] == name]
    assert not [part for part, xml in parts(made.data).items() if "<f>" in xml or "<hyperlink" in xml]
    if not name.startswith("http"):
        assert "quotePrefix" in parts(made.data, "xl/styles.xml")["xl/styles.xml"]


def test_numbers_of_people_are_text(book):
    assert all(isinstance(row["NIP"], str) and len(row["NIP"]) == 18
               for sheet in ("Nominatif", "Tidak Sesuai", "Akan Pensiun", "Kelebihan")
               for row in book.numbered(sheet))  # fmt: skip


def test_an_empty_list_says_so(book, still):
    assert book.table("Karantina")[0]["NIP"] == "Tidak ada"
    assert Papers(papers(still)).table("Nominatif")[0]["Nama"] == "Tidak ada"


def test_quarantine_and_warnings_are_listed(run):
    bad = Fault(
        "error", "not_a_date", "pegawai.csv", row=3, column="tmt", value="kemarin", effect="quarantine"
    )
    warning = Fault("warning", "bup_differs", "pegawai.csv", row=7, column="bup", value="58")
    quarantine = Quarantine(people={1: (bad,)}, posts={0: (bad,)}, employees=1, positions=1)
    case = replace(run.case, warnings=(warning,), quarantine=quarantine)
    made = Papers(papers(replace(run, case=case)))
    (row,) = made.numbered("Karantina")
    assert (row["NIP"], row["Nama"]) == (run.case.roster.nip[1], run.case.roster.name[1])
    assert '"kemarin" bukan tanggal' in row["Yang tidak benar"]
    assert "31-12-2026" in row["Cara memperbaiki"]
    assert "pegawai.csv > baris 7" in made.text("Karantina")
    assert run.case.positions.name[0] in made.text("Karantina")
    assert "1 pegawai dan 1 jabatan" in made.text("Ringkasan")


def test_the_name_of_the_file():
    assert NAME == "usulan.xlsx"
