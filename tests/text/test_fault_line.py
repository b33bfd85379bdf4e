import pytest

from placement.errors import Fault
from placement.text import fault_line

EXAMPLE = Fault(
    "error",
    "unknown_value",
    file="pegawai.xlsx",
    sheet="Pegawai",
    row=1204,
    column="GOL AKHIR NAMA",
    cell="AI1204",
    value="III/e",
    expected="I/a … IV/e",
    hint="III/d",
    count=12,
)


def test_a_fault_says_where_what_and_what_instead_in_indonesian():
    assert fault_line(EXAMPLE, "id") == (
        'pegawai.xlsx > Pegawai > baris 1.204, kolom GOL AKHIR NAMA (AI1204): "III/e" tidak dikenal. '
        'Pilihan: I/a … IV/e. Maksud Anda "III/d"? (12 baris serupa)'
    )


def test_and_in_english():
    assert fault_line(EXAMPLE, "en") == (
        'pegawai.xlsx > Pegawai > row 1,204, column GOL AKHIR NAMA (AI1204): "III/e" is unknown. '
        'Choices: I/a … IV/e. Did you mean "III/d"? (12 similar rows)'
    )


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (Fault("error", "file_missing", file="pegawai.csv"), "pegawai.csv: Berkas tidak ditemukan."),
        (Fault("error", "table_empty"), "Tabel tidak berisi baris."),
        (Fault("error", "empty", file="a.csv", cell="B2"), "a.csv > B2: Isian wajib kosong."),
        (
            Fault("error", "not_a_date", file="a.csv", row=2, value="31-31", expected="date"),
            'a.csv > baris 2: "31-31" bukan tanggal. Seharusnya: tanggal seperti 31-12-2026 atau 2026-12-31.',
        ),
        (Fault("error", "of_another_time", file="a.csv", value="x"), 'a.csv: of_another_time: "x"'),
    ],
)
def test_parts_that_are_not_known_leave_no_trace(fault, line):
    assert fault_line(fault, "id") == line


def test_braces_in_a_value_are_only_braces():
    assert '"{0} {value}"' in fault_line(Fault("error", "not_a_number", value="{0} {value}"), "id")
