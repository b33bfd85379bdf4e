"""Every trap of real data, with a file that shows it and what is said of it.

The table below is the list: what lies in wait, the file that has it, and what must be said. Nothing is mended in silence:
a case either raises the fault named here or is read by a stated rule, and then the value that was read is tested too.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from placement.io.csv_out import csv_bytes
from placement.io.faults import Faults
from placement.io.workbook import open_workbook
from placement.text import fault_line
from tests.io.books import book, by_hand, cells, rows_of
from tests.io.conftest import EMPLOYEES, NIPS, POSITIONS

BUDI, SITI, ANI, UDIN = NIPS
PEOPLE = rows_of(EMPLOYEES)
WORK = "jabatan_id,unor_id,volume,frekuensi,waktu_penyelesaian,waktu_efektif,satuan_waktu\n"
DECLARED = '<!DOCTYPE x [<!ENTITY a "1"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
FAR = by_hand(cells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))


@dataclass(frozen=True)
class Trap:
    """What lies in wait, the file with it, faults (level, code, row), and what is read where it is read."""

    what: str
    name: str
    content: Any
    said: tuple[tuple[str, str, int | None], ...] = ()
    read: Any = None


def bent(old, new, text=EMPLOYEES):
    assert old in text
    return text.replace(old, new)


def with_columns(names, *cells):
    """The people with columns more, the same cells on every row."""
    head, *rows = EMPLOYEES.splitlines()
    return (
        "\n".join([f"{head},{names}", *(f"{row},{cells[k % len(cells)]}" for k, row in enumerate(rows))])
        + "\n"
    )


def people(place, row, cell):
    rows = [list(line) for line in PEOPLE]
    rows[row - 1][place] = cell
    return book(("pegawai", rows))


def error(code, row=None):
    return (("error", code, row),)


def warning(code, row=None):
    return (("warning", code, row),)


def roster(field, value):
    return lambda loaded: getattr(loaded.roster, field).tolist()[1] == value


SEMICOLONS = EMPLOYEES.replace(",", ";").replace("\n", "\r\n")
PRIVATE = (
    "NIK",
    "No. HP",
    "E-mail",
    "Alamat",
    "NPWP",
    "No. BPJS",
    "Agama",
    "Status Perkawinan",
    "Jenis Kelamin",
    "Sex",
)

TRAPS = (
    # 1. numbers of people in numeric cells
    Trap("NIP in a numeric cell", "pegawai.xlsx", people(0, 3, int(SITI)), None),
    Trap("NIP in scientific notation", "pegawai.csv", bent(SITI, '"1,98504E+17"'), error("id_truncated", 3)),
    Trap("NIP in scientific notation, with a point", "pegawai.csv", bent(SITI, "1.98504E+17"), error("id_truncated", 3)),
    # 2. workbooks that kill their reader
    Trap("a cell at XFD1048576", "kinerja.xlsx", FAR, error("workbook_far_cell")),
    Trap("entities that grow", "kinerja.xlsx", by_hand(cells("", DECLARED)), error("workbook_unsafe")),
    Trap("a ZIP bomb", "kinerja.xlsx", by_hand(cells(" " * (64 * 2**20))), error("workbook_unsafe")),
    # 3. CSV in Indonesian settings
    Trap("semicolons and carriage returns", "pegawai.csv", SEMICOLONS, (), roster("nip", SITI)),
    Trap("byte order mark", "pegawai.csv", "\ufeff" + SEMICOLONS, (), roster("nip", SITI)),
    Trap("cp1252", "pegawai.csv", bent("Siti", "Zoë").encode("cp1252"), warning("encoding_fallback"), roster("name", "Zoë Contoh")),
    Trap("decimal comma", "abk.csv", WORK + 'ADM,PKM1,"87,5",1,45,1250,jam\n', (),
         lambda loaded: loaded.workload.volume.tolist() == [87_500_000]),
    Trap("1.234 may be two numbers", "abk.csv", WORK + "ADM,PKM1,1.234,1,45,1250,jam\n", error("ambiguous_number", 2)),
    Trap("1.234,5 is one", "abk.csv", WORK + 'ADM,PKM1,"1.234,5",1,45,1250,jam\n', (),
         lambda loaded: loaded.workload.volume.tolist() == [1_234_500_000]),
    # 4. spellings
    Trap("leading apostrophe", "pegawai.csv", bent(SITI, "'" + SITI), (), roster("nip", SITI)),
    Trap("spaces and points in an NIP", "pegawai.csv", bent(SITI, "19850412 201001 2 002"), (), roster("nip", SITI)),
    Trap("dates day first", "pegawai.csv", bent("2015-05-01", "01-05-2015"), (), roster("post_since", dt.date(2015, 5, 1))),
    Trap("dates in ISO", "pegawai.csv", EMPLOYEES, (), roster("post_since", dt.date(2015, 5, 1))),
    Trap("serial dates in a workbook", "pegawai.xlsx", people(10, 3, 42125), (), roster("post_since", dt.date(2015, 5, 1))),
    Trap("serial dates in CSV", "pegawai.csv", bent("2015-05-01", "42125"), error("not_a_date", 3)),
    Trap("a dash is empty", "pegawai.csv", bent("definitif,STR,ya", "definitif,-,ya"), (), roster("certificate", -1)),
    Trap("sex in any spelling is not taken in", "pegawai.csv", with_columns("sex", "M", "P", "2", "L"), warning("column_private", 1)),
    Trap("titles above the header", "pegawai.csv", "DAFTAR PEGAWAI\n\n" + EMPLOYEES, (), roster("nip", SITI)),
    Trap("TMT three times", "pegawai.csv", with_columns("TMT,TMT,TMT_2", "x,y,z"), warning("column_unknown", 1)),
    Trap("aliases without case and separators", "pegawai.csv", bent("golongan_id", "GOL. AKHIR/ID"), (), roster("grade", 32)),
    Trap("two columns for one field", "pegawai.csv", bent("mohon_pindah", "NIP-BARU"), error("column_twice", 1)),
    Trap("a heading that is nearly one", "pegawai.csv", bent("tmt_jabatan", "tmt_jabatann"), None),
    # 5. figures that mean two things
    Trap("difference with the sign reversed", "jabatan.csv", bent("kebutuhan,", "kebutuhan,bezetting,selisih,", POSITIONS).replace(
        ",14,1,", ",14,1,1,0,").replace(",6,2,", ",6,2,1,1,").replace(",6,1,", ",6,1,1,0,").replace(",5,1,", ",5,1,0,-1,"),
         warning("difference_recomputed", 3)),
    Trap("a difference that agrees", "jabatan.csv", bent("kebutuhan,", "kebutuhan,bezetting,selisih,", POSITIONS).replace(
        ",14,1,", ",14,1,1,0,").replace(",6,2,", ",6,2,1,-1,").replace(",6,1,", ",6,1,1,0,").replace(",5,1,", ",5,1,0,-1,")),
    Trap("minutes", "abk.csv", WORK + "ADM,PKM1,1,1,45,75000,menit\n", (),
         lambda loaded: loaded.workload.effective.tolist() == [75_000_000_000]),
    Trap("hours", "abk.csv", WORK + "ADM,PKM1,1,1,45,1250,jam\n", (),
         lambda loaded: loaded.workload.effective.tolist() == [75_000_000_000]),
    Trap("a rating by number", "kinerja.csv", f"nip,tahun,predikat\n{SITI},2025,4\n", error("unknown_value", 2)),
    Trap("a rating by word", "kinerja.csv", f"nip,tahun,predikat\n{SITI},2025,BAIK\n", (), roster("rating", 4)),
    # 8. what merit does not need
    *(Trap(f"{heading} is not taken in", "kinerja.csv", f"nip,tahun,predikat,{heading}\n{SITI},2025,Baik,geheim\n",
           warning("column_private", 1), lambda loaded: not any(b"geheim" in source.data for source in loaded.sources))
      for heading in PRIVATE),
    # the NIP itself
    Trap("17 digits", "pegawai.csv", bent(SITI, SITI[:-1]), error("nip_length", 3)),
    Trap("a birth date that is none", "pegawai.csv", bent(SITI, "198513122010012002"), error("nip_birth_date", 3)),
    Trap("sex 3", "pegawai.csv", bent(SITI, "198504122010013002"), error("nip_sex", 3)),
    Trap("serial 000", "pegawai.csv", bent(SITI, "198504122010012000"), error("nip_serial", 3)),
    Trap("the same twice", "pegawai.csv", bent(SITI, BUDI).replace("12/04/1985", ""), None),
    Trap("another birth date than the column's", "pegawai.csv", bent("12/04/1985", "13/04/1985"), warning("nip_differs_birth", 3)),
    Trap("another entry than the column's", "pegawai.csv", bent("32,2010-01-01", "32,2010-03-01"), warning("nip_differs_tmt", 3)),
)  # fmt: skip

SAID_OF = {
    "a heading that is nearly one": {("error", "column_missing"), ("warning", "column_unknown")},
    "NIP in a numeric cell": {("error", "id_numeric_cell")},
    "the same twice": {("error", "duplicate"), ("warning", "nip_differs_tmt")},
}
"""Traps of which more than one thing is said."""


@pytest.mark.parametrize("trap", TRAPS, ids=[trap.what for trap in TRAPS])
def test_a_trap_is_named_or_read_by_rule(city, trap):
    stem = trap.name.split(".")[0]
    (city.path / f"{stem}.csv").unlink(missing_ok=True)
    city.put(trap.name, trap.content)
    faults = city.check()
    if trap.said is None:
        assert {(fault.level, fault.code) for fault in faults} == SAID_OF[trap.what]
    else:
        assert tuple((fault.level, fault.code, fault.row) for fault in faults) == trap.said
    assert all(fault_line(fault, lang) for fault in faults for lang in ("id", "en"))
    if trap.read is not None:
        assert trap.read(city.load())


# 6. text that a spreadsheet would run


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_runs_is_written_with_an_apostrophe_and_a_number_is_not(start):
    assert csv_bytes(["a"], [(f"{start}cmd",)]).decode().splitlines()[1].lstrip('"').startswith("'")
    assert csv_bytes(["a"], [("-1,5",), (-2,)]) == b'a\n"-1,5"\n-2\n'


# 7. more rows than a sheet holds


def test_a_sheet_beyond_its_last_row_points_to_csv():
    faults = Faults()
    assert (
        open_workbook("x.xlsx", by_hand(cells('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')), faults)
        is None
    )
    assert [fault.code for fault in faults.found] == ["workbook_unsafe"]


def test_too_many_rows_point_to_csv(monkeypatch):
    monkeypatch.setattr("placement.io.workbook_scan.MOST_CELLS", 5)
    faults, body = Faults(), "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 9))
    assert open_workbook("x.xlsx", by_hand(cells(body)), faults) is None
    assert "CSV" in fault_line(faults.found[0], "id")


def test_the_table_of_traps_names_each_once():
    assert len({trap.what for trap in TRAPS}) == len(TRAPS) > 40
    assert np.all([trap.said is not None or trap.what in SAID_OF for trap in TRAPS])
