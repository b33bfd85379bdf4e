"""The graph of exchanges on a face: who could give way to whom without any loss.

Nodes are the groups, the quotas, the root (outside), and one hub per class. An edge leads from where an employee sits
to each other option of hers; from a group to the node above it if it could take one more, and back if it could spare
one; likewise for quotas. A class option leads to the hub of the class, and from there to its open groups.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from placement.model.arrays import BoolArray, Index, IndexArray, IntArray
from placement.model.problem import Problem
from placement.verify.components import components
from placement.verify.face import Block, Face, class_entries
from placement.verify.options import distinct
from placement.verify.quotas import Tree

Edges = tuple[IntArray, IntArray]


@dataclass(frozen=True)
class Graph:
    """Exchanges of a plan on a face. Nodes in this order: groups, quotas, root, hubs."""

    problem: Problem
    tree: Tree
    face: Face
    seat: IndexArray
    filled: IntArray
    seated: IntArray

    @property
    def root(self) -> int:
        """Number of the root's node."""
        return self.problem.n_positions + len(self.problem.quotas)

    @property
    def size(self) -> int:
        """Number of nodes."""
        return self.root + 1 + self.problem.n_classes

    def people(self, wanted: BoolArray) -> Edges:
        """Edges of employees on the way to the wanted nodes (bool[groups, quotas, root]), hubs in between."""
        open_wanted = self.face.open & wanted[: self.problem.n_positions]
        members = np.nonzero(open_wanted)[0]
        kind = self.problem.position_class[members].astype(np.int64)
        hubs = np.bincount(kind, minlength=self.problem.n_classes) > 0
        return together(self._to_hubs(hubs), (self.root + 1 + kind, members), _only(self._options(), wanted))

    def seats(self) -> Edges:
        """Edges between groups, quotas and the root: one seat more or one fewer."""
        above = self._above_groups()
        groups = np.arange(self.problem.n_positions)
        quotas = self.problem.n_positions + np.arange(len(self.problem.quotas))
        beyond = np.where(self.tree.parent >= 0, self.problem.n_positions + self.tree.parent, self.root)
        more, fewer = self.filled < self.face.high, self.filled > self.face.low
        excess, spare = ~self.face.exact, self.seated > self.tree.least
        source = (groups[more], above[fewer], quotas[excess], beyond[spare])
        target = (above[more], groups[fewer], beyond[excess], quotas[spare])
        return np.concatenate(source), np.concatenate(target)

    def joined(self) -> IntArray:
        """Nodes that can pass a seat to and fro with the node above them, under one label each: int64[nodes]."""
        label = np.arange(self.size)
        quotas = self.problem.n_positions
        slack = (self.seated > self.tree.least) & ~self.face.exact
        for t in self.tree.order:
            if slack[t]:
                above = self.tree.parent[t]
                label[quotas + t] = label[quotas + above] if above >= 0 else self.root
        both = np.nonzero((self.filled < self.face.high) & (self.filled > self.face.low))[0]
        label[both] = label[self._above_groups()[both]]
        return label

    def each_option(self) -> tuple[IntArray, IntArray, IntArray]:
        """Employee, seat, and other option, once for every option still open, classes written out."""
        pieces = [(np.zeros(0, np.int64), np.zeros(0, np.int64))]
        for i, kind in class_entries(self.face):
            for person, c in zip(i.tolist(), kind.tolist(), strict=True):
                members = self.problem.members[c]
                members = members[self.face.open[members]].astype(np.int64)
                pieces.append((np.full(len(members), person, np.int64), members))
        for block in self.face.blocks:
            pieces.extend(
                (i.astype(np.int64), option.astype(np.int64)) for i, option in self._block_options(block)
            )
        person, option = (np.concatenate(column) for column in zip(*pieces, strict=True))
        keys = distinct(person * self.size + option)
        person, option = np.divmod(keys, self.size)
        source = self.nodes(person)
        other = source != option
        return person[other], source[other], option[other]

    def without_returns(self, edges: Edges) -> Edges:
        """The same edges, but no way from a group through its own hub back to itself.

        Where two groups of a class hold someone who could take any open group of it, they can exchange, and the hub
        tells the truth; a lone one gets an edge to each other open group in place of the hub.
        """
        source, target = edges
        hub = target - self.root - 1
        group = np.minimum(source, self.problem.n_positions - 1)
        returns = (target > self.root) & (source < self.problem.n_positions)
        returns &= self.face.open[group] & (self.problem.position_class[group] == hub)
        lone = returns.copy()
        lone[returns] = np.bincount(hub[returns], minlength=self.problem.n_classes)[hub[returns]] == 1
        direct = [_from_one(a, self._others(a)) for a in source[lone]]
        return together((source[~lone], target[~lone]), *direct)

    def _others(self, group: int) -> IntArray:
        """Other open groups of the same class."""
        members = self.problem.members[self.problem.position_class[group]].astype(np.int64)
        others: IntArray = members[self.face.open[members] & (members != group)]
        return others

    def _above_groups(self) -> IntArray:
        """Node above each group: its innermost quota or the root."""
        return np.where(self.tree.inner >= 0, self.problem.n_positions + self.tree.inner, self.root)

    def nodes(self, i: Index) -> IntArray:
        """Node at which each employee sits."""
        seat = self.seat[i].astype(np.int64)
        return np.where(seat >= 0, seat, self.root)

    def _to_hubs(self, hubs: BoolArray) -> Edges:
        """From seats to the hubs of the classes that their holders could take, each edge once."""
        # a table of seats and classes is smaller than a list of people and classes
        table = np.zeros((self.root + 1, self.problem.n_classes), np.bool_)
        for i, kind in class_entries(self.face):
            take = hubs[kind]
            table[self.nodes(i[take]), kind[take]] = True
        source, kind = np.nonzero(table)
        return source, self.root + 1 + kind

    def _options(self) -> Edges:
        """From seats to the other options held as pairs, and to the outside option, each edge once."""
        keys = [np.zeros(0, np.int64)]
        for block in self.face.blocks:
            for i, option in self._block_options(block):
                source = self.nodes(i)
                keys.append(distinct((source * self.size + option)[source != option]))
        source, target = np.divmod(distinct(np.concatenate(keys)), self.size)
        return source, target

    def pairs(self) -> Iterator[tuple[IntArray, IntArray]]:
        """Employees and nodes of their options other than classes, block by block."""
        for block in self.face.blocks:
            yield from self._block_options(block)

    def _block_options(self, block: Block) -> Iterator[tuple[IntArray, IntArray]]:
        """Employees and nodes of their options other than classes."""
        yield block.i, block.g
        outside = np.nonzero(block.outside)[0] + block.first
        yield outside, np.full(len(outside), self.root)


