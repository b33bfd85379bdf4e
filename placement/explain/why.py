"""A run made ready for questions: who stands where in its Problem, and the graphs that answer."""

from functools import cached_property

import numpy as np

from placement.explain import find
from placement.explain.margin import Answers, Margins
from placement.model.arrays import IndexArray
from placement.model.problem import Problem
from placement.planning import Run


class Why:
    """One run and what every explanation of it needs; prepare once, ask often."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.codes = np.append(run.case.positions.code, "").astype(str)
        self.place = {int(row): i for i, row in enumerate(run.formulation.rows)}

    @classmethod
    def of(cls, run: "Run | Why") -> "Why":
        """The run itself if it is ready already."""
        return run if isinstance(run, Why) else cls(run)

    @property
    def problem(self) -> Problem:
        """What was to be decided."""
        return self.run.formulation.problem

    @cached_property
    def margins(self) -> Margins:
        """Exchanges of every level, made when first asked for."""
        return Margins(self.problem, self.run.solution)

    def person(self, nip: str) -> int:
        """Row of the roster; UsageError for an unknown NIP."""
        return find.person(self.run.case.roster.nip, nip)

    def post(self, code: str) -> int:
        """Position group; UsageError for an unknown code."""
        return find.post(self.run.case.positions.code, code)

    def ask(self, rows: IndexArray, groups: IndexArray) -> Answers:
        """Rule, level and bound of many pairs at once, for rows of people whose seat is open to decision.

        For the code of a rule see `hard` of `run.formulation.eligibility`, one less than the code.
        """
        i = np.array([self.place[int(row)] for row in rows], np.int64)
        return self.margins.ask(i, groups)

    def post_name(self, g: int) -> str:
        """A post as people call it: name, unit and code; "" for none."""
        if g < 0:
            return ""
        positions, units = self.run.case.positions, self.run.case.units
        return f"{positions.name[g]}, {units.name[positions.unit[g]]} ({positions.code[g]})"
