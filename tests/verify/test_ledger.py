"""The ledger finds every inversion that the definition names, and nothing else."""

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from placement.model.contest import Contest
from placement.verify.ledger import NONE, ledger


def contest(pairs, score, liking, seat, capacity, hold=None, ceilings=()):
    person, post = (np.array([pair[k] for pair in pairs], np.int32) for k in (0, 1))
    n = max([*person.tolist(), len(seat) - 1]) + 1
    return Contest(
        "stable", np.array([f"p{i}" for i in range(n)]), np.array([f"g{g}" for g in range(len(capacity))]),
        person, post, (np.array(score, np.int64),), np.array(liking, np.int64),
        np.array(hold or [""] * len(pairs), "U16"), np.array(seat, np.int64), np.array(capacity, np.int64),
        tuple((f"c{k}", np.array(members), most) for k, (members, most) in enumerate(ceilings)),
    )  # fmt: skip


PAIRS = [(0, 0), (1, 0), (2, 0)]


def test_a_skipped_candidate_is_found():
    """The second of the list sits where the first should."""
    found = ledger(contest(PAIRS, [90, 80, 70], [1, 1, 1], [-1, 1, -1], [1]))
    assert found.counts == {("g0", NONE): 1}
    assert [(e.person, e.over) for e in found.worst] == [("p0", "p1")]
    assert found.uncoded == 1
    assert next(found.findings()).check == "ledger"


def test_what_excuses_an_inversion():
    for code in ("protected", "pinned", "official-choice"):
        found = ledger(contest(PAIRS, [90, 80, 70], [1, 1, 1], [-1, 1, -1], [1], ["", code, ""]))
        assert found.counts == {("g0", code): 1}
        assert found.uncoded == 0


def test_an_empty_seat_that_somebody_wants_is_found():
    assert ledger(contest(PAIRS, [90, 80, 70], [1, 1, 1], [0, -1, -1], [2])).counts == {("g0", NONE): 2}


def test_equals_are_a_tie():
    assert ledger(contest(PAIRS, [90, 90, 70], [1, 1, 1], [-1, 1, -1], [1])).counts == {("g0", "tie"): 1}


def test_a_full_ceiling_excuses_an_empty_seat_but_not_a_worse_person_inside():
    pairs, ceilings = [(0, 0), (1, 1)], [((0, 1), 1)]
    assert ledger(contest(pairs, [80, 90], [1, 1], [-1, 1], [1, 1], ceilings=ceilings)).counts == {
        ("g0", "quota"): 1
    }
    assert ledger(contest(pairs, [90, 80], [1, 1], [-1, 1], [1, 1], ceilings=ceilings)).counts == {
        ("g0", NONE): 1
    }


@st.composite
def contests(draw):
    n, m = draw(st.integers(1, 5)), draw(st.integers(1, 3))
    pairs = [(i, g) for i in range(n) for g in range(m) if draw(st.booleans())]
    if not pairs:
        pairs = [(0, 0)]
    score = [draw(st.integers(0, 3)) for _ in pairs]
    liking = [draw(st.integers(1, 9)) for _ in pairs]
    hold = [draw(st.sampled_from(["", "", "", "protected", "pinned"])) for _ in pairs]
    seat = [
        draw(st.sampled_from([-1, *(k for k, pair in enumerate(pairs) if pair[0] == i)])) for i in range(n)
    ]
    capacity = [draw(st.integers(0, 2)) for _ in range(m)]
    return contest(pairs, score, liking, seat, capacity, hold)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(contests())
def test_counts_are_those_of_the_definition(case):
    """Every pair is looked at, one by one."""
    expected = Counter()
    filled = Counter(int(case.post[k]) for k in case.seat if k >= 0)
    for k, (i, g) in enumerate(zip(case.person.tolist(), case.post.tolist(), strict=True)):
        mine = int(case.seat[i])
        if k == mine or (mine >= 0 and case.liking[mine] >= case.liking[k]):
            continue
        if filled[g] < case.capacity[g]:
            expected[f"g{g}", NONE] += 1
            continue
        for other in case.seat[case.seat >= 0].tolist():
            if case.post[other] != g:
                continue
            if case.keys[0][other] < case.keys[0][k]:
                expected[f"g{g}", str(case.hold[other])] += 1
            elif case.keys[0][other] == case.keys[0][k] and not case.hold[other]:
                expected[f"g{g}", "tie"] += 1
    assert ledger(case).counts == dict(sorted(expected.items()))
