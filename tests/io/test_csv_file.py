"""Files as spreadsheets write them."""

import numpy as np
import pytest

from placement.io.csv_file import open_csv
from placement.io.csv_out import csv_bytes
from placement.io.faults import Faults


def opened(data, faults=None):
    return open_csv("x.csv", data if isinstance(data, bytes) else data.encode(), faults or Faults())


def read(text):
    faults = Faults()
    file = opened(text, faults)
    numbers, columns = file.columns(range(len(file.header)), faults)
    return numbers.tolist(), [[c.words[k] for k in c.codes] for c in columns], [f.code for f in faults.found]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_delimiter_is_the_one_that_splits_the_header(sign):
    file = opened(f'nip{sign}"nama, gelar; dsb"{sign}x\n')
    assert file.delimiter == sign
    assert file.header == ["nip", "nama, gelar; dsb", "x"]


def test_a_byte_order_mark_and_carriage_returns_are_no_content():
    assert read("\ufeffa;b\r\n1;2\r\n") == ([2], [["1"], ["2"]], [])


def test_old_windows_letters_are_read_with_a_warning():
    faults = Faults()
    file = opened("a;b\nJos\xe9;2\n".encode("cp1252"), faults)
    assert [(f.level, f.code, f.value) for f in faults.found] == [("warning", "encoding_fallback", "cp1252")]
    assert file.columns([0], faults)[1][0].words == ["José"]


def test_letters_of_no_encoding_are_a_fault():
    faults = Faults()
    assert opened(b"a;b\n\x81\xff;2\n", faults) is None
    assert [f.code for f in faults.found] == ["encoding_unknown"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        (b"\xef\xbb\xbf", "file_empty"),
        (b"\n \n;;\n", "file_empty"),
        (b"a;b\n1;\x002\n", "nul_bytes"),
        ("a;b\n1;2\n".encode("utf-16"), "nul_bytes"),
        (b"nip\n1\n", "delimiter_unknown"),
    ],
)
def test_a_file_without_readable_header_is_a_fault(data, code):
    faults = Faults()
    assert opened(data, faults) is None
    assert [f.code for f in faults.found] == [code]


def test_rows_bear_the_numbers_that_a_spreadsheet_shows():
    """Blank lines count, and a line break inside quotes does not."""
    numbers, columns, codes = read('\n\na,b\n"1\nx",2\n\n,\n3,4\n')
    assert numbers == [4, 7]
    assert columns == [["1\nx", "3"], ["2", "4"]]
    assert not codes


def test_a_header_may_break_inside_quotes():
    assert opened('"a\nb",c\n1,2\n').header == ["a\nb", "c"]


def test_ragged_rows_are_faults_with_their_row():
    faults = Faults()
    file = opened("a,b\n1,2\n1\n1,2,3\n", faults)
    assert file.columns([0], faults)[0].tolist() == [2]
    assert [(f.code, f.row, f.value, f.expected) for f in faults.found] == [
        ("ragged_row", 3, "1", "2"),
        ("ragged_row", 4, "3", "2"),
    ]


def test_a_quote_that_never_closes_does_not_swallow_the_rest():
    faults = Faults()
    file = opened('a,b\n1,2\n3,"4\n5,6\n', faults)
    file.columns([0], faults)
    assert [(f.code, f.row) for f in faults.found] == [("csv_broken", 3)]


def test_columns_may_be_left_out_while_rows_keep_their_numbers():
    file = opened('\na;nik;b\n1;9;"x, y"\n\n2;9;z\n')
    assert file.without([1]) == b'\na,b\n1,"x, y"\n\n2,z\n'


def test_many_rows_are_read_block_by_block(monkeypatch):
    monkeypatch.setattr("placement.io.csv_blocks.CHARACTERS", 3)
    rows = [f"{k},{k % 2}" for k in range(10)]
    numbers, columns, _ = read("a,b\n" + "\n".join(rows))
    assert numbers == list(range(2, 12))
    assert columns == [[str(k) for k in range(10)], [str(k % 2) for k in range(10)]]


def test_what_we_write_is_utf_8_with_line_feeds_and_iso_dates():
    rows = [("Ñ", 1, None, True, np.datetime64("2026-01-02"), np.datetime64("NaT"), 'a"b\r\nc')]
    assert csv_bytes(list("abcdefg"), rows) == 'a,b,c,d,e,f,g\nÑ,1,,1,2026-01-02,,"a""b\nc"\n'.encode()
