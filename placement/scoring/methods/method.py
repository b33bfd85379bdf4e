"""What a scoring method promises."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol

from placement.model.arrays import BoolArray, IntArray, TextArray
from placement.scoring.basis import Basis
from placement.scoring.criteria.criterion import Criterion, Measure

Texts = Mapping[str, str]
"""One sentence or paragraph in both languages."""


@dataclass(frozen=True)
class Example:
    """A small case: rows of `values` under the codes, in points, and `weights` in millionths. The method computes the rest."""

    codes: tuple[str, ...]
    values: tuple[tuple[int, ...], ...]
    weights: tuple[int, ...]


@dataclass(frozen=True)
class Page:
    """What the reference page says beyond title, source and example.

    why : what it is for; formula : in signs, the same in both languages; doubts : what is not known or not settled
    """

    why: Texts
    formula: str
    doubts: tuple[Texts, ...]
    example: Example


@dataclass(frozen=True)
class Scored:
    """What a method may look at when it puts words beside its points, one row per person.

    parts : points by criterion; measures : value and validity by criterion
    counts : bool[n] by criterion, whether it counts in the person's pool
    """

    basis: Basis
    parts: Mapping[str, IntArray]
    measures: Mapping[str, Measure]
    counts: Mapping[str, BoolArray]


class Method(Protocol):
    """Criteria, weights, integer parts.

    pool_relative : a person's score depends on who else is scored
    monotone : a higher value of a criterion never lowers the score
    refusal : why no ranking and no plan may rest on it, in both languages; empty where they may
    own_weights : its weights stand in law, so that the scenario's `merit` has no say
    keys : keys of law it reads beside those of its criteria
    """

    code: ClassVar[str]
    kind: ClassVar[str]
    title: ClassVar[Texts]
    source: ClassVar[str]
    confidence: ClassVar[str]
    moves: ClassVar[tuple[str, ...]]
    pool_relative: ClassVar[bool]
    monotone: ClassVar[bool]
    refusal: ClassVar[Texts]
    own_weights: ClassVar[bool]
    keys: ClassVar[tuple[str, ...]]
    page: ClassVar[Page]

    def criteria(self, basis: Basis) -> tuple[Criterion, ...]:
        """What it measures, in the order in which parts are shown."""

    def weights(self, basis: Basis, counted: Collection[str]) -> dict[str, int]:
        """Weights in millionths, summing exactly 1 000 000, where only the criteria in `counted` count; or empty."""

    def parts(self, values: IntArray, weights: IntArray) -> IntArray:
        """Parts of `values` int64[n, k] in points under `weights` int64[k] in millionths -> int64[n, k] points; a score is a row's sum."""

    def labels(self, scored: Scored) -> Mapping[str, TextArray]:
        """Words beside the points by column, text[n]; '' where there is nothing to say."""
