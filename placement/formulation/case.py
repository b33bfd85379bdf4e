"""The Case: everything a run starts from, as read."""

from dataclasses import dataclass, field

import numpy as np

from placement.eligibility import Context, EligibilitySettings
from placement.errors import Fault
from placement.headcount import WorkloadTable
from placement.model.candidates import Candidates
from placement.model.crosswalk import NameMatch
from placement.model.decision import Decision
from placement.model.education import Education
from placement.model.positions import Positions
from placement.model.quarantine import Quarantine
from placement.model.roster import Roster
from placement.model.source import Source
from placement.model.units import Units
from placement.regulation import Law, LawAt
from placement.scenario import Scenario


@dataclass(frozen=True)
class Case:
    """Files and law, read and joined; nothing decided yet."""

    scenario: Scenario
    law: Law
    units: Units
    roster: Roster
    positions: Positions
    education: Education
    workload: WorkloadTable | None
    decisions: tuple[Decision, ...]
    sources: tuple[Source, ...]
    warnings: tuple[Fault, ...] = ()
    quarantine: Quarantine = field(default_factory=Quarantine)
    matches: tuple[NameMatch, ...] = ()
    absent: tuple[str, ...] = ()
    candidates: Candidates | None = None

    @property
    def law_now(self) -> LawAt:
        """The law on the day the plan takes effect."""
        return self.law.at(self.scenario.planned)

    @property
    def planned(self) -> np.datetime64:
        """The day the plan takes effect, as numpy writes it."""
        return np.datetime64(self.scenario.planned, "D")

    def context(self) -> Context:
        """What eligibility rules read."""
        choice = self.scenario.eligibility
        return Context(
            roster=self.roster,
            positions=self.positions,
            units=self.units,
            education=self.education,
            planned=self.scenario.planned,
            law=self.law_now,
            settings=EligibilitySettings(**choice.model_dump()),
        )
