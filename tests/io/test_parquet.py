"""Parquet, where pyarrow is there and where it is not."""

import datetime as dt
import io
import sys
from decimal import Decimal

import pytest

from placement.text import fault_line
from tests.io.conftest import NIPS

BUDI, SITI, ANI, UDIN = NIPS


@pytest.fixture
def arrow():
    return pytest.importorskip("pyarrow")


def put(city, arrow, name, columns, **more):
    import pyarrow.parquet as pq

    buffer = io.BytesIO()
    pq.write_table(arrow.table(columns), buffer, **more)
    city.put(f"{name}.parquet", buffer.getvalue())
    return city


def test_without_pyarrow_the_fault_says_how_to_get_it(city, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    city.put("kinerja.parquet", b"PAR1")
    said = fault_line(city.fault("parquet_engine"), "id")
    assert said == (
        'kinerja.parquet: Parquet memerlukan pyarrow: pip install "placement[fast]"; atau simpan sebagai CSV.'
    )


def test_columns_are_read_whatever_their_type(city, arrow):
    put(city, arrow, "kompetensi", {
        "NIP": [SITI, ANI], "kompetensi": arrow.array(["Integritas", "Integritas"]).dictionary_encode(),
        "level": arrow.array([3, None], arrow.int8()), "nilai": [87.5, 1.234], "tanggal": [dt.date(2025, 3, 10), None],
        "galat_baku": [Decimal("0.250"), None],
    })  # fmt: skip
    (fault,) = [fault for fault in city.check() if fault.level == "error"]
    assert (fault.code, fault.row, fault.column) == ("empty", 3, "level")
    put(city, arrow, "kompetensi", {"NIP": [SITI], "kompetensi": ["Integritas"], "level": [3], "nilai": [1.234],
                                    "tanggal": [dt.datetime(2025, 3, 10)], "galat_baku": [Decimal("0.250")]})  # noqa: DTZ001  # fmt: skip
    loaded = city.load()
    assert loaded.roster.tested_on.astype("datetime64[D]").tolist()[1] == dt.date(2025, 3, 10)
    (source,) = [source for source in loaded.sources if source.name == "competencies"]
    assert source.filename == "competencies.csv"
    assert source.data.decode().splitlines() == [
        "nip,kompetensi,level,nilai,tanggal,galat_baku", f'{SITI},Integritas,3,"1,234",2025-03-10,"0,250"',
    ]  # fmt: skip


def test_whole_numbers_stay_exact_and_others_are_no_identifiers(city, arrow):
    put(city, arrow, "kinerja", {"nip": [int(SITI)], "tahun": [2025], "predikat": ["Baik"]})
    assert city.codes() == []
    assert city.load().roster.rating[1] == 4
    put(
        city,
        arrow,
        "kinerja",
        {"nip": [float(SITI), None], "tahun": [2025, 2025], "predikat": ["Baik", "Baik"]},
    )
    fault = next(fault for fault in city.check() if fault.code == "id_numeric_cell")
    assert (fault.row, fault.value[:12]) == (2, "1985********")


def test_private_columns_and_strange_ones_are_never_read(city, arrow):
    put(
        city,
        arrow,
        "kinerja",
        {"nip": [SITI], "tahun": [2025], "predikat": ["Baik"], "NIK": ["1"], "x": [[1, 2]]},
    )
    assert [fault.code for fault in city.check()] == ["column_private", "column_unknown"]
    (source,) = [source for source in city.load().sources if source.name == "performance"]
    assert source.data.decode() == f"nip,tahun,predikat\n{SITI},2025,Baik\n"


def test_a_column_of_lists_is_a_fault(city, arrow):
    put(city, arrow, "kinerja", {"nip": [[SITI]], "tahun": [2025], "predikat": ["Baik"]})
    assert "parquet_type" in city.codes()


def test_what_is_no_parquet(city, arrow):
    city.put("kinerja.parquet", b"PK")
    assert city.codes() == ["parquet_broken"]


def test_no_rows(city, arrow):
    put(city, arrow, "kinerja", {"nip": arrow.array([], arrow.string()), "tahun": arrow.array([], arrow.int64()),
                                 "predikat": arrow.array([], arrow.string())})  # fmt: skip
    assert city.codes() == []


def test_a_few_bytes_for_very_many_rows(city, arrow, monkeypatch):
    monkeypatch.setattr("placement.io.parquet.MOST_ROWS", 10)
    put(city, arrow, "kinerja", {"nip": [SITI] * 11, "tahun": [2025] * 11, "predikat": ["Baik"] * 11})
    assert city.codes() == ["parquet_too_long"]
