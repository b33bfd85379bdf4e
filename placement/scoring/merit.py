"""Merit: the score of each person, with parts that add up and the criteria of each pool."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from placement.errors import ScenarioError
from placement.model.arrays import BoolArray, IndexArray, IntArray, TextArray, freeze_fields, frozen
from placement.model.positions import Positions
from placement.model.roster import Roster
from placement.scoring.basis import Basis, Law
from placement.scoring.criteria import CRITERIA, Criterion, Measure
from placement.scoring.integers import ONE
from placement.scoring.methods import METHODS, Method, Scored
from placement.scoring.methods.ranking import require_ranking
from placement.scoring.pools import PoolCriteria, pool_keys, pool_name
from placement.scoring.settings import ScoringSettings


@dataclass(frozen=True)
class Scores:
    """Merit of everyone, in points (100 000 = full marks).

    total : int64[n], sum of the parts; parts : int64[n] by criterion, 0 where it does not count in the pool
    pool : int32[n] into `pools`; pool_of_group : int32[m], the pool of each position group
    flags : bool[n] by name; `untested` and the like: a criterion counts in her pool and she has no valid value, so its
        part is 0; `neutral_rating`: rated as Baik because she entered too late; `unscored`: nothing counts in her pool,
        or she is in quarantine and the method compares people with each other
    measures : value and validity per criterion, before weights
    sets : weights of each distinct set of criteria; by_set : int64[n, sets], everyone's score under each of them, so
        that rivals for one post can be compared on the same parts whatever pool they come from; without columns where
        the method compares people with each other, because there is no such score
    method : code of the method; labels : its words beside the points, text[n] by column
    """

    total: IntArray
    parts: Mapping[str, IntArray]
    pool: IndexArray
    pools: tuple[PoolCriteria, ...]
    flags: Mapping[str, BoolArray]
    pool_of_group: IndexArray
    measures: Mapping[str, Measure]
    sets: tuple[Mapping[str, int], ...]
    by_set: IntArray
    method: str = "weighted-sum"
    labels: Mapping[str, TextArray] = field(default_factory=dict)

    def __post_init__(self) -> None:
        freeze_fields(self)
        for array in (*self.parts.values(), *self.flags.values(), *self.labels.values()):
            frozen(array)

    def __len__(self) -> int:
        return len(self.total)


def merit(
    roster: Roster,
    positions: Positions,
    law: Law,
    settings: ScoringSettings,
    as_of: dt.date,
    *,
    report: bool = False,
) -> Scores:
    """Score everyone: measure, decide the criteria of each pool, weigh, round once per part, add.

    `report` : nothing is ranked by it. Otherwise a method that may not rank is refused (ScenarioError).
    """
    method = method_named(settings.method)
    if not report:
        require_ranking(method)
    _known_criteria(settings)
    basis = Basis(roster, positions, law, settings, as_of)
    criteria = method.criteria(basis)
    whole = method.weights(basis, [criterion.code for criterion in criteria])
    measured = tuple(criterion for criterion in criteria if whole.get(criterion.code, 0) > 0)
    measures = {criterion.code: criterion.measure(basis) for criterion in measured}

    keys, pool, pool_of_group = _pools(roster, positions)
    counted = roster.quarantine == ""
    sets: list[dict[str, int]] = []
    pools = tuple(
        _decide(int(key), (pool == index) & counted, counted, measures, method, basis, sets)
        for index, key in enumerate(keys)
    )
    set_of = np.array([p.criteria for p in pools], np.int64)[pool]
    if method.pool_relative:
        parts = _parts_by_pool(method, measures, pools, pool, counted)
        by_set = np.zeros((len(roster), 0), np.int64)
    else:
        parts, by_set = _parts_by_set(method, measures, sets, set_of)
    unscored = np.array([not weights for weights in sets], bool)[set_of] | (method.pool_relative & ~counted)
    counts = {code: np.array([code in weights for weights in sets], bool)[set_of] for code in measures}
    return Scores(
        total=sum(parts.values(), np.zeros(len(roster), np.int64)),
        parts=parts,
        pool=pool,
        pools=pools,
        flags=_flags(measured, measures, counts, unscored),
        pool_of_group=pool_of_group,
        measures=measures,
        sets=tuple(sets),
        by_set=by_set,
        method=method.code,
        labels=method.labels(Scored(basis, parts, measures, counts)),
    )


def method_named(code: str) -> Method:
    """The method on the shelf."""
    for method in METHODS:
        if method.code == code:
            return method
    known = ", ".join(method.code for method in METHODS)
    raise ScenarioError(
        f"scoring.method: {code!r} is no method; known: {known}",
        indonesian=f"scoring.method: {code!r} bukan metode yang ada; yang ada: {known}",
    )


def _known_criteria(settings: ScoringSettings) -> None:
    known = [criterion.code for criterion in CRITERIA]
    unknown = sorted(set(settings.merit) - set(known))
    if unknown:
        raise ScenarioError(
            f"scoring.merit: unknown criteria {', '.join(unknown)}; known: {', '.join(known)}",
            indonesian=f"scoring.merit: unsur tidak dikenal {', '.join(unknown)}; yang ada: {', '.join(known)}",
        )


def _pools(roster: Roster, positions: Positions) -> tuple[IntArray, IndexArray, IndexArray]:
    """Keys of all pools of people and posts, and the pool of each person and each group."""
    people = pool_keys(roster.job_kind, roster.echelon, roster.tier, roster.job_class)
    posts = pool_keys(positions.job_kind, positions.echelon, positions.tier, positions.job_class)
    keys, index = np.unique(np.concatenate([people, posts]), return_inverse=True)
    place: IndexArray = index.astype(np.int32)
    return keys, place[: len(people)], place[len(people) :]


def _decide(
    key: int,
    members: BoolArray,
    everyone: BoolArray,
    measures: Mapping[str, Measure],
    method: Method,
    basis: Basis,
    sets: list[dict[str, int]],
) -> PoolCriteria:
    """A criterion counts if enough of the pool has a valid value; one set of criteria for all of the pool."""
    size = int(members.sum())
    asked = members if size else everyone
    people = int(asked.sum())
    valid = {code: int((measure.valid & asked).sum()) for code, measure in measures.items()}
    counted = [code for code in measures if valid[code] * 100 >= basis.settings.coverage_percent * people]
    weights = method.weights(basis, counted)
    if weights not in sets:
        sets.append(weights)
    code, title = pool_name(key)
    return PoolCriteria(
        code=code,
        title=title,
        size=size,
        valid=valid,
        coverage={name: count * ONE // max(people, 1) for name, count in valid.items()},
        weights=weights,
        dropped=tuple(name for name in measures if name not in weights),
        criteria=sets.index(weights),
        borrowed=size == 0,
    )


def _parts_by_set(
    method: Method, measures: Mapping[str, Measure], sets: list[dict[str, int]], set_of: IntArray
) -> tuple[dict[str, IntArray], IntArray]:
    """Everyone's parts under the criteria of her pool, and int64[n, sets] her score under each set."""
    people = len(set_of)
    parts = {code: np.zeros(people, np.int64) for code in measures}
    by_set = np.zeros((len(sets), people), np.int64)
    for index, weights in enumerate(sets):
        for code, part in _parts(method, measures, weights, np.arange(people)).items():
            parts[code][set_of == index] = part[set_of == index]
            by_set[index] += part
    return parts, np.ascontiguousarray(by_set.T)


