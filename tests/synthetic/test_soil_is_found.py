"""What the check of inputs says of the dirty twin of Kota Solok, cell by cell against the ledger."""

import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest

import placement
from placement.io import check

RAW = Path(placement.__file__).parents[1] / "scenarios" / "solok-mentah"


@pytest.fixture(scope="module")
def found():
    faults = defaultdict(list)
    for fault in check(RAW)[0]:
        faults[fault.code].append(fault)
    return faults


@pytest.fixture(scope="module")
def cells():
    """Cells of the ledger by file and kind."""
    places = defaultdict(set)
    with (RAW / "KOTORAN_DATA_SINTETIS.csv").open(encoding="utf-8", newline="") as file:
        for entry in csv.DictReader(file, strict=True):
            places[entry["file"], entry["kind"]].add((entry["sheet"], entry["cell"]))
    return places


def where(faults):
    return {(fault.sheet, fault.cell) for fault in faults}


def test_every_number_in_place_of_an_nip(found, cells):
    assert where(found["id_numeric_cell"]) == cells["pegawai.xlsx", "numeric_nip"]


def test_the_double_row(found, cells):
    assert cells["pegawai.xlsx", "duplicate_nip"] < where(found["duplicate"])
    assert len(found["duplicate"]) == 2


def test_every_need_with_a_word_in_it(found, cells):
    assert where(found["not_an_integer"]) == cells["peta_jabatan.xlsx", "need_with_word"]
    assert {fault.hint for fault in found["not_an_integer"]} == {"1"}


def test_every_unit_of_another_name(found, cells):
    rows = {(sheet, int(cell.lstrip("AB"))) for sheet, cell in cells["peta_jabatan.xlsx", "unit_renamed"]}
    assert rows <= {(fault.sheet, fault.row) for fault in found["unit_unknown"]}
    renamed = Counter(fault.value for fault in found["unit_unknown"])
    assert len(renamed) == len(cells["peta_jabatan.xlsx", "unit_renamed"])


def test_every_total_is_passed_over(found, cells):
    count = sum(fault.count for fault in found["totals_skipped"])
    assert count == len(cells["peta_jabatan.xlsx", "totals_between"])


def test_the_sign_is_wrong_in_one_sheet_only(found, cells):
    (sheet,) = {sheet for sheet, _ in cells["peta_jabatan.xlsx", "reversed_sign"]}
    assert {fault.sheet for fault in found["difference_recomputed"]} == {sheet}


def test_private_columns_encoding_and_repeated_headings(found):
    assert {fault.column for fault in found["column_private"]} == {"JENIS KELAMIN", "NIK"}
    assert [fault.file for fault in found["encoding_fallback"]] == ["education.csv"]
    assert "TMT, TMT, TMT" in found["column_unknown"][0].column


def test_apostrophes_dates_and_dashes_are_read_without_a_word(found):
    silent = {"nip_length", "not_a_date", "unknown_value", "header_missing", "column_missing", "column_twice"}
    assert not silent & set(found)
