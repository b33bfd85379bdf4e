"""Weights from pairwise judgements: the analytic hierarchy process (Saaty 1977, doi:10.1016/0022-2496(77)90033-5).

All numbers are decimals of 40 digits, so that the same judgements give the same weights on every machine.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from itertools import combinations

from placement.errors import Fault, ScenarioError
from placement.scoring.integers import apportioned

DIGITS = 40
TOLERANCE = Decimal(10) ** -20
"""Power iteration stops when no weight changes by more."""

RANDOM_INDEX = ("0", "0", "0.58", "0.90", "1.12", "1.24", "1.32", "1.41", "1.45", "1.49")
"""Saaty's random index for 1 to 10 criteria."""

MOST_RATIO = Decimal("0.1")
"""Greatest consistency ratio that is accepted."""

SCALE = (*(Fraction(1, n) for n in range(9, 1, -1)), *(Fraction(n) for n in range(1, 10)))
"""Saaty's scale: how many times a criterion outweighs another."""

WORST = 3
"""How many of the most inconsistent judgements a refusal names."""

CELL = "scoring.ahp"
"""Where the judgements stand in the scenario."""

Matrix = list[list[Decimal]]


@dataclass(frozen=True)
class Judgement:
    """`by` says that criterion `part` weighs `times` as much as `over` (1/9 .. 9)."""

    by: str
    part: str
    over: str
    times: Fraction


@dataclass(frozen=True)
class Priorities:
    """Weights of the criteria that sum 1, the principal eigenvalue, and how consistent the judgements are.

    ratio : consistency ratio CI / RI, 0 for fewer than three criteria
    """

    criteria: tuple[str, ...]
    weights: tuple[Decimal, ...]
    eigenvalue: Decimal
    index: Decimal
    ratio: Decimal


@dataclass(frozen=True)
class Agreed:
    """Weights of the group in millionths, the group's priorities, and those of each stakeholder by name."""

    weights: Mapping[str, int]
    group: Priorities
    each: Mapping[str, Priorities]


def agreed(judgements: Sequence[Judgement]) -> Agreed:
    """Weights of the group, each judgement of a pair being the geometric mean of its members' (AIJ).

    ScenarioError lists everything wrong at once: pairs judged twice, not at all or off the scale, and every
    stakeholder whose judgements contradict each other.
    """
    criteria = tuple(dict.fromkeys(name for j in judgements for name in (j.part, j.over)))
    people = tuple(dict.fromkeys(j.by for j in judgements))
    _refuse([found for by in people for found in _incomplete(by, criteria, judgements)])
    if not criteria:
        _refuse([Fault("error", "ahp_none", cell=CELL)])
    if len(criteria) > len(RANDOM_INDEX):
        _refuse(
            [
                Fault(
                    "error",
                    "ahp_many",
                    cell=CELL,
                    value=str(len(criteria)),
                    expected=f"<= {len(RANDOM_INDEX)}",
                )
            ]
        )
    with localcontext(Context(prec=DIGITS)):
        matrices = {by: matrix(criteria, [j for j in judgements if j.by == by]) for by in people}
        each = {by: priorities(criteria, own) for by, own in matrices.items()}
        _refuse(
            [
                _contradiction(by, found, matrices[by])
                for by, found in each.items()
                if found.ratio > MOST_RATIO
            ]
        )
        group = priorities(criteria, geometric_mean(list(matrices.values())))
    return Agreed(apportioned(dict(zip(criteria, map(Fraction, group.weights), strict=True))), group, each)


def matrix(criteria: Sequence[str], judgements: Sequence[Judgement]) -> Matrix:
    """Reciprocal matrix of one stakeholder's judgements."""
    place = {name: row for row, name in enumerate(criteria)}
    cells = [[Decimal(1) for _ in criteria] for _ in criteria]
    for j in judgements:
        times = Decimal(j.times.numerator) / Decimal(j.times.denominator)
        cells[place[j.part]][place[j.over]] = times
        cells[place[j.over]][place[j.part]] = 1 / times
    return cells


def geometric_mean(matrices: Sequence[Matrix]) -> Matrix:
    """Cell by cell; of a single matrix, that matrix."""
    if len(matrices) == 1:
        return matrices[0]
    size = range(len(matrices[0]))
    mean = [[Decimal(1) for _ in size] for _ in size]
    for row, column in combinations(size, 2):
        logs = sum((cells[row][column].ln() for cells in matrices), Decimal(0))
        mean[row][column] = (logs / len(matrices)).exp()
        mean[column][row] = 1 / mean[row][column]
    return mean