def _parts_by_pool(
    method: Method,
    measures: Mapping[str, Measure],
    pools: tuple[PoolCriteria, ...],
    pool: IndexArray,
    counted: BoolArray,
) -> dict[str, IntArray]:
    """Everyone's parts among the people of her pool; those in quarantine change nobody's, and have none."""
    parts = {code: np.zeros(len(pool), np.int64) for code in measures}
    for index, criteria in enumerate(pools):
        rows = np.nonzero((pool == index) & counted)[0]
        for code, part in _parts(method, measures, criteria.weights, rows).items():
            parts[code][rows] = part
    return parts


def _parts(
    method: Method, measures: Mapping[str, Measure], weights: Mapping[str, int], rows: IntArray
) -> dict[str, IntArray]:
    """Parts of some people under one set of criteria: int64[len(rows)] by code."""
    values = np.zeros((len(rows), len(weights)), np.int64)
    for column, code in enumerate(weights):
        values[:, column] = np.where(measures[code].valid, measures[code].value, 0)[rows]
    parts = method.parts(values, np.array(list(weights.values()), np.int64))
    return {code: parts[:, column] for column, code in enumerate(weights)}


def _flags(
    criteria: tuple[Criterion, ...],
    measures: Mapping[str, Measure],
    counts: Mapping[str, BoolArray],
    unscored: BoolArray,
) -> dict[str, BoolArray]:
    """What must be shown beside a score."""
    flags: dict[str, BoolArray] = {}
    for criterion in criteria:
        measure = measures[criterion.code]
        without = counts[criterion.code] & ~measure.valid
        flags[criterion.missing_flag] = flags.get(criterion.missing_flag, False) | without
        flags.update(measure.flags)
    flags["unscored"] = unscored
    return flags
