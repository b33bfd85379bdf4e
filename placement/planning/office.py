"""What an office asks before it plans: need against staff, and merit scores."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from placement.formulation import Case
from placement.headcount import family_rows, incumbents, need_rows
from placement.planning.law import law_scored
from placement.planning.merit_record import merit_record
from placement.planning.need import needed
from placement.planning.record import departures
from placement.scoring import merit, pool_rows, score_rows


@dataclass(frozen=True)
class Table:
    """Rows one by one, and by pool or family; for scores also the method, its weights and their origin.

    law : values of law that were read, each with how surely it is known; departures : what the scenario changed
    """

    rows: Sequence[Mapping[str, Any]]
    pools: Sequence[Mapping[str, Any]] = ()
    scoring: Mapping[str, Any] = field(default_factory=dict)
    law: Sequence[Mapping[str, Any]] = ()
    departures: Sequence[Mapping[str, Any]] = ()


def need(case: Case) -> Table:
    """Need, incumbents by status, gap and retirements of every position group; the families below."""
    found = needed(case)
    holders = incumbents(
        case.roster, case.positions, case.scenario.planned, case.scenario.headcount.horizon_years
    )
    return Table(
        need_rows(case.positions, case.units, found, holders), family_rows(case.positions, found, holders)
    )


def score(case: Case) -> Table:
    """Merit score of every employee outside quarantine with its parts, None where a criterion does not count in her pool."""
    settings = case.scenario.scoring.settings()
    scores = merit(case.roster, case.positions, case.law_now, settings, case.scenario.as_of, report=True)
    rows: list[dict[str, Any]] = [dict(row) for row in score_rows(case.roster, scores)]
    for row, pool in zip(rows, scores.pool.tolist(), strict=True):
        criteria = scores.pools[pool]
        row.update({f"part_{code}": None for code in criteria.dropped})
        row.update({f"part_{code}": None for code, valid in criteria.valid.items() if not valid})
    counted = (case.roster.quarantine == "").tolist()
    shown = [row for row, counts in zip(rows, counted, strict=True) if counts]
    return Table(shown, pool_rows(scores), merit_record(case), law_scored(case), departures(case))
