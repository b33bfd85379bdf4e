"""Every value of law that scoring reads matters: one step in it, up or down, changes an answer or is refused."""

import re
from pathlib import Path

import numpy as np
import pytest

import placement
from placement.errors import PlacementError
from placement.model.codes import JobKind, Rating, Sanction, Tier
from placement.regulation import Law
from placement.scoring import (
    band_rating,
    credit,
    match_category,
    matrix_rating,
    professionalism,
    weighted_number,
)
from placement.scoring.job_person_match import USES
from placement.scoring.talent import performance_by_weights, potential_axis
from tests.scoring.test_methods import SHELF, scored
from tests.scoring.town import AS_OF, day, roster

ROOM = Path(placement.__file__).parent / "scoring"
LAW = Law.load()
SOURCE = "".join(
    path.read_text(encoding="utf-8") for path in sorted(ROOM.rglob("*.py")) if path.name != "law_keys.py"
)
READ = tuple(key for key in LAW.keys() if f'"{key}"' in SOURCE)  # noqa: SIM118 no mapping: the law's own list
TOUCHED = roster(
    *({"education_level": level} for level in (50, 45, 40, 35, 30, 25, 20, 15, 10, 5)),
    *({"rating": rating, "rating_before": rating} for rating in (1, 2, 3, 4, 5)),
    *({"sanction": level, "sanction_since": day("2026-01-01")} for level in (1, 2, 3)),
    *({"sanction": 3, "sanction_since": day(begun)} for begun in ("2024-11-01", "2024-10-01", "2021-11-01", "2021-10-01")),
    *({"tested_on": day(tested)} for tested in ("2023-11-01", "2023-10-01", "2022-11-01")),
    {"competency": (1, 1, 1), "education_level": 15},
    {"competency": (2, 2, 2), "education_level": 15},
)  # fmt: skip
LEVELS = np.arange(0, 150_001, 1_000)
ALL = np.ones(3, bool)


def answers(law):
    """Everything that scoring answers, on inputs that touch every value."""
    for method in SHELF.values():
        scores = scored(method, TOUCHED, law=law)
        yield from (scores.total.tolist(), *(label.tolist() for label in scores.labels.values()))
    for use in USES:
        yield match_category(law, use, LEVELS).tolist()
    words = np.repeat(["ABOVE", "AT", "BELOW"], 3)
    yield matrix_rating(law, words, np.tile(["ABOVE", "AT", "BELOW"], 3)).tolist()
    yield band_rating(law, LEVELS[LEVELS <= 118_000], np.ones(119, bool)).tolist()
    for peers in (True, False):
        yield weighted_number(law, np.array([100_000]), np.array([50_000]), with_peers=peers).tolist()
    yield [credit(law, tier, rating, 12) for tier in Tier if tier for rating in Rating if rating]
    yield professionalism.category(law, LEVELS).tolist()
    kinds = np.array([JobKind.STRUCTURAL, JobKind.FUNCTIONAL, JobKind.GENERAL])
    for attended in ((ALL, ~ALL, ~ALL), (~ALL, ALL, ~ALL), (~ALL, ~ALL, ALL)):
        yield professionalism.competency(law, kinds, *attended).tolist()
    yield professionalism.performance(law, np.array(Rating)).tolist()
    yield professionalism.discipline(law, np.array(Sanction)).tolist()
    yield potential_axis(law, LEVELS[LEVELS <= 100_000]).tolist()
    yield from (performance_by_weights(law, {name: 100}, leave_out=False) for name in ("RATING", "AWARDS", "TASK_FORCES", "FEEDBACK"))  # fmt: skip
    yield _ceiling(law)


def _ceiling(law):
    """Greatest whole number that is accepted."""
    for number in range(130, 110, -1):
        try:
            band_rating(law, np.array([number * 1_000]), np.array([True]))
        except PlacementError:
            continue
        return number
    return 0


REFUSED = {
    "talent.potential_weights", "talent.value_weights", "talent.performance_weights", "ip_asn.weights", "talent.boxes",
    "scoring.rating_points", "scoring.discipline_points", "scoring.education_points",
}  # fmt: skip
"""Weights that no longer sum, a box that stands twice, a mark above 100: the answer is a refusal."""

BEFORE = list(answers(LAW.at(AS_OF)))


def steps(value):
    """The value one step up, one step down, or another word."""
    if isinstance(value, int):
        return [value + 1, value - 1]
    words = [{"ABOVE", "AT", "BELOW"}, {rating.name for rating in Rating if rating}]
    return [word for kind in words if value in kind for word in sorted(kind - {value})]


def cases():
    for key in READ:
        value = LAW.at(AS_OF).value(key)
        entries = value.items() if isinstance(value, dict) else [(None, value)]
        for name, old in entries:
            for new in steps(old):
                label = f"{key}{f'.{name}' if name else ''} {old} -> {new}"
                yield pytest.param(key, new if name is None else {name: new}, id=label)


@pytest.mark.parametrize(("key", "changed"), list(cases()))
def test_one_step_turns_an_answer(key, changed):
    try:
        after = list(answers(Law.load({key: changed}).at(AS_OF)))
    except PlacementError:
        assert key in REFUSED
        return
    assert after != BEFORE


def test_all_values_that_scoring_names_are_stepped():
    """A key of law is written in full where it is read."""
    named = set(re.findall(r'"((?:scoring|talent|ip_asn|performance|credit|discipline)\.[a-z_]+)"', SOURCE))
    assert named - {"scoring.ahp"} == set(READ)  # that one is a place in the scenario
    assert len(READ) > 25
