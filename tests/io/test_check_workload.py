"""Workload forms of every method, as files."""

from fractions import Fraction

import pytest

from placement.io.build_workload import ratio_of

HEAD = (
    "jabatan_id,unor_id,metode,periode,volume,norma waktu,WKE,satuan_waktu,standar kemampuan rata-rata,RPK,shift,FTP,"
    "rombongan belajar,JP per minggu,kepala sekolah,wakil kepala\n"
)
COLUMNS = (
    "metode", "periode", "volume", "time", "effective", "unit", "ability", "ratio", "shifts", "ftp", "classes",
    "lessons", "heads", "deputies",
)  # fmt: skip
HEADINGS = {
    "standar_kemampuan": "standar kemampuan rata-rata", "rasio": "RPK", "jp": "JP per minggu",
    "rombel": "rombongan belajar", "waktu_penyelesaian": "norma waktu", "faktor_penunjang": "FTP",
    "giliran": "shift", "kepala_sekolah": "kepala sekolah", "waktu_efektif": "WKE",
}  # fmt: skip


def row(job="ADM@PKM1", **cells):
    return ",".join([*job.split("@"), *(str(cells.get(name, "")) for name in COLUMNS)]) + "\n"


def put(city, *rows):
    city.put("abk.csv", HEAD + "".join(rows))


def test_every_method_is_read(city):
    put(
        city,
        row(metode="Hasil Kerja", volume=200, ability=30),
        row("KADIS@DINKES", metode="peralatan kerja", volume=20, ratio="5/1", shifts=3),
        row("PRWT@PKM1", metode="ABK-Kes", volume=5000, time='"7,5"', ftp=20),
        row("PRWT@PKM2", metode="guru_mapel", classes=6, lessons='"2,5"', heads=1, deputies=2),
    )
    assert city.codes() == []
    table = city.load().workload
    assert table.form.tolist() == [1, 3, 4, 6]
    assert table.ability.tolist()[0] == 30_000_000
    assert (table.tools[1], table.people[1], table.shifts[1]) == (5, 1, 3)
    assert (table.time[2], table.allowance[2]) == (7_500_000, 20_000_000)
    assert (table.classes[3], table.lessons[3], table.heads[3], table.deputies[3]) == (6, 2_500_000, 1, 2)


def test_a_period_of_the_form_with_its_own_effective_time(city):
    put(city, row(periode="bulan", volume=35, time=7, effective=6000))
    assert city.codes() == []
    assert city.load().workload.period.tolist() == [1]


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"metode": "hasil", "volume": 1}, "standar_kemampuan"),
        ({"metode": "objek", "volume": 1}, "standar_kemampuan"),
        ({"metode": "alat", "volume": 1}, "rasio"),
        ({"metode": "kesehatan", "volume": 1}, "waktu_penyelesaian"),
        ({"metode": "penunjang", "volume": 1}, "waktu_penyelesaian"),
        ({"metode": "guru", "classes": 6}, "jp"),
        ({"metode": "guru", "lessons": 6}, "rombel"),
        ({"metode": "guru kelas"}, "rombel"),
        ({"metode": "guru bk"}, "volume"),
        ({"metode": "tugas", "volume": 1}, "waktu_penyelesaian"),
        ({"time": 5}, "volume"),
    ],
)
def test_a_method_names_the_column_it_lacks(city, cells, column):
    put(city, row(**cells))
    fault = city.fault("method_needs")
    assert (fault.row, fault.column) == (2, HEADINGS.get(column, column))
    assert fault.value == cells.get("metode", "tugas")


def test_an_unknown_method_is_refused_with_the_choices(city):
    put(city, row(metode="hasl", volume=1))
    fault = city.fault("unknown_value")
    assert (fault.value, fault.hint) == ("hasl", "hasil")
    assert "guru kelas" in fault.expected
    assert city.codes() == ["unknown_value"]


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ({"metode": "hasil", "volume": 1, "ability": 0}, "out_of_range", "standar_kemampuan"),
        ({"metode": "alat", "volume": 1, "ratio": "08-Jan"}, "not_a_ratio", "rasio"),
        ({"metode": "alat", "volume": 1, "ratio": "0/1"}, "not_a_ratio", "rasio"),
        ({"metode": "kesehatan", "volume": 1, "time": 1, "ftp": 100}, "out_of_range", "faktor_penunjang"),
        ({"metode": "alat", "volume": 1, "ratio": "1/1", "shifts": 0}, "out_of_range", "giliran"),
        ({"volume": 1, "time": 1, "effective": 6000}, "effective_time", "waktu_efektif"),
        ({"volume": 1, "time": 1, "effective": 72000, "periode": "bulan"}, "effective_time", "waktu_efektif"),
        ({"volume": 1, "time": 1, "effective": 1250, "periode": "hari"}, "effective_time", "waktu_efektif"),
    ],
)
def test_figures_that_cannot_be_meant(city, cells, code, column):
    put(city, row(**cells))
    assert city.codes() == [code]
    assert city.fault(code).column == HEADINGS.get(column, column)


def test_columns_that_a_method_does_not_read_are_pointed_out(city):
    put(city, row(volume=1, time=1, classes=6, lessons=4))
    assert city.codes() == []
    idle = [fault for fault in city.check() if fault.code == "method_ignores"]
    assert {fault.column for fault in idle} == {HEADINGS["rombel"], HEADINGS["jp"]}


def test_a_post_does_not_mix_a_sector_method_with_another(city):
    put(city, row(volume=1, time=1), row(metode="guru", classes=1, lessons=2))
    assert set(city.codes()) == {"methods_mixed"}
    put(city, row(volume=1, time=1), row(metode="hasil", volume=1, ability=2))
    assert city.codes() == []


def test_a_figure_of_the_post_is_one_on_all_its_rows(city):
    put(
        city,
        row(metode="kesehatan", volume=1, time=1, ftp=10),
        row(metode="kesehatan", volume=1, time=1, ftp=20),
    )
    assert set(city.codes()) == {"figures_differ"}
    put(
        city,
        row(metode="kesehatan", volume=1, time=1, ftp=10),
        row(metode="kesehatan", volume=1, time=1, ftp=10),
    )
    assert city.codes() == []


@pytest.mark.parametrize(
    ("word", "ratio"),
    [("8/1", Fraction(8)), ("8:1", Fraction(8)), ("1 / 3", Fraction(1, 3)), ("8", Fraction(8)), ("4/2", Fraction(2)),
     ("0/1", None), ("1/0", None), ("", None), ("satu", None), ("2026-01-08", None)],
)  # fmt: skip
def test_ratios_are_tools_to_people(word, ratio):
    assert ratio_of(word) == ratio
