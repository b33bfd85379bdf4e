"""Bundles hold exactly the people who see the same options but for a constant, whatever their sums."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from placement.solver.bundles import bundled, handed_out

rows = st.lists(
    st.tuples(st.sets(st.integers(0, 3), min_size=1, max_size=3), st.integers(-3, 3), st.booleans()),
    max_size=8,
)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rows)
def test_bundles_are_the_people_alike(people):
    """Two people share a bundle iff their classes and relative points agree; nobody's options change."""
    person, column, points = [], [], []
    options = []
    for i, (classes, base, bent) in enumerate(people):
        mine = [(c, base + c * (2 if bent else 1)) for c in sorted(classes)]
        options.append(mine)
        person += [i] * len(mine)
        column += [c for c, _ in mine]
        points += [value for _, value in mine]
    packs = bundled(np.array(person, np.int32), np.array(column, np.int32), np.array(points, np.int64))
    shape = [tuple((c, value - mine[0][1]) for c, value in mine) for mine in options]
    joined = {int(i): int(b) for i, b in zip(packs.person, packs.bundle, strict=True)}
    for i, one in enumerate(shape):
        assert (i in joined) == (shape.count(one) > 1)
        for k, other in enumerate(shape):
            if i in joined and k in joined:
                assert (joined[i] == joined[k]) == (one == other)
    for i, b, base in zip(packs.person, packs.bundle, packs.base, strict=True):
        of = packs.owner == b
        seen = list(zip(packs.column[of].tolist(), (packs.rest[of] + base).tolist(), strict=True))
        assert seen == options[i]


def test_seats_of_a_bundle_go_to_its_people():
    """As many people of each bundle take a class as the flow sends there."""
    packs = bundled(np.repeat([0, 1, 2], 2), np.tile([4, 7], 3), np.zeros(6, np.int64))
    people, kinds = handed_out(packs, np.array([1, 0, 1]), np.array([1, 1]))
    assert people.tolist() == [0, 2]
    assert sorted(kinds.tolist()) == [4, 7]
