"""The smallest set of decisions that cannot hold together."""

from dataclasses import replace

from placement.formulation import Case, formulate
from placement.model.decision import Decision
from placement.model.solution import INFEASIBLE
from placement.solver import solve


def conflict(case: Case) -> tuple[str, ...]:
    """Decisions none of which can be spared from the conflict, by deletion filter, in the planner's words."""
    placed = [d for d in case.decisions if d.action in ("to", "release", "not-to")]
    others = tuple(d for d in case.decisions if d not in placed)
    needed = list(placed)
    for decision in placed:
        fewer = [d for d in needed if d is not decision]
        if _impossible(replace(case, decisions=(*others, *fewer))):
            needed = fewer
    return tuple(_words(case, decision) for decision in needed) + _caps(case)


def _impossible(case: Case) -> bool:
    problem = formulate(case).problem
    return solve(replace(problem, levels=problem.levels[:1])).status == INFEASIBLE


def _words(case: Case, decision: Decision) -> str:
    post = f"{decision.position}@{decision.unit}" if decision.position else decision.unit
    need = case.positions.need[case.positions.code == post]
    room = f" (K {int(need[0])})" if len(need) else ""
    return f"{decision.nip[:4]}********{decision.nip[-4:]} {decision.action} {post}{room}"


def _caps(case: Case) -> tuple[str, ...]:
    most = case.scenario.objectives.max_moves
    return () if most is None else (f"max_moves = {most}",)
