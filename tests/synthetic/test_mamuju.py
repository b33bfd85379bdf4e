"""Kabupaten Mamuju: six seats in ten filled, remote kecamatan, and the bytes that the documented command writes."""

from pathlib import Path

import pytest

import placement
from placement.io import check
from placement.synthetic import generate

MAMUJU = Path(placement.__file__).parents[1] / "scenarios" / "mamuju"


@pytest.fixture(scope="module")
def mamuju(read_city):
    return read_city(MAMUJU)


def test_the_folder_is_what_the_generator_writes_byte_for_byte(tmp_path):
    generate(tmp_path / "again", 3500, seed=76, shape="kabupaten")
    made = {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()}
    kept = {path.name: path.read_bytes() for path in MAMUJU.iterdir()}
    assert sorted(made) == sorted(kept)
    assert [name for name in made if made[name] != kept[name].replace(b"\r\n", b"\n")] == []
    assert sum(map(len, made.values())) < 4_000_000


def test_nothing_is_wrong_with_it():
    assert check(MAMUJU)[0] == []


def test_six_seats_in_ten_are_filled(mamuju):
    need = sum(int(row["kebutuhan"]) for row in mamuju.positions)
    assert len(mamuju.employees) == 3500
    assert abs(len(mamuju.employees) / need - 0.62) < 0.001


def test_eleven_kecamatan_four_of_them_remote(mamuju):
    tops = [row for row in mamuju.units if row["jenis_unit"] == "kecamatan"]
    assert [row["nama"] for row in tops if row["daerah_tertinggal"] == "1"] == [
        "Kecamatan Tommo", "Kecamatan Kalumpang", "Kecamatan Bonehau", "Kecamatan Kepulauan Bala Balakang",
    ]  # fmt: skip
    assert len(tops) == 11
    assert sum(row["jenis_unit"] == "kelurahan" for row in mamuju.units) == 11
    remote = {row["unor_id"] for row in mamuju.units if row["daerah_tertinggal"] == "1"}
    kinds = {row["jenis_unit"] for row in mamuju.units if row["unor_id"] in remote}
    assert {"sekolah", "puskesmas", "kecamatan"} <= kinds


def test_it_says_that_it_is_invented_and_what_its_policy_is(mamuju):
    assert mamuju.scenario["name"] == "Kabupaten Mamuju (DATA SINTETIS)"
    assert mamuju.scenario["synthetic"] is True
    assert mamuju.units[0]["nama"] == "Pemerintah Kabupaten Mamuju (DATA SINTETIS)"
    page = (MAMUJU / "README.md").read_text(encoding="utf-8")
    assert "DATA SINTETIS" in page
    assert "Standar kompetensi per bidang" in page
    assert "Competency standards per field" in page
