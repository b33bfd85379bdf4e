"""The nearest way: the least change of her own data that would place her at a post, everybody else's data as it is."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from placement.eligibility import Eligibility
from placement.explain.margin import Margin
from placement.formulation import Case, formulate
from placement.model.codes import EDUCATION_LEVELS
from placement.model.solution import INFEASIBLE
from placement.planning import Run
from placement.solver import solve

LADDER = ((5,), (10,), (15,), (20,), (25,), (30,), (35, 40), (45,), (50,))
"""Rungs of education; D-IV and S-1 stand side by side, and who climbs there comes to S-1."""

FIT = "fit"


@dataclass(frozen=True)
class Way:
    """How near somebody is to a post; everything None or "" where no such change places her there.

    levels : rungs of education that she would have to climb, in her own programme (0 = none)
    level : name of the level she would then have
    certificate : the certificate she would have to hold, "" = none; it takes the place of the one she holds
    points : whole points of fit for this post that would place her there in every plan best at all objectives up to
        fit. One point less leaves a tie that later objectives decide. None where no number of points does it
    tried : plans made anew; planned again for every candidate, so levels and certificate are exact
    """

    found: bool
    levels: int = 0
    level: str = ""
    certificate: str = ""
    points: int | None = None
    tried: int = 0

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return dict(vars(self))


def nearest_way(run: Run, row: int, g: int, margin: Margin | None) -> Way:
    """The fewest rungs of education and certificates that place her there, and the points that would.

    Candidates are all pairs (rungs climbed, with or without the post's certificate), fewest changes first, a certificate
    before a rung. Of each that no rule of eligibility bars, the Case is formulated and solved again with her row changed
    and all other rows as they are; the first that seats her at the post is the answer. People whose seat is not open to
    decision have no way: no qualification would give them a cause.
    """
    points = margin.points + 1 if margin is not None and margin.exact and margin.level == FIT else None
    if row not in set(run.formulation.rows.tolist()):
        return Way(False)
    tried = 0
    for levels, level, certificate in _candidates(run.case, row, g):
        case = changed(run.case, row, level, certificate)
        if Eligibility(case.context()).one(row, g):
            continue
        tried += 1
        if seated(case, row) == g:
            names = (EDUCATION_LEVELS[level] if levels else "", _certificate_name(run.case, row, certificate))
            return Way(True, levels, *names, points, tried)
    return Way(points is not None, points=points, tried=tried)


def changed(case: Case, row: int, level: int, certificate: int) -> Case:
    """The Case with one person's level of education and certificate replaced."""
    roster = case.roster
    levels, certificates = roster.education_level.copy(), roster.certificate.copy()
    levels[row], certificates[row] = level, certificate
    return replace(case, roster=replace(roster, education_level=levels, certificate=certificates))


def seated(case: Case, row: int) -> int:
    """Group at which a new plan of the Case seats somebody; -1 = none, or her seat is not open to decision."""
    formulation = formulate(case)
    place = np.nonzero(formulation.rows == row)[0]
    if not len(place):
        return -1
    solution = solve(formulation.problem)
    return -1 if solution.status == INFEASIBLE else int(solution.seat[place[0]])


def _candidates(case: Case, row: int, g: int) -> list[tuple[int, int, int]]:
    """Rungs climbed, level and certificate of every candidate, fewest changes first."""
    held, certificate = int(case.roster.education_level[row]), int(case.roster.certificate[row])
    asked = int(case.positions.certificate[g])
    rung = next((place for place, levels in enumerate(LADDER) if held in levels), len(LADDER))
    climbs = [(0, held), *((place - rung, LADDER[place][-1]) for place in range(rung + 1, len(LADDER)))]
    certificates = [certificate] if asked in {-1, certificate} else [certificate, asked]
    changes = [
        (climbed + extra, climbed, level, licence)
        for climbed, level in climbs
        for extra, licence in enumerate(certificates)
        if climbed + extra
    ]
    return [(climbed, level, licence) for _, climbed, level, licence in sorted(changes)]


def _certificate_name(case: Case, row: int, certificate: int) -> str:
    return "" if certificate == case.roster.certificate[row] else case.positions.certificates[certificate]
