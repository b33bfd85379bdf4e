"""What someone lacks for a post: the first objective that would lose, and by exactly how much."""

from dataclasses import dataclass

import numpy as np

from placement.explain.exchange import NOBODY, Exchange, exchange
from placement.explain.search import FAR, Search
from placement.model.arrays import Index, IndexArray, IntArray
from placement.model.problem import Level, Problem, tie_level
from placement.model.solution import Solution
from placement.solver.face import Face, first_face

DECIDED_NOWHERE = -1


@dataclass(frozen=True)
class Margin:
    """How far someone is from a post.

    level : name of the first objective that loses, "" when no plan gives her the post at all
    points : what it loses; exact : False where a cap on moves makes it a lower bound. With level "", exact tells that no
        plan gives her the post, not exact that a level before any loss is itself not proven best
    chain : employees (rows of the Problem) who would move, each with the group she goes to, -1 = outside
    """

    level: str
    points: int
    exact: bool
    chain: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Answers:
    """Answers to many questions at once, by column.

    code : int64, 0 = eligible, else as `Pairs.codes`
    level : int64, place of the first level at which the prices alone show a loss, DECIDED_NOWHERE = at none
    points : int64, that loss. The plan loses at least so much there, or something at an earlier level
    """

    code: IntArray
    level: IntArray
    points: IntArray


