"""The scenario's `[scoring]`, as read, and as the settings that scoring works with."""

from collections import Counter
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from placement.model.choice import Part, refusal
from placement.scoring.ahp import Agreed, Judgement, agreed
from placement.scoring.components import COMPONENTS
from placement.scoring.criteria import CRITERIA
from placement.scoring.integers import ONE, apportioned
from placement.scoring.methods import METHODS
from placement.scoring.profile import GAP_TENTHS, TOP_TENTHS, Aspect, ProfileSettings
from placement.scoring.settings import ScoringSettings

Millionths = Annotated[int, Field(ge=0, le=ONE)]
Weights = dict[str, Millionths]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


class AspectChoice(Part):
    """[scoring.profile.aspects.<name>]: an aspect's weight, its factors, and the share of the core ones."""

    weight: Millionths
    core: tuple[str, ...] = ()
    secondary: tuple[str, ...] = ()
    core_percent: Annotated[int, Field(ge=0, le=100)] = 60


class ProfileChoice(Part):
    """[scoring.profile]: aspects of profile matching, and tenths of a point by gap."""

    aspects: dict[Name, AspectChoice] = {"competency": AspectChoice(weight=ONE)}
    gap_tenths: dict[int, Annotated[int, Field(ge=0, le=TOP_TENTHS)]] = dict(GAP_TENTHS)

    @model_validator(mode="after")
    def _whole_and_once(self) -> "ProfileChoice":
        total = sum(aspect.weight for aspect in self.aspects.values())
        if total != ONE:
            raise refusal("sum of the weights", f"profile.aspects: {total}", "weights_sum")
        named = Counter(name for a in self.aspects.values() for name in (*a.core, *a.secondary))
        twice = [name for name, times in named.items() if times > 1]
        if twice:
            raise refusal("weighted twice", ", ".join(twice), "factor_once")
        rest = [name for name, a in self.aspects.items() if not a.core and not a.secondary]
        if len(rest) > 1:
            raise refusal("weighted twice", ", ".join(rest), "rest_once")
        return self

    def settings(self) -> ProfileSettings:
        """As scoring takes it."""
        aspects = {name: Aspect(**aspect.model_dump()) for name, aspect in self.aspects.items()}
        return ProfileSettings(aspects, dict(self.gap_tenths))


class JudgementChoice(Part):
    """One pairwise judgement: `by` says that `part` weighs `times` as much as `over`; times is 1/9 to 9."""

    by: Annotated[str, Field(min_length=1, max_length=200)]
    part: str
    over: str
    times: int | float | str

    @field_validator("times")
    @classmethod
    def _number(cls, times: float | str) -> int | float | str:
        if ratio(times) is None:
            raise refusal("times", str(times), "ahp_times")
        return times

    @field_validator("part", "over")
    @classmethod
    def _criterion(cls, code: str) -> str:
        known = [criterion.code for criterion in CRITERIA]
        if code not in known:
            raise refusal("unknown criterion", code, ", ".join(known))
        return code


class AhpChoice(Part):
    """[scoring.ahp]: who judged what. `file` names a CSV with the columns by, part, over, times; reading replaces it."""

    file: str | None = None
    judgements: Annotated[tuple[JudgementChoice, ...], Field(max_length=5000)] = ()


class ScoringChoice(Part):
    """[scoring]: method, weights in millionths of the merit score and of fit, and the rule for thin data."""

    method: str = "weighted-sum"
    weights: Literal["given", "equal", "ahp"] = "given"
    """Where the weights of `merit` come from: as given there, equal for those above 0 there, or judged in pairs."""
    merit: Weights = {
        "qualification": 300_000,
        "competency": 300_000,
        "performance": 300_000,
        "discipline": 100_000,
    }
    fit: Weights = {"merit": 300_000, "education": 350_000, "experience": 200_000, "certificate": 100_000,
                    "training": 50_000}  # fmt: skip
    coverage_percent: Annotated[int, Field(ge=1, le=100)] = 80
    """A criterion counts in a pool only if this share of those eligible has a valid value."""
    test_valid_years: Annotated[int, Field(ge=1, le=10)] | None = None
    """Overrides the law's validity of a competency test."""
    rating_source: Literal["predicate", "matrix"] = "predicate"
    """Which rating is used where predicate and matrix of results and behaviour disagree; both are shown."""
    profile: ProfileChoice = ProfileChoice()
    ahp: AhpChoice | None = None

    @field_validator("method")
    @classmethod
    def _on_the_shelf(cls, method: str) -> str:
        known = [item.code for item in METHODS]
        if method not in known:
            raise refusal("unknown method", method, ", ".join(known))
        return method

    @field_validator("merit", "fit")
    @classmethod
    def _known_and_whole(cls, weights: Weights, field: ValidationInfo) -> Weights:
        """Each set by itself, so that both are named where both are wrong."""
        known = [item.code for item in (CRITERIA if field.field_name == "merit" else COMPONENTS)]
        unknown = sorted(set(weights) - set(known))
        if unknown:
            raise refusal("unknown criteria", f"{field.field_name}: {', '.join(unknown)}", ", ".join(known))
        if sum(weights.values()) != ONE:
            raise refusal("sum of the weights", f"{field.field_name}: {sum(weights.values())}", "weights_sum")
        return weights

    @model_validator(mode="after")
    def _weights_from_one_place(self) -> "ScoringChoice":
        """Nothing that the planner wrote is passed over in silence."""
        own = any(item.code == self.method and item.own_weights for item in METHODS)
        if own and (self.weights != "given" or "merit" in self.model_fields_set):
            raise refusal("weights", self.method, "weights_of_law")
        if self.weights == "ahp" and "merit" in self.model_fields_set:
            raise refusal("weights", "merit, ahp", "weights_once")
        if (self.weights == "ahp") != (self.ahp is not None):
            raise refusal("weights", f"weights = {self.weights}", "ahp_both")
        if "profile" in self.model_fields_set and self.method != "profile-matching":
            raise refusal("profile", f"method = {self.method}", "profile-matching")
        return self

    def settings(self) -> ScoringSettings:
        """As scoring takes it; ScenarioError with every fault of the judgements."""
        return ScoringSettings(
            method=self.method,
            merit=self._merit(),
            fit=self.fit,
            coverage_percent=self.coverage_percent,
            test_valid_years=self.test_valid_years,
            weights=self.weights,
            judgements=self.judgements(),
            profile=self.profile.settings(),
        )

    def judgements(self) -> tuple[Judgement, ...]:
        """Who judged what; none where the weights do not come from judgements."""
        rows = self.ahp.judgements if self.ahp else ()
        return tuple(Judgement(row.by, row.part, row.over, ratio(row.times) or Fraction(1)) for row in rows)

    def agreed(self) -> Agreed | None:
        """Weights and consistency of the judgements, where there are any."""
        return agreed(self.judgements()) if self.weights == "ahp" else None

    def _merit(self) -> Weights:
        order = [criterion.code for criterion in CRITERIA]
        if found := self.agreed():
            return {code: found.weights[code] for code in order if code in found.weights}
        if self.weights == "equal":
            return apportioned({code: 1 for code in order if self.merit.get(code, 0) > 0})
        return self.merit


def ratio(times: float | str) -> Fraction | None:
    """3, 0.333 or "1/3" as a fraction; None where it is no positive number."""
    try:
        found = Fraction(str(times).replace(",", "."))
    except (ValueError, ZeroDivisionError):
        return None
    return found if found > 0 else None
