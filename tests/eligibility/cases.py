"""Law cases of `tests/cases`: a sentence, a person, a post, a day, and what must come out of it."""

import datetime as dt
import tomllib
from fractions import Fraction
from functools import cache
from pathlib import Path

import numpy as np

from placement.eligibility import ASSIGNMENT, Eligibility
from placement.errors import LawMissing
from placement.headcount import Form, HeadcountSettings, Period, need
from placement.model.codes import (
    ECHELONS,
    EDUCATION_LEVELS,
    GRADES,
    PPPK_GRADES,
    JobKind,
    Rating,
    Sanction,
    Status,
    Tier,
)
from placement.regulation import Law, retirement_age
from tests.eligibility.city import ACCEPTED, CERTIFICATES, EMPLOYEE, FUNCTIONS, PROGRAMMES, context
from tests.headcount.office import form
from tests.scoring.town import positions

FOLDER = Path(__file__).parents[1] / "cases"
DAY = dt.date(2026, 1, 1)
ANY = "semua jurusan"
ACCEPTING = {ANY: 0} | {PROGRAMMES[min(named)]: k for k, named in enumerate(ACCEPTED) if named}
WORDS = {
    "status": Status.__getitem__,
    "job_kind": lambda word: JobKind[word.upper()],
    "tier": Tier.__getitem__,
    "rating": Rating.__getitem__,
    "rating_before": Rating.__getitem__,
    "sanction": Sanction.__getitem__,
    "grade": (GRADES | PPPK_GRADES).__getitem__,
    "grade_min": GRADES.__getitem__,
    "grade_max": GRADES.__getitem__,
    "echelon": {name: code for code, name in ECHELONS.items()}.__getitem__,
    "education_level": {name: code for code, name in EDUCATION_LEVELS.items()}.__getitem__,
    "education_min": {name: code for code, name in EDUCATION_LEVELS.items()}.__getitem__,
    "post_since": lambda word: word or None,
    "entered": lambda word: word or None,
    "function": FUNCTIONS.index,
    "programme": lambda word: -1 if word == "-" else PROGRAMMES.index(word),
    "accepted": ACCEPTING.__getitem__,
    "certificate": lambda word: -1 if word == "-" else CERTIFICATES.index(word),
}
SHARED = ("job", "job_kind", "function", "tier", "job_class", "echelon", "unit", "agency")
"""Fields that her own post has as she has them."""

MERGED = ("employee", "position", "settings")
"""Tables that a case fills up from those at the head of its file."""


@cache
def files():
    """The content of every file of cases by its name, each case filled up with what its file says of all."""
    found = {}
    for path in sorted(FOLDER.glob("*.toml")):
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        always = {name: value for name, value in content.items() if name not in {"case", "about"}}
        cases = [_filled(always, case) for case in content["case"]]
        found[path.stem] = (content.get("about", "eligibility"), cases)
    return found


def all_cases(about="eligibility"):
    """Every case about something, with the name of its file, in order."""
    return [(name, case) for name, (what, cases) in files().items() if what == about for case in cases]


def _filled(always, case):
    tables = {name: always.get(name, {}) | case.get(name, {}) for name in MERGED}
    return always | case | {name: table for name, table in tables.items() if table}


def touched(file, case):
    """Rules that a case of eligibility is about."""
    named = {code for name in ("expected", "flags", "silent", "notes") for code in case.get(name, ())}
    return named | {file}


def judged(case, law=None):
    """The Eligibility of the case; person 0, her own post 0, the post in question 1."""
    person = {**EMPLOYEE, **_plain(case.get("employee", {}))}
    own = {name: person[name] for name in SHARED if name != "agency" or person["agency"] >= 0}
    home = case.get("home", {})
    posts = [own | _plain(home or {}), _plain(case.get("position", {}))]
    person["home"] = 0 if home is not False else -1
    settings = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in case.get("settings", {}).items()
    }
    if case.get("route") == "selection":
        settings["rules_off"] = ASSIGNMENT
    chosen = _overrides(case, law)
    return Eligibility(context([person], posts, planned=case.get("date", DAY), law=chosen, **settings))


def holds(case, law=None):
    """Whether everything the case says is so."""
    pairs, post = judged(case, law), 0 if case.get("stays") else 1
    flags = set(pairs.flags_one(0, post))
    said = " ".join(pairs.reasons(case["expected"], "id")) if "says" in case else None
    notes = case.get("notes", {})
    return (
        list(pairs.one(0, post)) == case["expected"]
        and set(case.get("flags", [])) <= flags
        and not flags & set(case.get("silent", []))
        and case.get("says") == said
        and all(pairs.reasons([code], "id") == (text,) for code, text in notes.items())
    )


def retires_as_said(case, law=None):
    """Whether the age limit of a post is the one the case names."""
    post = {"job_kind": "general", "echelon": "-", "tier": "NONE", "function": ""} | case["post"]
    now = Law.load(_overrides(case, law)).at(case.get("date", DAY))
    kind, tier = JobKind[post["job_kind"].upper()], Tier[post["tier"]]
    return retirement_age(now, kind, WORDS["echelon"](post["echelon"]), tier, post["function"]) == case["age"]


def needs_as_said(case, law=None):
    """Whether a row of the workload form comes to the need that the case names, exact and in seats."""
    now = Law.load(_overrides(case, law)).at(case.get("date", DAY))
    row = case["row"] | {"form": Form[case["row"]["form"]]}
    row |= {"period": Period[row["period"]]} if "period" in row else {}
    settings = HeadcountSettings(
        source="computed", rounding="largest_remainder", horizon_years=5, work_week=case.get("work_week", 5)
    )
    health = np.array([case.get("health", False)])
    found = need(positions({"decreed": -1, "computed": -1}), form(row), now, settings, health)
    return found.exact[0] == Fraction(case["exact"]) and int(found.need[0]) == case["seats"]


def in_force_as_said(case, law=None):
    """Whether a value is the one the case names on its day, or is missing."""
    try:
        found = Law.load(law).at(case["date"]).value(case["key"])
    except LawMissing as missing:
        return (
            case.get("missing", False) and case["key"] in str(missing) and str(case["date"]) in str(missing)
        )
    return not case.get("missing", False) and _tuples(found) == _tuples(case["value"])


def _tuples(value):
    return tuple(value) if isinstance(value, list) else value


JUDGES = {
    "eligibility": holds,
    "retirement": retires_as_said,
    "headcount": needs_as_said,
    "law": in_force_as_said,
}


def _overrides(case, law):
    return _flat(case.get("law", {})) | (law or {})


def _flat(table, path=""):
    """Dotted keys of TOML as one key each."""
    known = Law.load().provisions
    flat = {}
    for name, value in table.items():
        key = f"{path}{name}"
        flat |= {key: value} if key in known else _flat(value, f"{key}.")
    return flat


def _plain(row):
    """Words of the case as codes."""
    return {
        name: WORDS[name](value) if name in WORDS and isinstance(value, str) else value
        for name, value in row.items()
    }
