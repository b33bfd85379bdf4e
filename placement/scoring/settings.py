"""What the planner chose for scoring: the fields of the scenario's `[scoring]`."""

from collections.abc import Mapping
from dataclasses import dataclass

from placement.errors import ScenarioError
from placement.scoring.integers import ONE


@dataclass(frozen=True)
class ScoringSettings:
    """Weights in millionths by code of criterion (`merit`) and of component (`fit`); each set sums exactly ONE.

    method : code of a method on the shelf
    coverage_percent : a criterion counts in a pool only if this share of its people has a valid value
    test_valid_years : how long a competency test counts; None = as the law says
    """

    method: str
    merit: Mapping[str, int]
    fit: Mapping[str, int]
    coverage_percent: int
    test_valid_years: int | None = None

    def __post_init__(self) -> None:
        for name, weights in (("merit", self.merit), ("fit", self.fit)):
            if sum(weights.values()) != ONE or min(weights.values()) < 0:
                raise ScenarioError(
                    f"scoring.{name}: weights must not be negative and must sum to {ONE}",
                    indonesian=f"scoring.{name}: bobot tidak boleh negatif dan harus berjumlah {ONE}",
                )
