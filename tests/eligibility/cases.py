"""Law cases: a sentence, a person, a post, a day, and which rules say no."""

import datetime as dt
import tomllib
from pathlib import Path

from placement.eligibility import Eligibility
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
from tests.eligibility.city import EMPLOYEE, context

FOLDER = Path(__file__).parent / "cases"
DAY = dt.date(2026, 1, 1)
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
}
SHARED = ("job", "job_kind", "function", "tier", "job_class", "echelon", "unit", "agency")
"""Fields that her own post has as she has them."""


def all_cases():
    """Every case with the name of its file, in order."""
    for path in sorted(FOLDER.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield path.stem, case


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
    return Eligibility(context([person], posts, planned=case.get("date", DAY), law=law, **settings))


def holds(case, law=None):
    """Whether everything the case says is so."""
    pairs, post = judged(case, law), 0 if case.get("stays") else 1
    flags = set(pairs.flags_one(0, post))
    said = " ".join(pairs.reasons(case["expected"], "id"))
    notes = case.get("notes", {})
    return (
        list(pairs.one(0, post)) == case["expected"]
        and set(case.get("flags", [])) <= flags
        and not flags & set(case.get("silent", []))
        and case.get("says", said) == said
        and all(pairs.reasons([code], "id") == (text,) for code, text in notes.items())
    )


def _plain(row):
    """Words of the case as codes."""
    return {
        name: WORDS[name](value) if name in WORDS and isinstance(value, str) else value
        for name, value in row.items()
    }
