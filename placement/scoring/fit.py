"""Fit: merit of a person for a position, as a sum of look-ups (MODEL section 2, "Fit factorises")."""

import datetime as dt
from dataclasses import dataclass

import numpy as np

from placement.errors import ScenarioError
from placement.model.arrays import Index, IndexArray, IntArray
from placement.model.education import Education
from placement.model.positions import Positions
from placement.model.roster import Roster
from placement.scoring.basis import Law
from placement.scoring.components import COMPONENTS
from placement.scoring.components.component import Pairing
from placement.scoring.lookup import Lookup
from placement.scoring.merit import Scores
from placement.scoring.settings import ScoringSettings


@dataclass(frozen=True)
class Fit:
    """points(i, g) = sum over the components c of table_c[row_c(i), column_c(g)], in points (100 000 = full marks).

    Implements `placement.model.problem.Values`; picklable. Rounding is inside the tables, once per component.
    """

    lookups: tuple[Lookup, ...]

    def points(self, i: Index, g: Index) -> IntArray:
        """Points of broadcast index arrays: two vectors, or `i[:, None], g[None, :]` for a block."""
        i, g = np.asarray(i), np.asarray(g)
        total = np.zeros(np.broadcast_shapes(i.shape, g.shape), np.int64)
        block = i.ndim == g.ndim == 2 and i.shape[1] == g.shape[0] == 1
        for lookup in self.lookups:
            total += lookup.block(i[:, 0], g[0]) if block else lookup.points(i, g)
        return total

    def parts(self, i: Index, g: Index) -> dict[str, IntArray]:
        """Points of each component; they add up to `points(i, g)` exactly."""
        return {lookup.name: lookup.points(np.asarray(i), np.asarray(g)) for lookup in self.lookups}

    def factors(self) -> tuple[IntArray, IntArray]:
        """U int64[n, r], V int64[m, r] with U @ V.T = points of all pairs."""
        pairs = [lookup.factors() for lookup in self.lookups]
        return np.hstack([u for u, _ in pairs]), np.hstack([v for _, v in pairs])

    def signature(self) -> IndexArray:
        """int32[m, components]: groups with equal rows have the same fit for everyone."""
        return np.stack([lookup.column for lookup in self.lookups], axis=1)

    def select(self, i: Index, g: Index) -> "Fit":
        """The same for some employees and groups, renumbered in the order given: from the Case to the Problem."""
        return Fit(tuple(lookup.select(i, g).compact() for lookup in self.lookups))


def fit(
    roster: Roster,
    positions: Positions,
    education: Education,
    scores: Scores,
    law: Law,
    settings: ScoringSettings,
    as_of: dt.date,
    pool_of_group: IndexArray | None = None,
) -> Fit:
    """Fit of everyone for every group; `pool_of_group` (int32[m] into scores.pools) overrides the pools of the posts."""
    known = [component.code for component in COMPONENTS]
    unknown = sorted(set(settings.fit) - set(known))
    if unknown:
        raise ScenarioError(
            f"scoring.fit: unknown components {', '.join(unknown)}; known: {', '.join(known)}",
            indonesian=f"scoring.fit: unsur tidak dikenal {', '.join(unknown)}; yang ada: {', '.join(known)}",
        )
    pools = scores.pool_of_group if pool_of_group is None else pool_of_group
    pairing = Pairing(roster, positions, education, scores, pools, law, as_of)
    return Fit(
        tuple(
            component.lookup(pairing, settings.fit.get(component.code, 0)).compact()
            for component in COMPONENTS
        )
    )
