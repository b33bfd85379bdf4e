"""CSV out, and back."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.errors import RunFolderError
from placement.io.csv_out import csv_bytes, csv_rows

TEXT = st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs"]))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(start):
    assert csv_bytes(["a", "b"], [(f"{start}cmd|x", 1)]).decode().splitlines()[1].lstrip('"').startswith("'")


@pytest.mark.parametrize("number", [-5, "-5", "+62", "-1.5", "-1,5", -0.5])
def test_numbers_never_get_one(number):
    assert "'" not in csv_bytes(["a"], [(number,)]).decode()


def test_dates_are_iso():
    assert csv_bytes(["a"], [(dt.date(2026, 1, 2),)]) == b"a\n2026-01-02\n"


@given(rows=st.lists(st.tuples(TEXT, TEXT)))
def test_texts_come_back_as_they_were(rows):
    expected = [{"a": a, "b": b} for a, b in rows if not _begins_with_apostrophe(a, b)]
    kept = [(a, b) for a, b in rows if not _begins_with_apostrophe(a, b)]
    assert list(csv_rows(csv_bytes(["a", "b"], kept), ["a", "b"], "x.csv")) == expected


def _begins_with_apostrophe(*cells):
    return any(cell.startswith("'") for cell in cells)


@pytest.mark.parametrize("data", [b"", b"a\n1\n", b"a,b\n1\n", b'a,b\n"1,2\n', b"a,b\n\xff,1\n"])
def test_a_table_that_is_not_ours_cannot_be_read(data):
    with pytest.raises(RunFolderError, match=r"x\.csv"):
        list(csv_rows(data, ["a", "b"], "x.csv"))
