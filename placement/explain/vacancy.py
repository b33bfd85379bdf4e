"""Why empty: the funnel of a post, the shortage behind it, and who would cost the plan least there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from placement.explain.alternative import Alternative, alternative
from placement.explain.funnel import Funnel, funnel
from placement.explain.shortage import Emptiness, Graph, Scarcity, city_graph, emptiness, run_graph
from placement.explain.why import Why
from placement.explain.words import LANGS, Words
from placement.model.arrays import IndexArray, IntArray
from placement.model.codes import EDUCATION_LEVELS
from placement.planning import Run

FORMAT = "placement-vacancy/1"
FORMAT_ALL = "placement-vacancies/1"
CANDIDATES = 3
MOST_NAMES = 3


@dataclass(frozen=True)
class Candidate:
    """Somebody who might be moved there, and what stands in the way."""

    nip: str
    name: str
    alternative: Alternative

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {"nip": self.nip, "nama": self.name, **self.alternative.as_dict()}


@dataclass(frozen=True)
class Shortage:
    """Posts that together need more people than may hold any of them.

    positions : codes; jobs : names, most seats first; units : how many units they lie in
    asks : what all of them ask, in words; need, exist : people
    """

    positions: tuple[str, ...]
    jobs: tuple[str, ...]
    units: int
    asks: Words
    need: int
    exist: int

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {**vars(self), "positions": list(self.positions), "jobs": list(self.jobs)}


@dataclass(frozen=True)
class Vacancy:
    """Why a post is not full; `why` is "" where it is.

    why : "scarce", "no_cause", "decided" or "quarantine"; shortage : where it is scarce
    candidates : those who may be moved there and would cost the plan least, with their margins
    """

    position: str
    name: str
    unit: str
    need: int
    filled: int
    why: str
    funnel: Funnel
    shortage: Shortage | None
    candidates: tuple[Candidate, ...]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "format": FORMAT,
            "position": self.position, "jabatan_nama": self.name, "unit_nama": self.unit,
            "need": self.need, "filled": self.filled, "shortfall": self.need - self.filled, "why": self.why,
            "funnel": self.funnel.as_dict(),
            "shortage": self.shortage.as_dict() if self.shortage else None,
            "candidates": [candidate.as_dict() for candidate in self.candidates],
        }  # fmt: skip

    def text(self, lang: str = "id") -> str:
        """For people."""
        from placement.explain.vacancy_lines import vacancy_lines

        return "\n".join(vacancy_lines(self, "en" if lang == "en" else "id"))


class Vacancies:
    """All posts that the plan leaves short, explained from graphs made once."""

    def __init__(self, run: Run | Why) -> None:
        self.why = Why.of(run)
        self.filled = self.why.run.plan.filled(len(self.why.run.case.positions))

    @cached_property
    def _graphs(self) -> tuple[Graph, Graph]:
        return city_graph(self.why), run_graph(self.why)

    def groups(self) -> list[int]:
        """Groups with empty seats, in the order of the file."""
        short = np.nonzero(self.filled < self.why.run.case.positions.need)[0]
        return [int(g) for g in short]

    def of(self, g: int, most: int = CANDIDATES) -> Vacancy:
        """One group, short or not."""
        case = self.why.run.case
        passage, people = funnel(self.why, g)
        found = self._emptiness(g)
        return Vacancy(
            position=str(case.positions.code[g]), name=str(case.positions.name[g]),
            unit=str(case.units.name[case.positions.unit[g]]),
            need=int(case.positions.need[g]), filled=int(self.filled[g]),
            why=found.kind, funnel=passage,
            shortage=shortage(self.why, found.scarcity) if found.scarcity else None,
            candidates=self._candidates(g, people, most),
        )  # fmt: skip

    def _emptiness(self, g: int) -> Emptiness:
        positions = self.why.run.case.positions
        if positions.quarantine[g]:
            return Emptiness("quarantine")
        if self.filled[g] >= positions.need[g]:
            return Emptiness("")
        return emptiness(self.why, g, *self._graphs)

    def _candidates(self, g: int, people: IntArray, most: int) -> tuple[Candidate, ...]:
        away = people[self.why.run.solution.seat[people] != g]
        if not most or not len(away) or self.why.problem.capacity[g] == 0:
            return ()
        rows, roster = self.why.run.formulation.rows, self.why.run.case.roster
        chosen = [int(rows[i]) for i in self.why.margins.candidates(g, away.astype(np.int32), most)]
        return tuple(
            Candidate(str(roster.nip[row]), str(roster.name[row]), alternative(self.why, row, g))
            for row in chosen
        )


def vacancy(run: Run | Why, position: str) -> Vacancy:
    """Why a post is not full; UsageError for an unknown code."""
    found = Vacancies(run)
    return found.of(found.why.post(position))


@dataclass(frozen=True)
class Shortfalls:
    """Every post that the plan leaves short, in the order of the file."""

    posts: tuple[Vacancy, ...]

    def __iter__(self) -> Iterator[Vacancy]:
        return iter(self.posts)

    def __len__(self) -> int:
        return len(self.posts)

    def shortages(self) -> tuple[Shortage, ...]:
        """The shortages behind them, each once, those with most people lacking first."""
        found = {v.shortage.positions: v.shortage for v in self.posts if v.shortage}
        return tuple(sorted(found.values(), key=lambda s: (s.exist - s.need, s.positions)))

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "format": FORMAT_ALL,
            "seats": sum(v.need - v.filled for v in self.posts),
            "positions": [v.as_dict() for v in self.posts],
            "shortages": [s.as_dict() for s in self.shortages()],
        }

    def text(self, lang: str = "id") -> str:
        """For people."""
        from placement.explain.vacancy_lines import all_lines

        return "\n".join(all_lines(self, "en" if lang == "en" else "id"))


def vacancies(run: Run | Why, candidates: int = 0) -> Shortfalls:
    """Every post that the plan leaves short, each with so many candidates."""
    found = Vacancies(run)
    return Shortfalls(tuple(found.of(g, candidates) for g in found.groups()))


def shortage(why: Why, scarcity: Scarcity) -> Shortage:
    """The scarcity in names and words."""
    positions, groups = why.run.case.positions, scarcity.groups
    names, where = np.unique(positions.name[groups], return_inverse=True)
    seats = np.bincount(where.ravel(), weights=positions.need[groups]).astype(np.int64)
    order = np.lexsort((names, -seats))
    return Shortage(
        tuple(positions.code[groups].tolist()), tuple(names[order].tolist()),
        len(np.unique(positions.unit[groups])), _asks(why, groups), scarcity.need, scarcity.exist,
    )  # fmt: skip


def _asks(why: Why, groups: IndexArray) -> Words:
    """What all groups ask alike: level and programmes of education, certificate."""
    positions, education = why.run.case.positions, why.run.case.education
    said: dict[str, list[str]] = {lang: [] for lang in LANGS}

    def ask(id_: str, en: str) -> None:
        said["id"].append(id_)
        said["en"].append(en)

    least = int(positions.education_min[groups].min())
    if least in EDUCATION_LEVELS:
        ask(
            f"pendidikan paling rendah {EDUCATION_LEVELS[least]}",
            f"education of at least {EDUCATION_LEVELS[least]}",
        )
    accepted = np.unique(positions.accepted[groups])
    if len(accepted) == 1 and education.accepted and education.accepted[accepted[0]]:
        names = [str(education.name[p]) for p in sorted(education.accepted[accepted[0]])]
        listed = ", ".join(names[:MOST_NAMES]) + (", ..." if len(names) > MOST_NAMES else "")
        ask(f"program studi {listed}", f"programme {listed}")
    licence = np.unique(positions.certificate[groups])
    if len(licence) == 1 and licence[0] >= 0:
        name = positions.certificates[licence[0]]
        ask(f"sertifikat {name}", f"certificate {name}")
    return {lang: "; ".join(parts) for lang, parts in said.items()}
