"""What the planner chose for scoring: the fields of the scenario's `[scoring]`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from placement.errors import ScenarioError
from placement.scoring.ahp import Judgement
from placement.scoring.integers import ONE
from placement.scoring.profile import ProfileSettings


@dataclass(frozen=True)
class ScoringSettings:
    """Weights in millionths by code of criterion (`merit`) and of component (`fit`); each set sums exactly ONE.

    method : code of a method on the shelf
    coverage_percent : a criterion counts in a pool only if this share of its people has a valid value
    test_valid_years : how long a competency test counts; None = as the law says
    weights : where `merit` comes from: given by the scenario, equal, or by pairwise judgements (AHP)
    judgements : who judged what, where the weights come from judgements
    profile : aspects of profile matching
    """

    method: str
    merit: Mapping[str, int]
    fit: Mapping[str, int]
    coverage_percent: int
    test_valid_years: int | None = None
    weights: str = "given"
    judgements: tuple[Judgement, ...] = ()
    profile: ProfileSettings = field(default_factory=ProfileSettings)

    def __post_init__(self) -> None:
        for name, weights in (("merit", self.merit), ("fit", self.fit)):
            if sum(weights.values()) != ONE or min(weights.values()) < 0:
                raise ScenarioError(
                    f"scoring.{name}: weights must not be negative and must sum to {ONE}, not {sum(weights.values())}",
                    indonesian=f"scoring.{name}: bobot tidak boleh negatif dan harus berjumlah {ONE}, "
                    f"bukan {sum(weights.values())}",
                )
