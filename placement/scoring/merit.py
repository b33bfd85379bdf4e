"""Merit: the score of each person, with parts that add up and the criteria of each pool."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from placement.errors import ScenarioError
from placement.model.arrays import BoolArray, IndexArray, IntArray, freeze_fields, frozen
from placement.model.positions import Positions
from placement.model.roster import Roster
from placement.scoring.basis import Basis, Law
from placement.scoring.criteria import CRITERIA, Measure
from placement.scoring.integers import ONE, reweighted
from placement.scoring.methods import METHODS, Method
from placement.scoring.pools import PoolCriteria, pool_keys, pool_name
from placement.scoring.settings import ScoringSettings


@dataclass(frozen=True)
class Scores:
    """Merit of everyone, in points (100 000 = full marks).

    total : int64[n], sum of the parts; parts : int64[n] by criterion, 0 where it does not count in the pool
    pool : int32[n] into `pools`; pool_of_group : int32[m], the pool of each position group
    flags : bool[n] by name; `untested` and the like: a criterion counts in her pool and she has no valid value, so its
        part is 0; `neutral_rating`: rated as Baik because she entered too late; `unscored`: nothing counts in her pool
    measures : value and validity per criterion, before weights
    sets : weights of each distinct set of criteria; by_set : int64[n, sets], everyone's score under each of them, so
        that rivals for one post can be compared on the same parts whatever pool they come from
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

    def __post_init__(self) -> None:
        freeze_fields(self)
        for array in (*self.parts.values(), *self.flags.values()):
            frozen(array)

    def __len__(self) -> int:
        return len(self.total)


def merit(
    roster: Roster, positions: Positions, law: Law, settings: ScoringSettings, as_of: dt.date
) -> Scores:
    """Score everyone: measure, decide the criteria of each pool, weigh, round once per part, add."""
    method = method_named(settings.method)
    codes = _weighted_codes(settings)
    basis = Basis(roster, positions, law, settings, as_of)
    measures = {criterion.code: criterion.measure(basis) for criterion in CRITERIA if criterion.code in codes}

    keys, pool, pool_of_group = _pools(roster, positions)
    counted = roster.quarantine == ""
    sets: list[dict[str, int]] = []
    pools = tuple(
        _decide(int(key), (pool == index) & counted, counted, measures, settings, sets)
        for index, key in enumerate(keys)
    )
    parts_by_set = [_parts(method, measures, weights, len(roster)) for weights in sets]

    criteria = np.array([p.criteria for p in pools], np.int64)[pool]
    parts = {code: np.zeros(len(roster), np.int64) for code in codes}
    for index, by_code in enumerate(parts_by_set):
        for code, part in by_code.items():
            parts[code][criteria == index] = part[criteria == index]
    by_set = np.array(
        [sum(by_code.values(), np.zeros(len(roster), np.int64)) for by_code in parts_by_set], np.int64
    )
    return Scores(
        total=sum(parts.values(), np.zeros(len(roster), np.int64)),
        parts=parts,
        pool=pool,
        pools=pools,
        flags=_flags(measures, sets, criteria),
        pool_of_group=pool_of_group,
        measures=measures,
        sets=tuple(sets),
        by_set=np.ascontiguousarray(by_set.reshape(len(sets), len(roster)).T),
    )


def method_named(code: str) -> Method:
    """The method on the shelf; one that compares people with each other is refused for merit."""
    for method in METHODS:
        if method.code == code and not method.pool_relative:
            return method
    known = ", ".join(method.code for method in METHODS if not method.pool_relative)
    raise ScenarioError(
        f"scoring.method: {code!r} is not a method for merit; known: {known}",
        indonesian=f"scoring.method: {code!r} bukan metode nilai merit; yang ada: {known}",
    )


def _weighted_codes(settings: ScoringSettings) -> tuple[str, ...]:
    """Criteria with a weight, in shelf order."""
    known = [criterion.code for criterion in CRITERIA]
    unknown = sorted(set(settings.merit) - set(known))
    if unknown:
        raise ScenarioError(
            f"scoring.merit: unknown criteria {', '.join(unknown)}; known: {', '.join(known)}",
            indonesian=f"scoring.merit: unsur tidak dikenal {', '.join(unknown)}; yang ada: {', '.join(known)}",
        )
    return tuple(code for code in known if settings.merit.get(code, 0) > 0)


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
    settings: ScoringSettings,
    sets: list[dict[str, int]],
) -> PoolCriteria:
    """A criterion counts if enough of the pool has a valid value; one set of criteria for all of the pool."""
    size = int(members.sum())
    asked = members if size else everyone
    people = int(asked.sum())
    valid = {code: int((measure.valid & asked).sum()) for code, measure in measures.items()}
    counted = [code for code in measures if valid[code] * 100 >= settings.coverage_percent * people]
    weights = reweighted(settings.merit, counted)
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


def _parts(
    method: Method, measures: Mapping[str, Measure], weights: Mapping[str, int], people: int
) -> dict[str, IntArray]:
    """Everyone's parts under one set of criteria: int64[n] by code."""
    values = np.zeros((people, len(weights)), np.int64)
    for column, code in enumerate(weights):
        values[:, column] = np.where(measures[code].valid, measures[code].value, 0)
    parts = method.parts(values, np.array(list(weights.values()), np.int64))
    return {code: parts[:, column] for column, code in enumerate(weights)}


def _flags(
    measures: Mapping[str, Measure], sets: list[dict[str, int]], criteria: IntArray
) -> dict[str, BoolArray]:
    """What must be shown beside a score."""
    flags: dict[str, BoolArray] = {}
    for criterion in CRITERIA:
        if criterion.code in measures:
            measure = measures[criterion.code]
            counts = np.array([criterion.code in weights for weights in sets], bool)[criteria]
            flags[criterion.missing_flag] = counts & ~measure.valid
            flags.update(measure.flags)
    flags["unscored"] = np.array([not weights for weights in sets], bool)[criteria]
    return flags
