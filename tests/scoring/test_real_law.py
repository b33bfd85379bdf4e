"""The law of the house, not a fake: every key that scoring reads is there, and gives the points we expect."""

import datetime as dt

import pytest

from placement.regulation import law as regulation
from placement.scoring import COMPONENTS, CRITERIA, merit
from tests.scoring.town import AS_OF, LAW, SETTINGS, random_town


@pytest.fixture(scope="module")
def law():
    return regulation.Law.load().at(dt.date(2026, 11, 1))


@pytest.mark.parametrize("item", [*CRITERIA, *COMPONENTS], ids=lambda item: f"{item.kind}-{item.code}")
def test_the_keys_of_every_item_are_in_force(item, law):
    for key in item.keys:
        law.value(key)


def test_the_fake_says_what_the_law_says(law):
    assert {key: law.value(key) for key in LAW.values} == LAW.values


def test_scores_are_the_same_under_the_real_law(law):
    staff, posts, _ = random_town(7)
    fake = merit(staff, posts, LAW, SETTINGS, AS_OF)
    real = merit(staff, posts, law, SETTINGS, AS_OF)
    assert (fake.total == real.total).all()
