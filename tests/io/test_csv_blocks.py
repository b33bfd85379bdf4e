"""Lines split at once say exactly what the csv module says, whatever stands in them."""

import csv
import datetime as dt
import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from placement.io.check_employees import check_employees
from placement.io.csv_blocks import BrokenError, blocks, records
from placement.io.csv_file import CsvFile
from placement.io.faults import Faults
from placement.io.read_table import read_table
from tests.io.conftest import EMPLOYEES

PIECES = st.sampled_from(
    ["a", "1", " ", ",", ",", ",", ";", '"', '""', "\n", "\n", "\n", "\r\n", "\r", "'", "é", "\x1f", "\x85", "\u2028", "\t",
     '"a,b"', '"a\nb"', "a,b\n", "1,2\n", '"x",y\n', '"n, S.H.",z\r\n', ",\n", "x" * 40]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def by_the_module(text, width, header_row):
    """Whole rows, ragged rows, and where and why it ends, row by row as the csv module reads them."""
    whole, ragged, number = [], [], 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=",", strict=True):
            number += 1
            if number > header_row and any(row):
                (whole if len(row) == width else ragged).append((number, row))
    except csv.Error as error:
        return whole, ragged, (number + 1, str(error))
    return whole, ragged, None


def by_blocks(text, width, header_row):
    whole, ragged = [], []
    try:
        for block in blocks(text, ",", width, header_row):
            places = range(len(block.numbers))
            whole += [(block.numbers[k], block.row(k)) for k in places]
            ragged += block.ragged
            assert [block.column(place) for place in range(width)] == [
                [block.row(k)[place] for k in places] for place in range(width)
            ]
    except BrokenError as error:
        return whole, ragged, (error.row, error.why)
    return whole, ragged, None


@pytest.mark.parametrize("characters", [1, 20, 10_000])
def test_blocks_are_what_the_csv_module_reads(monkeypatch, characters):
    monkeypatch.setattr("placement.io.csv_blocks.CHARACTERS", characters)

    @settings(max_examples=200, derandomize=True, database=None, deadline=None)
    @given(text=TEXTS, width=st.integers(2, 3), header_row=st.integers(0, 3))
    @example('a,b\n1,"x\ny"\n"2"\n', 2, 1)
    @example('a,b\n"1""2",x\n\r\n3,4', 2, 1)
    @example("a,b\r1,2\r3,4\r", 2, 1)
    @example('a,b\n1,"2\n3,4\n', 2, 1)
    @example('1,a"b,"c\n2,d\n', 2, 0)
    @example('1,"a"b\n2,c\n', 2, 0)
    def same(text, width, header_row):
        assert by_blocks(text, width, header_row) == by_the_module(text, width, header_row)
        if by_the_module(text, width, 0)[2] is None:
            assert list(records(text, ",")) == list(csv.reader(io.StringIO(text, newline=""), strict=True))

    same()


@settings(max_examples=150, derandomize=True, database=None, deadline=None)
@given(text=TEXTS, sign=st.sampled_from([",", ";"]))
@example('a,b,c\n1,9,"x, ""y"""\n\n2,9\n3,9,z\n', ",")
def test_what_is_left_of_a_file_holds_the_same_cells_in_the_same_rows(text, sign):
    file = CsvFile("x.csv", "", text, sign, ["a", "b", "c"], 1)
    expected = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True):
            cells = (
                [cell.replace("\r\n", "\n").replace("\r", "\n") for cell in (row[0], row[2])]
                if len(row) == 3
                else []
            )
            expected.append(cells if any(row) else [])
    except csv.Error:
        pass
    left = list(csv.reader(io.StringIO(file.without([1]).decode(), newline=""), strict=True))
    assert left == expected[: len(left)]
    assert not any(expected[len(left) :])


def test_a_cell_longer_than_the_csv_module_takes_is_broken():
    text = "a,b\n1," + "x" * (csv.field_size_limit() + 1) + "\n2,3\n"
    assert by_blocks(text, 2, 1) == by_the_module(text, 2, 1)
    assert by_blocks(text, 2, 1)[2][0] == 2


DIRT = st.sampled_from(
    ["", " ", "  ", "\xa0", "-", "'", '"', '""', ",", ";", "\n", "\r\n", "\n\n", "x", "1", "+", "1,98503E+17", "@", "\t", "\u2028",
     "\x1f", "JUMLAH", "\nJUMLAH,,,4\n", '\n,,,"Solok, 1 Mei 2026"\n,,,Sekretaris\n', "NIP. 1", ",,,,,,,,,,,,,,,,,\n", "é", "Plt. "]
)  # fmt: skip
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3), DIRT), max_size=6)


def as_read(data):
    """Everything that reading a table of employees says."""
    faults = Faults()
    read = read_table("employees", "pegawai.csv", data, dt.date(2026, 10, 1), faults)
    if read is None:
        return None, faults.found
    table, source = read
    check_employees(table, dt.date(2026, 6, 30), faults)
    fields = {
        name: (column.words, column.codes.tolist(), column.codes.dtype, column.values)
        for name, column in table.columns.items()
    }
    return (table.numbers.tolist(), fields, source), faults.found


def test_what_is_told_from_all_words_at_once_is_what_is_told_one_by_one(monkeypatch):
    """The quick ways are shut one after the other: table, source and faults stay the same for any dirt."""
    slow = {
        "placement.io.csv_blocks._split": lambda *_: None,
        "placement.io.read_table._are_clean": lambda *_: False,
        "placement.io.read_table._are_harmless": lambda *_: False,
        "placement.io.nip._all_of_length": lambda _: False,
        "placement.io.asides.Asides.suspected": lambda self, keys: set(keys),
    }

    @settings(max_examples=150, derandomize=True, database=None, deadline=None)
    @given(edits=EDITS)
    def same(edits):
        data = EMPLOYEES
        for where, length, dirt in edits:
            start = int(where * len(data))
            data = data[:start] + dirt + data[start + length :]
        quick = as_read(data.encode())
        with monkeypatch.context() as patch:
            for name, way in slow.items():
                patch.setattr(name, way)
            assert as_read(data.encode()) == quick

    same()
