"""What the planner chose for headcount: the fields of the scenario's `[headcount]`."""

from dataclasses import dataclass

from placement.errors import ScenarioError
from placement.headcount.rounding import ROUNDINGS

SOURCES = ("decree", "computed")


@dataclass(frozen=True)
class HeadcountSettings:
    """source : which need is used where both exist; rounding : code on the shelf; horizon_years : of retirements."""

    source: str
    rounding: str
    horizon_years: int

    def __post_init__(self) -> None:
        for name, value, known in (("source", self.source, SOURCES), ("rounding", self.rounding, ROUNDINGS)):
            if value not in known:
                raise ScenarioError(
                    f"headcount.{name}: {value!r} is unknown; known: {', '.join(known)}",
                    indonesian=f"headcount.{name}: {value!r} tidak dikenal; pilihan: {', '.join(known)}",
                )
