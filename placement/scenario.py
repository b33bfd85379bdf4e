"""The Scenario: everything the planner chose, as read from `scenario.toml`; unknown keys are refused."""

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from placement.model.choice import Part, refusal
from placement.scoring import ONE
from placement.scoring.choice import ScoringChoice, Weights

OBJECTIVES = ("priority", "evenness", "mismatch", "moves", "fit", "seniority")
"""Default order of objectives after the floors; open randomisation always comes last."""


class InputsChoice(Part):
    """[inputs]: how much of the data may be set aside before a plan is worth nothing."""

    quarantine_percent: Annotated[int, Field(ge=0, le=100)] = 10
    """Most people, and most posts, in quarantine; 0 = any bad row stops the run."""


class HeadcountChoice(Part):
    """[headcount]: where need comes from."""

    source: Literal["decree", "computed"] = "decree"
    """Which one is used where both exist; the other is still shown."""
    rounding: Literal["largest_remainder", "half_up", "ceiling"] = "largest_remainder"
    horizon_years: Annotated[int, Field(ge=1, le=10)] = 5
    teacher_rounding: Literal["up", "down", "general"] = "up"
    """Where up gives teachers fewer than 24 hours and down more than 40; general rounds them like everybody else."""
    duty_seats: bool = True
    """Heads and deputies of a school hold seats of the teachers' posts, so that the need counts them."""
    work_week: Literal[5, 6] = 5
    """Working days a week, for workload that is counted by the day."""


class EligibilityChoice(Part):
    """[eligibility]: which statuses may be placed, and how wide "interchangeable" is drawn."""

    active: tuple[str, ...] = ("01", "71")
    """`kedudukan_hukum_id` of those who may be placed."""
    class_change: tuple[Literal["up", "down"], ...] = ()
    """Changes of job class that are allowed beyond equal classes; each is marked in the plan."""
    return_to_profession: bool = True
    min_post_months: Annotated[int, Field(ge=0, le=120)] | None = None
    """Overrides the law's least time in post before a move; the departure is reported."""
    open_locks: tuple[str, ...] = ()
    """Lock codes that this run may touch."""
    rules_off: tuple[str, ...] = ()
    """Codes of rules switched off for a what-if; reported as departures."""


class MoveCosts(Part):
    """[objectives.move_costs]: what a move costs by kind and distance (PRACTICE: dearer across agencies)."""

    same_unit: Annotated[int, Field(ge=0, le=1000)] = 0
    same_agency: Annotated[int, Field(ge=0, le=1000)] = 1
    other_agency: Annotated[int, Field(ge=0, le=1000)] = 3
    other_district: Annotated[int, Field(ge=0, le=1000)] = 4
    teacher_mid_semester: Annotated[int, Field(ge=0, le=1000)] = 8
    treasurer_mid_year: Annotated[int, Field(ge=0, le=1000)] = 10


class ObjectivesChoice(Part):
    """[objectives]: order of the levels, their settings, and a cap on moves."""

    order: tuple[str, ...] = OBJECTIVES
    move_costs: MoveCosts = MoveCosts()
    max_moves: Annotated[int, Field(ge=0)] | None = None

    @field_validator("order")
    @classmethod
    def _known_once(cls, order: tuple[str, ...]) -> tuple[str, ...]:
        unknown = sorted(set(order) - set(OBJECTIVES))
        if unknown:
            raise refusal("unknown objectives", ", ".join(unknown), ", ".join(OBJECTIVES))
        if len(set(order)) != len(order) or not order:
            raise refusal("objectives", f"[{', '.join(order)}]", "each_once")
        return order


ROUTES = ("open-selection", "merit-order", "ranking", "stable", "assignment")
"""Routes that fill posts; the scenario names those it uses, in order."""

Route = Literal["open-selection", "merit-order", "ranking", "stable", "assignment"]


class RoutesChoice(Part):
    """[routes]: which routes this scenario uses, in the order in which they fill posts."""

    default: Literal["assignment"] = "assignment"
    order: tuple[Route, ...] = ("assignment",)

    @field_validator("order")
    @classmethod
    def _each_once(cls, order: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(order)) != len(order) or not order:
            raise refusal("routes", f"[{', '.join(order)}]", "each_once")
        return order


class CeilingChoice(Part):
    """[[selection.ceilings]]: at most so many people in the posts of a unit and all below it."""

    unit: str
    most: Annotated[int, Field(ge=0)]
    least: Annotated[int, Field(ge=0)] = 0
    """Refused where it asks for anything: a stable matching with lower quotas may not exist."""


class SelectionChoice(Part):
    """[selection]: weights, ladders and registrations of the selections."""

    intake: Literal["cpns", "pppk"] = "cpns"
    """Which recruitment the vacancies belong to."""
    weights: Weights = {"makalah": 200_000, "asesmen": 250_000, "wawancara": 350_000, "rekam_jejak": 200_000}
    """Components of an open selection, in millionths."""
    full: dict[str, Annotated[int, Field(ge=1, le=1000)]] = {}
    """Full mark of a component where it is not 100."""
    ladder: tuple[str, ...] = ("wawancara", "asesmen", "rekam_jejak")
    """Components by which equal totals are told apart; what is equal still goes to the panel."""
    second: Weights = {"skb": ONE}
    """Components of the second test of CPNS (skb, skb_wawancara, skb_praktik), in millionths."""
    extensions: dict[str, Annotated[int, Field(ge=0, le=9)]] = {}
    """How often the registration for a post was extended, by its code."""
    ceilings: tuple[CeilingChoice, ...] = ()
    """Upper quotas of the route `stable`, nested or disjoint."""
    vacancies: tuple[str, ...] = ()
    """Posts (codes) filled by merit order; empty = every vacant post of administrators and pengawas."""

    @model_validator(mode="after")
    def _whole(self) -> "SelectionChoice":
        for name in ("weights", "second"):
            weights: Weights = getattr(self, name)
            if sum(weights.values()) != ONE:
                raise refusal("sum of the weights", f"{name}: {sum(weights.values())}", "weights_sum")
        strange = sorted(set(self.second) - {"skb", "skb_wawancara", "skb_praktik"})
        if strange:
            raise refusal("unknown components", ", ".join(strange), "skb, skb_wawancara, skb_praktik")
        return self


class Scenario(Part):
    """What the planner chose.

    as_of : the day the data speaks of; tmt_rencana : the day the plan takes effect (default: as_of)
    seed : a text fixed before the data is seen, such as a decree's number
    scope : names or codes of units; only people and posts below them take part, the rest is held
    """

    name: Annotated[str, Field(min_length=1, max_length=200)]
    as_of: dt.date
    tmt_rencana: dt.date | None = None
    seed: Annotated[str, Field(min_length=1, max_length=200)]
    mode: Literal["limited", "full"] = "limited"
    scope: tuple[str, ...] = ()
    synthetic: bool = False
    extends: str | None = None
    files: dict[str, str] = {}
    inputs: InputsChoice = InputsChoice()
    headcount: HeadcountChoice = HeadcountChoice()
    scoring: ScoringChoice = ScoringChoice()
    eligibility: EligibilityChoice = EligibilityChoice()
    objectives: ObjectivesChoice = ObjectivesChoice()
    routes: RoutesChoice = RoutesChoice()
    selection: SelectionChoice = SelectionChoice()
    law: dict[str, Any] = {}
    """Values of law overridden for a what-if: key -> value; every output shows the departure."""

    @property
    def planned(self) -> dt.date:
        """The day the plan takes effect."""
        return self.tmt_rencana or self.as_of
