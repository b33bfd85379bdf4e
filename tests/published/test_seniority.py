"""Seniority (Caron, Hansen & Jaumard 1999, doi:10.1287/opre.47.3.424): it costs nobody a seat, and greedy filling may halve them."""

import json
import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placement.arrays import assign

FOLDER = os.environ.get("PLACEMENT_CASES")


def matchable(people, options):
    """Whether all these people can sit at once, by augmenting paths."""
    holder = {}

    def place(person, seen):
        for post in options[person]:
            if post not in seen:
                seen.add(post)
                if post not in holder or place(holder[post], seen):
                    holder[post] = person
                    return True
        return False

    return all(place(person, set()) for person in people)


def seated(options, posts, points):
    pairs = [(i, g) for i, wanted in enumerate(options) for g in wanted]
    i, g = (np.array([pair[k] for pair in pairs], np.int64) for k in (0, 1))
    return assign(
        i, g, np.array([points[k] for k in i.tolist()], np.int64), len(options), np.ones(posts, int)
    ).position


@pytest.mark.skipif(not FOLDER, reason="set PLACEMENT_CASES to the folder of published cases")
def test_the_statement_is_the_printed_one():
    cases = json.loads((Path(FOLDER) / "assignment" / "mechanisms.json").read_text())
    statement = next(case for case in cases if case["id"] == "caron_hansen_jaumard_properties")["statement"]
    assert "does not reduce" in statement[0]
    assert "halve" in statement[1]
    assert "modified coefficients" in statement[2]


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.lists(st.sets(st.integers(0, 3), max_size=3), min_size=1, max_size=6), st.data())
def test_seniority_costs_nobody_a_seat(options, data):
    """One assignment with coefficients that rise with seniority seats as many as possible, and passes over no senior."""
    options = [sorted(wanted) for wanted in options]
    senior = data.draw(st.lists(st.integers(1, 3), min_size=len(options), max_size=len(options)))
    if not any(options):
        return
    position = seated(options, 4, senior)
    most = seated(options, 4, [1] * len(options))
    assert (position >= 0).sum() == (most >= 0).sum()
    for i in np.nonzero(position < 0)[0].tolist():
        before = [j for j in range(len(options)) if position[j] >= 0 and senior[j] >= senior[i]]
        assert not matchable([*before, i], options)


def test_greedy_filling_may_seat_half_as_many():
    """The senior takes the only post of the junior, though another one was open to her."""
    options = [[0, 1], [0]]
    assert (seated(options, 2, [2, 1]) >= 0).sum() == 2
    taken: set[int] = set()
    for wanted in options:
        taken.update([post for post in wanted if post not in taken][:1])
    assert len(taken) == 1
