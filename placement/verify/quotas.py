"""Quotas as a tree: the root at its top, quotas inside quotas, groups as its leaves."""

from dataclasses import dataclass

import numpy as np

from placement.model.arrays import IndexArray, IntArray
from placement.model.problem import Problem, Quota


@dataclass(frozen=True)
class Tree:
    """Where each group and each quota hangs.

    inner : int64[m], innermost quota of each group, -1 = none; parent : int64[q], next quota outward, -1 = root
    order : quotas, outermost first; torn : quotas that overlap another without being nested
    least : int64[q]
    """

    inner: IntArray
    parent: IntArray
    order: tuple[int, ...]
    torn: tuple[int, ...]
    least: IntArray

    def node_prices(self, quota_prices: IntArray) -> IntArray:
        """Price of each quota's node, that of its parent less the quota's own price; the root has 0: int64[q]."""
        nodes = np.zeros(len(self.parent), np.int64)
        for t in self.order:
            above = nodes[self.parent[t]] if self.parent[t] >= 0 else 0
            nodes[t] = above - quota_prices[t]
        return nodes

    def above_groups(self, nodes: IntArray) -> IntArray:
        """Price of the node above each group: int64[m]."""
        return np.append(nodes, 0)[self.inner]


def tree(problem: Problem) -> Tree:
    """The larger quota lies outside, of two with the same members the one listed first; an empty one hangs at the root."""
    inner = np.full(problem.n_positions, -1, np.int64)
    parent = np.full(len(problem.quotas), -1, np.int64)
    members = [np.unique(quota.members) for quota in problem.quotas]
    order = sorted(range(len(members)), key=lambda t: -len(members[t]))
    torn = []
    for t in order:
        above = np.unique(inner[members[t]])
        if len(above) > 1:
            torn.append(t)
        parent[t] = above[0] if len(above) else -1
        inner[members[t]] = t
    least = np.array([quota.least for quota in problem.quotas], np.int64)
    return Tree(inner, parent, tuple(order), tuple(torn), least)


def seated(quotas: tuple[Quota, ...], filled: IntArray) -> IntArray:
    """Employees within each quota: int64[q]."""
    return np.array([filled[np.unique(quota.members)].sum() for quota in quotas], np.int64)


def known(quota: Quota, groups: int) -> bool:
    """All members are groups of the Problem."""
    members: IndexArray = quota.members
    return bool(len(members) == 0 or (members.min() >= 0 and members.max() < groups))
