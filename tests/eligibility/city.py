"""Small cities for rules: rows of plain values become Roster and Positions; or everything drawn at random."""

import datetime as dt

import numpy as np

from placement.eligibility import Context, EligibilitySettings
from placement.model.codes import EDUCATION_LEVELS, GRADES, JobKind, Rating, Sanction, Status, Tier
from placement.model.education import Education, match_table
from placement.model.positions import Positions
from placement.model.roster import Roster
from placement.model.units import Units
from placement.regulation import Law

JOBS = tuple(f"J{k}" for k in range(40))
FUNCTIONS = (
    "Perawat",
    "Guru Kelas",
    "Auditor",
    "Arsiparis",
    "Pengadministrasi Perkantoran",
    "Bidan",
    "Pranata",
)
FAMILIES = ("Tenaga Kesehatan", "Guru", "Umum")
CERTIFICATES = ("Guru Kelas", "Matematika", "IPA")
PROGRAMMES = ("D-III Keperawatan", "Ners", "PGSD", "Akuntansi", "Manajemen")
PROGRAMME_FAMILY = (0, 0, 1, 2, 2)
ACCEPTED = (frozenset(), frozenset({1}), frozenset({2}), frozenset({3}))
OPEN_SET, NURSES, TEACHERS, ACCOUNTANTS = range(4)

EMPLOYEE = {
    "nip": "198503152010011007", "name": "Nama", "birth": dt.date(1985, 3, 15), "status": Status.PNS,
    "legal_status": "01", "grade": 33, "grade_since": dt.date(2020, 4, 1), "service_months": 190, "job": 0,
    "job_kind": JobKind.GENERAL, "function": 4, "tier": Tier.NONE, "job_class": 7, "echelon": 99,
    "post_since": dt.date(2020, 1, 1), "education_level": 40, "programme": 1, "certificate": -1, "unit": 0,
    "agency": 0, "home": 0, "retirement": dt.date(2043, 4, 1), "extra_duty": "", "asks_to_move": False,
    "wished_unit": -1, "rating": Rating.BAIK, "rating_before": Rating.BAIK, "entered": dt.date(2010, 1, 1),
    "sanction": Sanction.NONE, "sanction_since": None, "sanction_until": None, "training_hours": 0,
    "tested_on": None,
}  # fmt: skip

POSITION = {
    "code": "P", "name": "Jabatan", "job": 1, "job_kind": JobKind.GENERAL, "family": 2, "function": 4,
    "tier": Tier.NONE, "job_class": 7, "echelon": 99, "unit": 1, "agency": 0, "district": -1, "need": 1,
    "decreed": 1, "computed": -1, "grade_min": 0, "grade_max": 0, "education_min": 15, "accepted": OPEN_SET,
    "certificate": -1, "priority": 0, "lock": "", "consent": "", "minimum": 0,
}  # fmt: skip

DATES = {
    "birth",
    "grade_since",
    "post_since",
    "retirement",
    "entered",
    "sanction_since",
    "sanction_until",
    "tested_on",
}
TEXTS = {"nip", "name", "legal_status", "extra_duty", "code", "lock", "consent"}
BOOLS = {"asks_to_move"}
INDICES = {
    "job", "function", "programme", "certificate", "unit", "agency", "home", "wished_unit", "family", "district",
    "accepted",
}  # fmt: skip
WIDE = {"service_months", "training_hours", "need", "decreed", "computed", "minimum"}


def context(employees, positions, *, planned=dt.date(2026, 1, 1), law=None, **settings):
    """A context of these rows; missing fields are those of EMPLOYEE and POSITION."""
    return Context(
        roster=Roster(
            **_columns(EMPLOYEE, employees),
            competency=np.zeros((len(employees), 0), np.int16),
            competencies=(),
        ),
        positions=Positions(
            **_columns(POSITION, positions),
            jobs=JOBS,
            families=FAMILIES,
            functions=FUNCTIONS,
            certificates=CERTIFICATES,
            standard=np.zeros((len(JOBS), 0), np.int16),
        ),
        units=_units(),
        education=_education(),
        planned=planned,
        law=Law.load(law).at(planned),
        settings=EligibilitySettings(**settings),
    )


def random_city(seed, n=24, m=16, **settings):
    """People and posts with every field drawn at random, related or not, on a random day."""
    draw = np.random.default_rng(seed)
    positions = [_random_position(draw, g) for g in range(m)]
    employees = [_random_employee(draw, positions, k) for k in range(n)]
    planned = dt.date(2025, 2, 1) + dt.timedelta(days=int(draw.integers(0, 700)))
    chosen = {
        "class_change": tuple(c for c in ("up", "down") if draw.random() < 0.4),
        "return_to_profession": bool(draw.random() < 0.8),
        "min_post_months": None if draw.random() < 0.7 else int(draw.integers(0, 40)),
        "open_locks": ("dukcapil", "Kepala Sekolah") if draw.random() < 0.3 else (),
        "soon_months": int(draw.integers(0, 30)),
    }
    return context(employees, positions, planned=planned, **(chosen | settings))


