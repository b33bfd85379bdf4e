"""Why not there: rules with both values, or the objective that decided, its exact margin, and who would move."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from placement.eligibility import RULES
from placement.explain.margin import Margin
from placement.explain.nearest import Way, nearest_way
from placement.explain.why import Why
from placement.explain.words import LANGS, Words, title


@dataclass(frozen=True)
class Against:
    """One rule that says no: its sentence and source, what is asked, and what she has."""

    rule: str
    reason: Words
    source: str
    asked: Words
    held: Words

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return dict(vars(self))


@dataclass(frozen=True)
class Step:
    """One move of a chain; `before` and `after` are codes of posts, "" = no seat."""

    nip: str
    name: str
    before: str
    after: str

    def as_dict(self) -> dict[str, str]:
        """For JSON."""
        return {
            "nip": self.nip, "nama": self.name, "from_position": self.before, "to_position": self.after,
        }  # fmt: skip


@dataclass(frozen=True)
class Alternative:
    """One post she might have had: rules against it, or the objective that decided and by how much.

    margin : None where rules speak against it or she is placed there
    bound : level and points that the prices alone show: the plan loses at least so much there, or something earlier
    steps : the exchange path, herself first; names stand in it, so it is not for letters
    losses : what each objective loses (negative: gains) by that path and no other move; exact for that path. At the
        level of the margin it is the least possible loss; at later levels another path may lose less
    way : the least change of her own data that would place her there; None where it was not asked for
    """

    position: str
    name: str
    unit: str
    rules: tuple[str, ...]
    reasons: dict[str, tuple[str, ...]]
    margin: Margin | None
    chain: tuple[tuple[str, str], ...] = ()
    against: tuple[Against, ...] = ()
    bound: tuple[str, int] | None = None
    steps: tuple[Step, ...] = ()
    losses: tuple[tuple[str, int], ...] = ()
    way: Way | None = None

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "position": self.position,
            "jabatan_nama": self.name,
            "unit_nama": self.unit,
            "rules": list(self.rules),
            "reasons": {lang: list(lines) for lang, lines in self.reasons.items()},
            "against": [against.as_dict() for against in self.against],
            "level": self.margin.level if self.margin else None,
            "margin": self.margin.points if self.margin else None,
            "exact": self.margin.exact if self.margin else None,
            "bound": {"level": self.bound[0], "points": self.bound[1]} if self.bound else None,
            "chain": [step.as_dict() for step in self.steps],
            "losses": dict(self.losses),
            "nearest": self.way.as_dict() if self.way else None,
        }


def alternative(why: Why, row: int, g: int, *, ways: bool = False) -> Alternative:
    """What stands between a person (row of the roster) and a post; with `ways` the nearest way there too."""
    run = why.run
    positions, i = run.case.positions, why.place.get(row)
    head = (str(positions.code[g]), str(positions.name[g]), str(run.case.units.name[positions.unit[g]]))
    rules = _rules(why, row, i, g)
    if rules or i is None:
        way = nearest_way(run, row, g, None) if ways else None
        return Alternative(
            *head, rules, reasons(why, rules), None, against=_against(why, row, g, rules), way=way
        )
    found = why.margins.margin(i, g)
    if found is None:
        return Alternative(*head, (), {}, None)
    shown = why.margins.ask(np.array([i]), np.array([g]))
    level = int(shown.level[0])
    bound = (why.margins.levels[level].name, int(shown.points[0])) if level >= 0 else None
    steps = _steps(why, found)
    return Alternative(
        *head, (), {}, found,
        chain=tuple((step.nip, step.after) for step in steps), bound=bound, steps=steps,
        losses=tuple(why.margins.losses(found.chain).items()) if found.chain else (),
        way=nearest_way(run, row, g, found) if ways else None,
    )  # fmt: skip


def _rules(why: Why, row: int, i: int | None, g: int) -> tuple[str, ...]:
    """Codes of everything that bars the pair whatever the objectives say; empty = a plan may hold it."""
    run, problem = why.run, why.problem
    if run.case.roster.quarantine[row] or run.case.positions.quarantine[g]:
        return ("quarantine",)
    if i is None:
        if int(run.plan.after[row]) == g:
            return ()
        held = run.formulation.eligibility.one(row, g)
        own = str(run.formulation.standings.why[row])
        return held if own in held else (*held, own) if own else held or ("decision",)
    rules: tuple[str, ...] = () if g == problem.home[i] else problem.pairs.one(i, g)
    return ("decision", *rules) if problem.only[i] >= 0 and problem.only[i] != g else rules


def _against(why: Why, row: int, g: int, codes: tuple[str, ...]) -> tuple[Against, ...]:
    eligibility, sources = why.run.formulation.eligibility, {rule.code: rule for rule in RULES}
    found = []
    for code in codes:
        if code not in sources or code not in eligibility.one(row, g):
            continue
        sides = {lang: eligibility.sides(code, row, g, lang) for lang in LANGS}
        found.append(
            Against(
                code,
                {lang: eligibility.reasons((code,), lang)[0] for lang in LANGS},
                sources[code].source,
                {lang: sides[lang][0] for lang in LANGS},
                {lang: sides[lang][1] for lang in LANGS},
            )
        )
    return tuple(found)


def _steps(why: Why, margin: Margin) -> tuple[Step, ...]:
    roster, rows, seat = why.run.case.roster, why.run.formulation.rows, why.run.solution.seat
    return tuple(
        Step(
            str(roster.nip[rows[who]]),
            str(roster.name[rows[who]]),
            str(why.codes[seat[who]]),
            str(why.codes[to]),
        )
        for who, to in margin.chain
    )


def reasons(why: Why, codes: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """What stands against a post in sentences, with the source of each rule, in both languages."""
    sources = {rule.code: rule.source for rule in RULES}
    eligibility = why.run.formulation.eligibility
    return {
        lang: tuple(
            f"{eligibility.reasons((code,), lang)[0]} [{sources[code]}]"
            if code in sources
            else title(code, lang)
            for code in codes
        )
        for lang in LANGS
    }
