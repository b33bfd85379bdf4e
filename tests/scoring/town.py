"""A small town: people, posts and law for the tests of scoring, every column with a plain default."""

import datetime as dt
from dataclasses import dataclass, field, fields

import numpy as np

from placement.model.codes import NO_ECHELON, JobKind, Rating, Tier
from placement.model.education import Education, match_table
from placement.model.positions import Positions
from placement.model.roster import Roster
from placement.scoring import ScoringSettings

AS_OF = dt.date(2026, 11, 1)
COMPETENCIES = ("Integritas", "Kerja Sama", "Komunikasi")
FUNCTIONS = 6
CERTIFICATES = ("Guru IPA", "PBJ")

SETTINGS = ScoringSettings(
    method="weighted-sum",
    merit={"qualification": 300_000, "competency": 300_000, "performance": 300_000, "discipline": 100_000},
    fit={
        "merit": 300_000,
        "education": 350_000,
        "experience": 200_000,
        "certificate": 100_000,
        "training": 50_000,
    },
    coverage_percent=80,
)

VALUES = {
    "scoring.education_points": {"50": 100, "45": 90, "40": 80, "35": 80, "30": 70, "15": 60},
    "scoring.rating_points": {
        "SANGAT_BAIK": 100,
        "BAIK": 80,
        "BUTUH_PERBAIKAN": 60,
        "KURANG": 40,
        "SANGAT_KURANG": 20,
    },
    "scoring.discipline_points": {"NONE": 100, "RINGAN": 75, "SEDANG": 50, "BERAT": 25},
    "scoring.test_valid_years": 3,
    "discipline.lookback_months": 24,
}


@dataclass(frozen=True)
class FakeLaw:
    values: dict = field(default_factory=lambda: dict(VALUES))

    def value(self, key):
        return self.values[key]


LAW = FakeLaw()


def day(text):
    return np.datetime64(text, "D")


PERSON = {
    "name": "",
    "quarantine": "",
    "birth": day("1985-01-01"),
    "status": 0,
    "legal_status": "01",
    "grade": 33,
    "grade_since": day("2020-04-01"),
    "service_months": 120,
    "job": 0,
    "job_kind": JobKind.GENERAL,
    "function": 0,
    "tier": Tier.NONE,
    "job_class": 7,
    "echelon": NO_ECHELON,
    "post_since": day("2020-01-01"),
    "education_level": 40,
    "programme": 0,
    "certificate": -1,
    "unit": 0,
    "agency": 0,
    "home": -1,
    "retirement": day("2043-02-01"),
    "extra_duty": "",
    "asks_to_move": False,
    "wished_unit": -1,
    "rating": Rating.BAIK,
    "rating_before": Rating.BAIK,
    "entered": day("2010-01-01"),
    "sanction": 0,
    "sanction_since": day("NaT"),
    "sanction_until": day("NaT"),
    "competency": (3, 3, 3),
    "tested_on": day("2025-06-01"),
    "training_hours": 0,
}

POST = {
    "name": "",
    "job": 0,
    "job_kind": JobKind.GENERAL,
    "family": 0,
    "function": 0,
    "tier": Tier.NONE,
    "job_class": 7,
    "echelon": NO_ECHELON,
    "unit": 0,
    "agency": 0,
    "district": -1,
    "need": 1,
    "decreed": 1,
    "computed": -1,
    "grade_min": 0,
    "grade_max": 0,
    "education_min": 15,
    "accepted": 0,
    "certificate": -1,
    "priority": 0,
    "lock": "",
    "consent": "",
    "minimum": 0,
}

TYPES = {"IndexArray": np.int32, "CodeArray": np.int16, "IntArray": np.int64, "BoolArray": np.bool_}


def _column(noun, name, values):
    kind = str(noun.__annotations__[name])
    if "datetime64" in kind:
        return np.array(values, "datetime64[D]")
    for scalar, dtype in (("int64", np.int64), ("int32", np.int32), ("int16", np.int16), ("bool", np.bool_)):
        if scalar in kind:
            return np.array(values, dtype)
    return np.array(values, np.str_)


def roster(*people):
    """A roster of people given by what is special about them."""
    rows = [{**PERSON, "nip": f"{i:018d}", **person} for i, person in enumerate(people)]
    columns = {name: _column(Roster, name, [row[name] for row in rows]) for name in ("nip", *PERSON)}
    columns["competency"] = columns["competency"].reshape(len(rows), len(COMPETENCIES))
    return Roster(**columns, competencies=COMPETENCIES)


def positions(*posts, standard=((3, 3, 3),), families=("Umum",)):
    """Position groups given by what is special about them; `standard` by job."""
    rows = [{**POST, "code": f"{g:04d}@1", **post} for g, post in enumerate(posts)]
    columns = {name: _column(Positions, name, [row[name] for row in rows]) for name in ("code", *POST)}
    return Positions(
        **columns,
        jobs=tuple(str(job) for job in range(len(standard))),
        families=families,
        functions=tuple(f"Fungsi {f}" for f in range(FUNCTIONS)),
        certificates=CERTIFICATES,
        standard=np.array(standard, np.int16),
    )


def education(family=(0, 0, 1), accepted=(frozenset({0}), frozenset())):
    """Programmes 0 and 1 of one family, 2 of another; set 0 accepts programme 0, set 1 accepts all."""
    family = np.array(family, np.int32)
    codes = np.array([f"p{p}" for p in range(len(family))])
    return Education(codes, codes, family, ("A", "B"), accepted, match_table(family, accepted))


def random_town(seed, people=40, posts=30):
    """People and posts of all pools, with gaps in the data."""
    rng = np.random.default_rng(seed)
    dates = [day("NaT"), day("2018-03-01"), day("2024-11-01"), day("2026-02-01")]

    def level(row):
        kind = rng.choice([1, 2, 4])
        return {
            **row,
            "job_kind": kind,
            "echelon": rng.choice([21, 31, 32, 41]) if kind == 1 else NO_ECHELON,
            "tier": rng.choice([5, 6]) if kind == 2 else 0,
            "job_class": rng.choice([5, 7]),
            "job": rng.integers(0, 3),
            "function": rng.integers(-1, FUNCTIONS),
            "certificate": rng.integers(-1, 2),
        }

    staff = [
        level(
            {
                "education_level": rng.choice([0, 5, 15, 20, 30, 40, 45, 50]),
                "programme": rng.integers(-1, 3),
                "rating": rng.choice([0, 3, 4, 5]),
                "rating_before": rng.choice([0, 4, 4, 5]),
                "entered": rng.choice(dates),
                "sanction": rng.choice([0, 0, 0, 1, 2, 3]),
                "sanction_since": rng.choice(dates),
                "sanction_until": rng.choice(dates),
                "competency": tuple(rng.choice([0, 2, 3, 4], 3, p=[0.02, 0.3, 0.4, 0.28])),
                "tested_on": rng.choice(dates),
                "post_since": rng.choice([*dates, day("2009-05-05")]),
                "training_hours": rng.integers(0, 80),
            }
        )
        for _ in range(people)
    ]
    seats = [level({"accepted": rng.integers(0, 2)}) for _ in range(posts)]
    return roster(*staff), positions(*seats, standard=((3, 3, 3), (2, 0, 4), (0, 0, 0))), education()


def people(noun, order):
    """The roster with its rows in another order, or only some of them."""
    columns = {f.name: getattr(noun, f.name) for f in fields(noun)}
    return type(noun)(**{n: v[order].copy() if isinstance(v, np.ndarray) else v for n, v in columns.items()})
