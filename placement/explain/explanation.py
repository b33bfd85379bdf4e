"""Why here, why not there: one person of a solved run."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from placement.explain.alternative import Alternative, alternative, reasons
from placement.explain.why import Why
from placement.explain.words import LANGS, PLACES, TEXTS, Words
from placement.formulation import Standing
from placement.planning import Run
from placement.text import date_text, fault_line, number

NEAREST = 3
FORMAT = "placement-explain/1"


@dataclass(frozen=True)
class Explanation:
    """What the plan says of one person and why.

    place : her place in one sentence; reason : code of the level or rule that decided
    alternatives : the post named, or the three that would cost the plan least
    """

    nip: str
    name: str
    status: str
    before: str
    after: str
    cause: str
    reason: str
    reason_text: Words
    fit: int
    parts: dict[str, int]
    alternatives: tuple[Alternative, ...] = field(default=())
    place: Words = field(default_factory=dict)
    asked: str = ""

    def __str__(self) -> str:
        return self.text()

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        content = {key: value for key, value in vars(self).items() if key != "alternatives"}
        return {
            "format": FORMAT,
            **content,
            "alternatives": [alternative.as_dict() for alternative in self.alternatives],
        }

    def text(self, lang: str = "id") -> str:
        """For people."""
        from placement.explain.lines import person_lines

        return "\n".join(person_lines(self, "en" if lang == "en" else "id"))


def explain(run: Run | Why, employee: str, position: str | None = None, *, ways: bool = False) -> Explanation:
    """Explain one person's place; with `position`, why not there. UsageError for an unknown NIP or code.

    run : a Run, or a `Why` made of it once for many questions
    ways : also look for the nearest way to the posts named, by planning again for every candidate
    """
    why = Why.of(run)
    case, plan, formulation = why.run.case, why.run.plan, why.run.formulation
    row = why.person(employee)
    groups = _nearest(why, row) if position is None else [why.post(position)]
    after, code = int(plan.after[row]), str(plan.reason[row])
    parts = {}
    if after >= 0:
        points = formulation.fit.parts(np.array([row]), np.array([after]))
        parts = {name: int(values[0]) for name, values in points.items()}
    return Explanation(
        nip=str(case.roster.nip[row]), name=str(case.roster.name[row]), status=str(plan.status[row]),
        before=str(why.codes[plan.before[row]]), after=str(why.codes[after]), cause=str(plan.cause[row]),
        reason=code, reason_text=_quarantine_text(why, row) or _reason_text(why, code), fit=int(plan.fit[row]),
        parts=parts, alternatives=tuple(alternative(why, row, g, ways=ways) for g in groups),
        place=_place(why, row), asked=position or "",
    )  # fmt: skip


def _nearest(why: Why, row: int) -> list[int]:
    """The posts that she may hold and does not that would cost the plan least, her own among them."""
    i = why.place.get(row)
    if i is None or why.problem.only[i] >= 0:
        return []
    problem, seat = why.problem, why.run.solution.seat
    groups = np.arange(problem.n_positions)
    may = problem.pairs.codes(np.full(1, i), groups) == 0
    if problem.home[i] >= 0:
        may[problem.home[i]] = True
    groups = groups[may & (groups != seat[i])]
    return why.margins.nearest(i, groups, NEAREST)


def _place(why: Why, row: int) -> Words:
    """Her place in one sentence, by status."""
    run = why.run
    plan, case = run.plan, run.case
    home = int(plan.before[row])
    standing = run.formulation.standings.standing
    holders = int(((case.roster.home == home) & (standing != Standing.LEAVING)).sum()) if home >= 0 else 0
    need = int(case.positions.need[home]) if home >= 0 else 0
    return {
        lang: PLACES[str(plan.status[row])][lang].format(
            before=why.post_name(home) or TEXTS["none"][lang],
            after=why.post_name(int(plan.after[row])) or TEXTS["none"][lang],
            need=number(need, lang), holders=number(holders, lang),
            retirement=date_text(case.roster.retirement[row].item(), lang),
            planned=date_text(case.scenario.planned, lang),
        )
        for lang in LANGS
    }  # fmt: skip


def _quarantine_text(why: Why, row: int) -> Words:
    """What is wrong with the data of somebody in quarantine; empty for everybody else."""
    case = why.run.case
    if not case.roster.quarantine[row]:
        return {}
    faults = case.quarantine.people.get(row, ())
    return {
        lang: TEXTS["quarantine"][lang].format(faults=" ".join(fault_line(fault, lang) for fault in faults))
        for lang in LANGS
    }


def _reason_text(why: Why, code: str) -> Words:
    """A rule speaks by its sentence against her, an objective by its title."""
    if not code:
        return dict.fromkeys(LANGS, "")
    return {lang: lines[0] for lang, lines in reasons(why, (code,)).items()}