class Margins:
    """Margins of one solved Problem; the graphs of its levels are made once, when first asked for.

    proven : levels before the first that is not proven best; later ones say nothing

    Memory and time of the preparation grow with eligible (employee, class) pairs.
    """

    def __init__(self, problem: Problem, solution: Solution) -> None:
        self.problem, self.solution = problem, solution
        draws = range(len(solution.claims) - len(problem.levels))
        self.levels: tuple[Level, ...] = (*problem.levels, *(tie_level(problem, turn) for turn in draws))
        proven = [claim.bound == claim.total for claim in solution.claims]
        self.proven = proven.index(False) if False in proven else len(proven)
        self._surplus = [self._surpluses(turn) for turn in range(len(self.levels))]
        self._graphs: list[Exchange] = []
        self._face: Face | None = None
        self._into: dict[tuple[int, int], Search] = {}

    def _surpluses(self, turn: int) -> IntArray:
        seat, claim = self.solution.seat, self.solution.claims[turn]
        now = self.problem.option_points(self.levels[turn], seat) - claim.cap_price * self.problem.moves(seat)
        surplus: IntArray = now - np.append(claim.prices, 0)[seat]
        return surplus

    def prepare(self) -> "Margins":
        """Make the graphs of all levels now."""
        if self.proven:
            self.graph(self.proven - 1)
        return self

    def graph(self, turn: int) -> Exchange:
        """The exchanges of a level, on the options that cost no earlier level anything."""
        while len(self._graphs) <= turn:
            at = len(self._graphs)
            face = first_face(self.problem) if self._face is None else self._face
            if at == len(self.problem.levels):  # draws tell the groups of a class apart
                face = face.expand(self.problem)
            made, self._face = exchange(
                self.problem, face, self.levels[at], self.solution.seat, self.solution.claims[at]
            )
            self._graphs.append(made)
        return self._graphs[turn]

    def own_loss(self, turn: int, i: Index, g: Index) -> IntArray:
        """What employees would lose at a level against their own option: int64, by pair."""
        level, claim = self.levels[turn], self.solution.claims[turn]
        points = level.pairs.points(i, g)
        at_home = self.problem.home[i] == g
        if level.home is not None:
            points = np.where(at_home, level.home[i], points)
        loss: IntArray = self._surplus[turn][i] - (points - claim.cap_price * ~at_home - claim.prices[g])
        return loss

    def ask(self, i: Index, g: Index) -> Answers:
        """Rule, level and bound of many pairs (equally long arrays), from the prices alone."""
        code = np.array(self.problem.pairs.codes(i, g), np.int64)
        code[self.problem.home[i] == g] = 0
        level = np.full(len(i), DECIDED_NOWHERE, np.int64)
        points = np.zeros(len(i), np.int64)
        open_pair = code == 0
        for turn in range(self.proven):
            left = np.nonzero(open_pair & (level == DECIDED_NOWHERE))[0]
            loss = self.own_loss(turn, i[left], g[left])
            shown = left[loss > 0]
            level[shown], points[shown] = turn, loss[loss > 0]
        return Answers(code, level, points)

    def margin(self, i: int, g: int) -> Margin | None:
        """Margin of employee i for group g by the shortest exchange path, or None when she sits there.

        The pair must be eligible (`problem.pairs.one` empty). Levels are read in order: as long as giving her the post
        costs a level nothing, the next one decides, on the exchanges that cost none of the earlier ones anything.
        """
        if self.solution.seat[i] == g:
            return None
        one, other = np.array([i]), np.array([g])
        for turn in range(self.proven):
            graph, seat = self.graph(turn), self._node(i)
            own = int(self.own_loss(turn, one, other)[0])
            known = self._into.get((turn, seat))
            found = graph.back.search(seat, g) if known is None else known
            if found.weight[g] >= FAR:
                return Margin("", 0, True, ())
            loss = own + int(found.weight[g])
            if loss > 0:
                chain = self._people(i, g, found.way_back(graph.back, seat, g))
                return Margin(self.levels[turn].name, loss, self._attained(turn, loss, chain), chain)
        return Margin("", 0, False, ())

    def _attained(self, turn: int, loss: int, chain: tuple[tuple[int, int], ...]) -> bool:
        """Whether the chain keeps the cap on moves and loses just that, so that no plan can lose less."""
        if self.problem.cap is None:
            return True
        seat = self.solution.seat.copy()
        for who, to in chain:
            seat[who] = to
        if int(self.problem.moves(seat).sum()) > self.problem.cap.most:
            return False
        lost = [
            self.problem.total(level, self.solution.seat) - self.problem.total(level, seat)
            for level in self.levels[: turn + 1]
        ]
        return lost == [0] * turn + [loss]

    def nearest(self, i: int, groups: IndexArray, most: int) -> list[int]:
        """Those of the groups that cost the plan least, the cheapest first; groups that no plan can give her are left out.

        A loss at a later level counts less than any loss at an earlier one; ties by place in `groups`.
        """
        loss = self._losses_of_one(i, groups.astype(np.int64))
        return [int(groups[k]) for k in _cheapest(loss, most)]

    def candidates(self, g: int, people: IndexArray, most: int) -> list[int]:
        """Those of the people (eligible, seated elsewhere) for whom a post costs the plan least, the cheapest first."""
        left = np.arange(len(people))
        level, points = np.full(len(people), -1, np.int64), np.zeros(len(people), np.int64)
        for turn in range(self.proven):
            if not len(left):
                break
            found = self.graph(turn).out.search(g)
            seats = self.solution.seat[people[left]].astype(np.int64)
            away = found.weight[np.where(seats >= 0, seats, self.graph(turn).root)]
            left, away = left[away < FAR], away[away < FAR]
            loss = away + self.own_loss(turn, people[left], np.full(len(left), g))
            level[left[loss > 0]], points[left[loss > 0]] = turn, loss[loss > 0]
            left = left[loss == 0]
        return [int(people[k]) for k in _cheapest((level, points), most)]

    def _losses_of_one(self, i: int, groups: IntArray) -> tuple[IntArray, IntArray]:
        left = np.arange(len(groups))
        level, points = np.full(len(groups), -1, np.int64), np.zeros(len(groups), np.int64)
        for turn in range(self.proven):
            if not len(left):
                break
            seat = self._node(i)
            found = self.graph(turn).back.search(seat)
            self._into = {key: value for key, value in self._into.items() if key[1] == seat}
            self._into[turn, seat] = found
            away = found.weight[groups[left]]
            left, away = left[away < FAR], away[away < FAR]
            loss = away + self.own_loss(turn, np.full(len(left), i), groups[left])
            level[left[loss > 0]], points[left[loss > 0]] = turn, loss[loss > 0]
            left = left[loss == 0]
        return level, points

    def losses(self, chain: tuple[tuple[int, int], ...]) -> dict[str, int]:
        """What each objective loses (negative: gains) when a chain is carried out and nobody else moves."""
        seat = self.solution.seat.copy()
        for who, to in chain:
            seat[who] = to
        return {
            level.name: self.problem.total(level, self.solution.seat) - self.problem.total(level, seat)
            for level in self.problem.levels
        }

    def _node(self, i: int) -> int:
        seat = int(self.solution.seat[i])
        return (
            seat
            if seat >= 0
            else self.problem.n_positions + self.problem.n_classes + len(self.problem.quotas)
        )

    def _people(self, i: int, g: int, path: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        """The path as moves of people: a class on the way is passed through to the group behind it."""
        chain = [(i, g)]
        waiting = NOBODY
        m, classes = self.problem.n_positions, self.problem.n_classes
        for person, node in path:
            if person != NOBODY:
                waiting = person
            if m <= node < m + classes or waiting == NOBODY:
                continue
            chain.append((waiting, node if node < m else -1))
            waiting = NOBODY
        return tuple(chain)


def _cheapest(loss: tuple[IntArray, IntArray], most: int) -> list[int]:
    level, points = loss
    order = np.lexsort((np.arange(len(level)), points, -level))
    return [int(k) for k in order[level[order] >= 0][:most]]


def margin(problem: Problem, solution: Solution, i: int, g: int) -> Margin | None:
    """`Margins(problem, solution).margin(i, g)`, for a single question."""
    return Margins(problem, solution).margin(i, g)
