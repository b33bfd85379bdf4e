"""What a criterion of merit promises."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from placement.model.arrays import BoolArray, IntArray, freeze_fields, frozen
from placement.scoring.basis import Basis


@dataclass(frozen=True)
class Measure:
    """What one criterion says of everyone.

    value : int64[n], points 0..100 000 on a fixed scale; 0 where not valid
    valid : bool[n], there is a value
    flags : bool[n] by name, things to be shown beside a value
    """

    value: IntArray
    valid: BoolArray
    flags: Mapping[str, BoolArray] = field(default_factory=dict)

    def __post_init__(self) -> None:
        freeze_fields(self)
        for flag in self.flags.values():
            frozen(flag)


class Criterion(Protocol):
    """One criterion. Its scale is anchored in law or form, never in who else is scored."""

    @property
    def code(self) -> str:
        """The name in scenarios and results."""

    @property
    def kind(self) -> str:
        """What sort of item it is."""

    @property
    def title(self) -> Mapping[str, str]:
        """What it says, in both languages."""

    @property
    def missing(self) -> Mapping[str, str]:
        """The rule for a missing value, in words."""

    @property
    def missing_flag(self) -> str:
        """Flag of a person without a valid value in a pool where the criterion counts."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of law it reads."""

    @property
    def source(self) -> str:
        """Where it is written."""

    @property
    def confidence(self) -> str:
        """Whether that text was read."""

    @property
    def moves(self) -> tuple[str, ...]:
        """The kinds of move it speaks of."""

    def measure(self, basis: Basis) -> Measure:
        """Value and validity for every employee of the roster."""
