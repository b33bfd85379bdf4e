"""What the planner chose for headcount: the fields of the scenario's `[headcount]`."""

from dataclasses import dataclass

from placement.errors import ScenarioError
from placement.headcount.rounding import ROUNDINGS
from placement.headcount.teacher_rounding import TEACHER_ROUNDINGS

SOURCES = ("decree", "computed")
WORK_WEEKS = (5, 6)


@dataclass(frozen=True)
class HeadcountSettings:
    """Choices of the planner.

    source : which need is used where both exist; rounding : code on the shelf; horizon_years : of retirements
    teacher_rounding : where neither more nor fewer teachers have a lawful load, `up` or `down`; `general` rounds
        teachers like everybody else
    duty_seats : whether heads and deputies of a school hold seats of the teachers' posts, so that the need counts them
    work_week : working days a week, for rows that count by the day
    """

    source: str
    rounding: str
    horizon_years: int
    teacher_rounding: str = "up"
    duty_seats: bool = True
    work_week: int = 5

    def __post_init__(self) -> None:
        for name, value, known in (
            ("source", self.source, SOURCES),
            ("rounding", self.rounding, ROUNDINGS),
            ("teacher_rounding", self.teacher_rounding, TEACHER_ROUNDINGS),
            ("work_week", self.work_week, WORK_WEEKS),
        ):
            if value not in known:
                choices = ", ".join(map(str, known))
                raise ScenarioError(
                    f"headcount.{name}: {value!r} is unknown; known: {choices}",
                    indonesian=f"headcount.{name}: {value!r} tidak dikenal; pilihan: {choices}",
                )
