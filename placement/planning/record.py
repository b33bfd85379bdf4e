"""The record of a Run: what `run.json` says, but for the hashes of files."""

from importlib.metadata import PackageNotFoundError, version
from typing import Any

import numpy as np

from placement.eligibility import Eligibility
from placement.formulation import Case
from placement.model.plan import PlanStatus
from placement.model.source import Source
from placement.planning.law import law_used
from placement.planning.merit_record import merit_record
from placement.planning.run import Run
from placement.scenario import EligibilityChoice, HeadcountChoice, InputsChoice
from placement.scoring import pool_rows
from placement.scoring.choice import ScoringChoice

FORMAT = "placement-run/1"


def record(run: Run) -> dict[str, Any]:
    """Plain values, in a fixed order."""
    case = run.case
    return {
        "format": FORMAT,
        "scenario": case.scenario.name,
        "synthetic": case.scenario.synthetic,
        "mode": case.scenario.mode,
        "as_of": case.scenario.as_of.isoformat(),
        "tmt_rencana": case.scenario.planned.isoformat(),
        "seed": case.scenario.seed,
        "versions": {name: version_of(name) for name in ("placement", "numpy", "ortools", "xlsxwriter")},
        "inputs": inputs(case.sources),
        "law": law_used(case),
        "departures": departures(case),
        "absent": list(case.absent),
        "matches": [vars(match) for match in case.matches],
        "scoring": merit_record(case),
        "pools": pool_rows(run.formulation.scores),
        "claim": {
            "status": run.solution.status,
            "levels": [{"name": c.name, "total": c.total, "bound": c.bound} for c in run.solution.claims],
        },
        "verdict": run.verdict.as_dict(),
        "decisions": decisions(run),
        "totals": totals(run),
    }


def inputs(sources: tuple[Source, ...]) -> dict[str, dict[str, Any]]:
    """The files of the run's inputs with their hashes."""
    return {source.filename: {"sha256": source.sha256, "rows": source.rows} for source in sources}


def decisions(run: Run) -> list[dict[str, Any]]:
    """Every decision with its source, and the first objective and the points of fit that it costs."""
    return [
        {
            "nip": decision.nip, "action": decision.action, "position": decision.place, "source": decision.source,
            "state": difference.state, "level": difference.level, "points": difference.points, "fit": difference.fit,
        }
        for decision, difference in zip(run.case.decisions, run.differences, strict=True)
    ]  # fmt: skip


def version_of(name: str) -> str:
    """The installed version of a package."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "source"


def departures(case: Case) -> list[dict[str, Any]]:
    """Where the scenario departs from law or from the defaults of need, eligibility and weights."""
    found: list[dict[str, Any]] = [
        {"key": d.key, "law": d.law_value, "value": d.value}
        for d in (*case.law_now.departures(), *Eligibility(case.context()).departures())
    ]
    for section, chosen, usual in (
        ("headcount", case.scenario.headcount, HeadcountChoice()),
        ("eligibility", case.scenario.eligibility, EligibilityChoice()),
        ("scoring", case.scenario.scoring, ScoringChoice()),
        ("inputs", case.scenario.inputs, InputsChoice()),
    ):
        for name, value in chosen.model_dump(mode="json", exclude={"ahp"}).items():
            default = usual.model_dump(mode="json")[name]
            if value != default:
                found.append({"key": f"{section}.{name}", "law": default, "value": value})
    return found


def totals(run: Run) -> dict[str, Any]:
    """Counts by status and cause, and the figures beside their baselines."""
    plan = run.plan
    moved = np.isin(plan.status, (PlanStatus.MOVE, PlanStatus.ENTER))
    by_status, status_counts = np.unique(plan.status, return_counts=True)
    by_cause, cause_counts = np.unique(plan.cause[moved], return_counts=True)
    return {
        "employees": len(run.case.roster),
        "quarantine": {
            "employees": run.case.quarantine.employees,
            "positions": run.case.quarantine.positions,
            "rows": run.case.quarantine.rows,
        },
        "need": int(run.case.positions.need.sum()),
        "status": dict(zip(by_status.tolist(), status_counts.tolist(), strict=True)),
        "cause": {
            cause or "none": count
            for cause, count in zip(by_cause.tolist(), cause_counts.tolist(), strict=True)
        },
        "nothing": vars(run.baselines.nothing),
        "greedy": vars(run.baselines.greedy),
        "plan": vars(run.baselines.plan),
    }