def _only(edges: Edges, wanted: BoolArray) -> Edges:
    """Edges that end at a wanted node."""
    source, target = edges
    return source[wanted[target]], target[wanted[target]]


def _from_one(source: int, targets: IntArray) -> Edges:
    """Edges from one node to many."""
    return np.full(len(targets), source, np.int64), targets


def together(*edges: Edges) -> Edges:
    """All edges in one list."""
    return np.concatenate([a for a, _ in edges]), np.concatenate([b for _, b in edges])


def reached(size: int, base: BoolArray, edges: Edges) -> BoolArray:
    """Nodes on a way from a base node (bool[some or all nodes]), the base included: bool[size]."""
    source, target = edges
    seen = np.zeros(size, np.bool_)
    seen[: len(base)] = base
    while True:
        fresh = ~seen[target]
        source, target = source[fresh], target[fresh]
        found = target[seen[source]]
        if not len(found):
            return seen
        seen[found] = True


def acyclic(graph: Graph) -> bool:
    """No exchange along a cycle is left, so no other plan is on the face."""
    return _empties(graph.size, *_joined_edges(graph))


def _joined_edges(graph: Graph) -> Edges:
    """All exchanges between joined nodes."""
    every = np.ones(graph.root + 1, np.bool_)
    label = graph.joined()
    source, target = (label[nodes] for nodes in graph.without_returns(graph.people(every)))
    seat_source, seat_target = (label[nodes] for nodes in graph.seats())
    # a loop of an employee within a joined node is a cycle, a loop of seats is none: seats alone form a tree
    apart = seat_source != seat_target
    return together((source, target), (seat_source[apart], seat_target[apart]))


def exchangeable(graph: Graph) -> BoolArray:
    """Whose place differs between plans of the face, all equally good so far: bool[n]."""
    face, problem = graph.face, graph.problem
    component = components(graph.size, *_joined_edges(graph))[graph.joined()]
    found = np.zeros(problem.n_employees, np.bool_)
    members = np.nonzero(face.open)[0]
    keys, count = np.unique(
        problem.position_class[members] * graph.size + component[members], return_counts=True
    )
    for i, kind in class_entries(face):
        seat = graph.nodes(i)
        wanted = kind.astype(np.int64) * graph.size + component[seat]
        place = np.minimum(np.searchsorted(keys, wanted), max(len(keys) - 1, 0))
        alike = np.where(keys[place] == wanted, count[place], 0) if len(keys) else np.zeros(len(i), np.int64)
        group = np.minimum(seat, problem.n_positions - 1)
        alike -= (seat < problem.n_positions) & face.open[group] & (problem.position_class[group] == kind)
        found[i[alike > 0]] = True
    for i, option in graph.pairs():
        seat = graph.nodes(i)
        found[i[(component[seat] == component[option]) & (seat != option)]] = True
    return found


def lone_cycle(graph: Graph) -> bool:
    """One simple cycle is left and it changes the number of moves, so that a cap met exactly rules it out."""
    i, source, target = graph.each_option()
    home, outside = graph.problem.home[i], graph.root
    change = ((target != outside) & (target != home)).astype(np.int64)
    change -= (source != outside) & (source != home)
    label = graph.joined()
    seat_source, seat_target = (label[nodes] for nodes in graph.seats())
    apart = seat_source != seat_target
    source = np.concatenate((label[source], seat_source[apart]))
    target = np.concatenate((label[target], seat_target[apart]))
    left = _core(graph.size, source, target)
    if not left.any() or int(change[left[: len(change)]].sum()) == 0:
        return False
    return _one_way_round(source[left], target[left])


def _one_way_round(source: IntArray, target: IntArray) -> bool:
    """Whether edges form a single cycle through each node once."""
    onward = dict(zip(source.tolist(), target.tolist(), strict=True))
    seen, node = 0, int(source[0])
    while seen < len(source):
        node, seen = onward.get(node, -1), seen + 1
        if node == int(source[0]):
            break
    return len(onward) == len(source) and seen == len(source)


def _core(size: int, source: IntArray, target: IntArray) -> BoolArray:
    """Edges left when nodes without a way in or a way out are taken away, again and again: bool[edges]."""
    left = np.ones(len(source), np.bool_)
    while left.any():
        way_in, way_out = np.zeros(size, np.bool_), np.zeros(size, np.bool_)
        way_in[target[left]], way_out[source[left]] = True, True
        keep = left & way_in[source] & way_out[target]
        if keep.sum() == left.sum():
            break
        left = keep
    return left


def _empties(size: int, source: IntArray, target: IntArray) -> bool:
    """Whether that leaves nothing."""
    return not _core(size, source, target).any()