def priorities(criteria: Sequence[str], cells: Matrix) -> Priorities:
    """Principal eigenvector by power iteration from equal weights, to TOLERANCE; its eigenvalue; consistency.

    The matrix is positive, so the iteration converges (Perron). The eigenvalue is the mean of (A w) / w.
    """
    size = len(cells)
    weights = [Decimal(1) / size] * size
    change = Decimal(1)
    while change > TOLERANCE:
        raised = _product(cells, weights)
        total = sum(raised, Decimal(0))
        raised = [value / total for value in raised]
        change = max(abs(new - old) for new, old in zip(raised, weights, strict=True))
        weights = raised
    ratios = [value / weight for value, weight in zip(_product(cells, weights), weights, strict=True)]
    eigenvalue = sum(ratios, Decimal(0)) / size
    index = (eigenvalue - size) / (size - 1) if size > 1 else Decimal(0)
    random = Decimal(RANDOM_INDEX[size - 1])
    return Priorities(
        tuple(criteria), tuple(weights), eigenvalue, index, index / random if random else Decimal(0)
    )


def most_inconsistent(names: Sequence[str], cells: Matrix) -> list[tuple[str, str, Fraction, Fraction]]:
    """(part, over, judged, consistent) of the pairs furthest from what the other judgements imply, worst first.

    Implied is the ratio of the weights with that judgement left out (Harker 1987, doi:10.1016/0270-0255(87)90503-3);
    `consistent` is the nearest step of Saaty's scale, by ratio.
    """
    pairs = list(combinations(range(len(names)), 2))
    implied = {pair: _implied(names, cells, *pair) for pair in pairs}
    pairs.sort(key=lambda pair: -abs((cells[pair[0]][pair[1]] / implied[pair]).ln()))
    return [(names[i], names[j], _nearest(cells[i][j]), _nearest(implied[i, j])) for i, j in pairs[:WORST]]


def _implied(names: Sequence[str], cells: Matrix, i: int, j: int) -> Decimal:
    """Weight of i over weight of j, from all judgements but theirs."""
    without = [list(row) for row in cells]
    without[i][j] = without[j][i] = Decimal(0)
    without[i][i] = without[j][j] = Decimal(2)
    weights = priorities(names, without).weights
    return weights[i] / weights[j]


def _product(cells: Matrix, weights: Sequence[Decimal]) -> list[Decimal]:
    return [
        sum((cell * weight for cell, weight in zip(row, weights, strict=True)), Decimal(0)) for row in cells
    ]


def _nearest(value: Decimal) -> Fraction:
    def distance(step: Fraction) -> Decimal:
        return abs((value * step.denominator / step.numerator).ln())

    return min(SCALE, key=distance)


def _incomplete(by: str, criteria: Sequence[str], judgements: Sequence[Judgement]) -> list[Fault]:
    """What is wrong with one stakeholder's judgements before any arithmetic."""
    own = [j for j in judgements if j.by == by]
    pairs = [frozenset((j.part, j.over)) for j in own]
    found = [
        Fault("error", "ahp_itself", cell=CELL, value=f"{by}: {j.part}") for j in own if j.part == j.over
    ]
    found += [
        Fault(
            "error",
            "ahp_scale",
            cell=CELL,
            value=f"{by}: {j.part} / {j.over} = {j.times}",
            expected="1/9 .. 9",
        )
        for j in own
        if not SCALE[0] <= j.times <= SCALE[-1]
    ]
    for one, other in combinations(criteria, 2):
        times = pairs.count(frozenset((one, other)))
        value = f"{by}: {one} / {other}"
        if not times:
            found.append(Fault("error", "ahp_pair_missing", cell=CELL, value=value))
        if times > 1:
            found.append(Fault("error", "ahp_pair_twice", cell=CELL, value=value))
    return found


def _contradiction(by: str, found: Priorities, cells: Matrix) -> Fault:
    worst = most_inconsistent(found.criteria, cells)
    hint = "; ".join(f"{part} / {over}: {judged} -> {fits}" for part, over, judged, fits in worst)
    return Fault(
        "error", "ahp_inconsistent", cell=CELL, value=f"{by}: CR {found.ratio:.3f}",
        expected=f"CR <= {MOST_RATIO}", hint=hint,
    )  # fmt: skip


def _refuse(faults: Sequence[Fault]) -> None:
    if faults:
        raise ScenarioError(faults=faults)
