"""Age limits by post, and the day of retirement."""

import datetime as dt

import numpy as np
import pytest

from placement.model.codes import JobKind, Tier
from placement.regulation import Law, retirement_age, retirement_dates

DAY = dt.date(2026, 1, 1)
STRUCTURAL, FUNCTIONAL, GENERAL = JobKind.STRUCTURAL, JobKind.FUNCTIONAL, JobKind.GENERAL

CASES = [
    ("JPT pratama 60", STRUCTURAL, 22, Tier.NONE, "Kepala Dinas", 60),
    ("Administrator 58", STRUCTURAL, 31, Tier.NONE, "Sekretaris", 58),
    ("Pengawas 58", STRUCTURAL, 41, Tier.NONE, "Kepala Seksi", 58),
    ("Pelaksana 58", GENERAL, 99, Tier.NONE, "Pengadministrasi", 58),
    ("Pemula 58", FUNCTIONAL, 99, Tier.PM, "Arsiparis", 58),
    ("Terampil 58", FUNCTIONAL, 99, Tier.TR, "Arsiparis", 58),
    ("Mahir 58", FUNCTIONAL, 99, Tier.MH, "Arsiparis", 58),
    ("Penyelia 58", FUNCTIONAL, 99, Tier.PY, "Arsiparis", 58),
    ("Ahli Pertama 58", FUNCTIONAL, 99, Tier.PT, "Arsiparis", 58),
    ("Ahli Muda 58", FUNCTIONAL, 99, Tier.MU, "Arsiparis", 58),
    ("Ahli Madya 60", FUNCTIONAL, 99, Tier.MA, "Arsiparis", 60),
    ("Ahli Utama 65", FUNCTIONAL, 99, Tier.UT, "Arsiparis", 65),
    ("Guru 60 pada jenjang apa pun", FUNCTIONAL, 99, Tier.PT, "Guru Kelas", 60),
    ("Dokter 60", FUNCTIONAL, 99, Tier.MU, "Dokter", 60),
    ("Pengawas sekolah 60", FUNCTIONAL, 99, Tier.MU, "Pengawas Sekolah", 60),
    ("Fungsional tanpa jenjang seperti pelaksana", FUNCTIONAL, 99, Tier.NONE, "Penyuluh", 58),
]
KEYS = ("retirement.age", "retirement.functional_age", "retirement.function_age")
LAW = Law.load().at(DAY)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_age_limits(case):
    _, *post, age = case
    assert retirement_age(LAW, *post) == age


@pytest.mark.parametrize(("key", "name"), [(key, name) for key in KEYS for name in LAW.value(key)])
@pytest.mark.parametrize("step", [-1, 1])
def test_an_age_changed_by_one_year_turns_a_case_red(key, name, step):
    law = Law.load({key: {name: LAW.value(key)[name] + step}}).at(DAY)
    assert any(retirement_age(law, *post) != age for _, *post, age in CASES)


@pytest.mark.parametrize(
    ("birth", "age", "day"),
    [
        ("1968-03-15", 58, "2026-04-01"),
        ("1968-03-01", 58, "2026-04-01"),
        ("1967-12-31", 58, "2026-01-01"),
        ("1966-11-30", 60, "2026-12-01"),
    ],
)
def test_retirement_begins_on_the_first_of_the_month_after_the_age_is_reached(birth, age, day):
    dates = retirement_dates(np.array([birth], "datetime64[D]"), np.array([age]))
    assert dates.tolist() == [dt.date.fromisoformat(day)]