def _random_position(draw, g):
    kind = JobKind(int(draw.choice([1, 2, 2, 4, 4])))
    return {
        "code": f"P{g}", "job": draw.integers(0, 6), "job_kind": kind, "family": draw.integers(-1, 3),
        "function": draw.integers(0, len(FUNCTIONS)), "job_class": draw.choice([0, 5, 6, 7, 7]),
        "tier": draw.integers(0, 9) if kind == JobKind.FUNCTIONAL else 0,
        "echelon": draw.choice([12, 21, 22, 31, 32, 41, 42, 51]) if kind == JobKind.STRUCTURAL else 99,
        "unit": draw.integers(0, 4), "agency": draw.integers(0, 2), "grade_min": draw.choice([0, 0, 22, 31, 34]),
        "grade_max": draw.choice([0, 0, 34, 44]), "education_min": draw.choice([0, 15, 30, 35, 40]),
        "accepted": draw.integers(0, len(ACCEPTED)), "certificate": draw.integers(-1, 3),
        "lock": draw.choice(["", "", "", "dukcapil"]), "consent": draw.choice(["", "", "Mendagri"]),
    }  # fmt: skip


def _random_employee(draw, positions, k):
    home = int(draw.integers(-1, len(positions)))
    post = positions[home] if home >= 0 and draw.random() < 0.8 else _random_position(draw, k)
    held = {
        name: post[name] for name in ("job", "job_kind", "function", "tier", "job_class", "echelon", "unit")
    }
    status = Status(int(draw.choice([0, 0, 0, 0, 1, 2, 3])))
    grades = sorted(GRADES.values()) if status in {Status.PNS, Status.CPNS} else [105, 109]
    return held | {
        "nip": f"{k:018}", "home": home, "agency": draw.integers(-1, 2), "status": status,
        "grade": draw.choice([*grades, 0]), "legal_status": draw.choice(["01", "01", "71", "04", ""]),
        "birth": _day(draw, 1958, 1998), "post_since": _day(draw, 2018, 2026, 0.1),
        "retirement": _day(draw, 2024, 2045), "education_level": draw.choice(list(EDUCATION_LEVELS)),
        "programme": draw.integers(-1, len(PROGRAMMES)), "certificate": draw.integers(-1, 3),
        "extra_duty": draw.choice(["", "", "Kepala Sekolah", "Bendahara", "kepala puskesmas X"]),
        "rating": draw.integers(0, 6), "rating_before": draw.integers(0, 6), "sanction": draw.integers(0, 4),
        "sanction_since": _day(draw, 2021, 2026, 0.2), "sanction_until": _day(draw, 2022, 2027, 0.3),
        "service_months": draw.integers(0, 80), "asks_to_move": draw.random() < 0.4, "entered": _day(draw, 2010, 2026, 0.2),
    }  # fmt: skip


def _day(draw, first, last, none=0.0):
    if draw.random() < none:
        return None
    return dt.date(first, 1, 1) + dt.timedelta(days=int(draw.integers(0, 365 * (last - first))))


def _columns(default, rows):
    return {name: _column(name, [{**default, **row}[name] for row in rows]) for name in default}


def _column(name, values):
    if name in TEXTS or (name == "name"):
        return np.array([str(value) for value in values], np.str_)
    if name in DATES:
        return np.array([np.datetime64(value or "NaT", "D") for value in values], "datetime64[D]")
    kind = (
        np.bool_ if name in BOOLS else np.int32 if name in INDICES else np.int64 if name in WIDE else np.int16
    )
    return np.array([int(value) for value in values], kind)


def _units():
    nothing = np.full(4, -1, np.int32)
    text = np.array([f"U{k}" for k in range(4)])
    return Units(
        code=text, name=text.copy(), kind=text.copy(), parent=nothing, agency=np.array([0, 0, 1, 1], np.int32),
        district=nothing.copy(), districts=(), remote=np.zeros(4, bool), minimum=np.zeros(4, np.int64),
    )  # fmt: skip


def _education():
    family = np.array(PROGRAMME_FAMILY, np.int32)
    text = np.array(PROGRAMMES)
    return Education(
        code=text, name=text.copy(), family=family, families=("kesehatan", "pendidikan", "ekonomi"),
        accepted=ACCEPTED, match=match_table(family, ACCEPTED),
    )  # fmt: skip
