"""The Run: everything of one planning run; every report is a view of it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from placement.formulation import Case, Formulation
from placement.model.plan import Plan
from placement.model.solution import Solution
from placement.model.verdict import Verdict
from placement.planning.baseline import Baselines
from placement.planning.difference import Difference, differences
from placement.verify.ledger import Ledger


@dataclass(frozen=True)
class Run:
    """Case, Problem, Solution (claimed), Verdict (concluded), and the plan spelled out for everyone."""

    case: Case
    formulation: Formulation
    solution: Solution
    verdict: Verdict
    plan: Plan
    baselines: Baselines
    yielded: bool = False
    """Whether agreements gave way: then the case's decisions are not those of its files."""

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """What each decision of the case costs, in their order; solved when first asked for."""
        return differences(self.case, self.solution, self.plan)

    def summary(self, lang: str = "id") -> str:
        """The plan on one page of text."""
        from placement.planning.summary import summary

        return summary(self, lang)

    def as_dict(self) -> dict[str, Any]:
        """The content of `run.json` but for the files' hashes."""
        from placement.planning.record import record

        return record(self)

    def ledger(self) -> Ledger:
        """Who fits a post better than somebody who has it and would rather be there, by post and reason."""
        from placement.verify.plan_ledger import plan_ledger

        return plan_ledger(self.formulation.problem, self.solution.seat.astype(np.int64))

    def law_used(self) -> list[dict[str, Any]]:
        """Values of law that this run could read."""
        from placement.planning.law import law_used

        return law_used(self.case)

    def departures(self) -> list[dict[str, Any]]:
        """Where the scenario departs from law or defaults."""
        from placement.planning.record import departures

        return departures(self.case)
