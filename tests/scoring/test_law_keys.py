"""What scoring says it reads of law is what it reads, neither more nor less."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest

from placement.model.codes import JobKind, Rating, Sanction, Tier
from placement.regulation import Law
from placement.scoring import (
    COMPONENTS,
    METHODS,
    band_rating,
    credit,
    fit,
    match_category,
    matrix_rating,
    merit,
)
from placement.scoring import professionalism as index
from placement.scoring.basis import Basis
from placement.scoring.criteria import CRITERIA
from placement.scoring.job_person_match import USES
from placement.scoring.law_keys import FUNCTIONS, READS
from placement.scoring.rating import weighted_number
from placement.scoring.talent import box, performance_axis, performance_by_weights, potential_axis
from tests.scoring.test_law_steps import READ, TOUCHED
from tests.scoring.test_methods import REAL, SHELF, scored
from tests.scoring.town import AS_OF, SETTINGS, education, positions

POSTS = positions({})
ALL = np.ones(1, bool)


@dataclass
class Reader:
    """The law, and what was asked of it."""

    asked: set[str] = field(default_factory=set)

    def value(self, key: str) -> Any:
        self.asked.add(key)
        return REAL.value(key)


def asked(question):
    reader = Reader()
    question(reader)
    return reader.asked


def measured(criterion):
    return asked(lambda law: criterion.measure(Basis(TOUCHED, POSTS, law, SETTINGS, AS_OF)))


def criteria_of(method):
    return method.criteria(Basis(TOUCHED, POSTS, REAL, SETTINGS, AS_OF))


def scores_of(method):
    return asked(lambda law: scored(method, TOUCHED, law=law))


def of_talent(law):
    box(law, performance_axis(law, np.array(Rating)), np.repeat("HIGH", len(Rating)))
    potential_axis(law, np.array([0]))
    performance_by_weights(law, {"RATING": 80}, leave_out=True)
    scored(SHELF["talent"], TOUCHED, law=law)


def of_index(law):
    index.dimension_points(law)
    index.qualification(law, np.array([40], np.int16))
    index.competency(law, np.array([JobKind.GENERAL]), ALL, ALL, ALL)
    index.performance(law, np.array(Rating))
    index.discipline(law, np.array(Sanction))
    index.category(law, np.array([0]))
    SHELF["ip-asn"].criteria(Basis(TOUCHED, POSTS, law, SETTINGS, AS_OF))[-1].measure(
        Basis(TOUCHED, POSTS, law, SETTINGS, AS_OF)
    )


def of_bands(law):
    band_rating(law, np.array([0]), ALL)
    weighted_number(law, np.array([0]), np.array([0]), with_peers=True)


ASK = {
    "rating-matrix": lambda law: matrix_rating(law, np.array(["AT"]), np.array(["AT"])),
    "rating-bands": of_bands,
    "functional-credit": lambda law: credit(law, Tier.MU, Rating.BAIK, 12),
    "job-person-match": lambda law: [match_category(law, use, np.array([0])) for use in USES],
    "ip-asn": of_index,
    "talent": of_talent,
}
BESIDE = {"scoring.test_valid_years", "scoring.rating_points", "scoring.education_points", "scoring.discipline_points",
          "discipline.lookback_months"}  # fmt: skip
"""What talent's own criteria read, which are listed as criteria."""


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda item: item.code)
def test_a_criterion_reads_its_keys(criterion):
    assert measured(criterion) == set(criterion.keys)


@pytest.mark.parametrize("method", METHODS, ids=lambda item: item.code)
def test_a_method_reads_its_keys_and_those_of_its_criteria(method):
    criteria = {key for criterion in criteria_of(method) for key in criterion.keys}
    assert scores_of(method) == set(method.keys) | criteria


def test_components_of_fit_read_their_keys():
    scores = merit(TOUCHED, POSTS, REAL, SETTINGS, AS_OF)
    read = asked(lambda law: fit(TOUCHED, POSTS, education(), scores, law, SETTINGS, AS_OF))
    assert read == {key for component in COMPONENTS for key in component.keys}


@pytest.mark.parametrize(("code", "keys"), FUNCTIONS, ids=lambda item: item if isinstance(item, str) else "")
def test_what_stands_beside_the_shelves_reads_its_keys(code, keys):
    read = asked(ASK[code])
    assert read - (BESIDE if code == "talent" else set()) == set(keys)


def test_every_key_that_scoring_names_has_a_reader_and_no_other():
    assert {key for _, keys in READS for key in keys} == set(READ)


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda item: item.code)
def test_no_criterion_is_surer_than_the_least_sure_value_it_reads(criterion):
    rank = ("text", "secondary", "unverified")
    values = [Law.load().provisions[key].confidence for key in criterion.keys]
    assert rank.index(criterion.confidence) >= max(map(rank.index, values), default=0)
