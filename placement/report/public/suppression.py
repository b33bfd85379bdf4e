"""Which figures stay hidden so that no small group can be counted, whatever is added or subtracted."""

from collections.abc import Sequence

import numpy as np
from threadpoolctl import threadpool_limits

from placement.model.arrays import BoolArray
from placement.report.public.crowd import FIRST_TO_HIDE, Crowd
from placement.report.public.exposure import Group, exposed

NOTHING = 1e-7
"""Weights of figures below it are rounding; which figure is hidden hangs on them, never whether a group is exposed."""


GIVEN_BACK = 40
"""Figures hidden in a turn that are tried again once all is safe, those of most use first."""


def shown(crowd: Crowd, k: int) -> BoolArray:
    """Which cells may be published: bool[cells]; none that counts 1 to k - 1 people, and none that gives such a group away.

    What is hidden first goes by FIRST_TO_HIDE, then by the smaller count. Ends because every turn hides a figure more,
    and nothing can be told from no figures.
    """
    counts = np.array([cell.count for cell in crowd.cells], np.int64)
    masks = np.array([cell.kinds for cell in crowd.cells], bool).reshape(len(counts), len(crowd.size))
    rank = np.array([FIRST_TO_HIDE.index((cell.table, cell.column)) for cell in crowd.cells])
    order = np.lexsort((np.arange(len(counts)), counts, rank))
    public: BoolArray = np.asarray((counts == 0) | (counts >= k), bool)
    for turn in range(len(counts) + 1):
        used = np.nonzero(public & (counts > 0))[0]
        groups = exposed(masks[used], crowd.size, k, turn)
        if not groups:
            break
        _hide(public, used, masks, groups, order)
    for cell in [c for c in order[::-1].tolist() if not public[c] and counts[c] >= k][:GIVEN_BACK]:
        public[cell] = not exposed(
            masks[np.append(np.nonzero(public & (counts > 0))[0], cell)], crowd.size, k
        )
    return public


def _hide(
    public: BoolArray, used: np.ndarray, masks: BoolArray, groups: Sequence[Group], order: np.ndarray
) -> None:
    """Hide a figure of each way in which a group was counted."""
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    figures = masks[used].astype(float).T
    counted = np.zeros((len(figures), len(groups)))
    for column, group in enumerate(groups):
        np.add.at(counted[:, column], list(group), 1)
    with threadpool_limits(1):
        ways = np.abs(np.linalg.pinv(figures) @ counted) > NOTHING
    for column in range(len(groups)):
        part = used[ways[:, column]]
        if public[part].all():
            public[part[np.argmin(place[part])]] = False
