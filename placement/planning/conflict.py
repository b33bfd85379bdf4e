"""The smallest set of demands that cannot hold together."""

from dataclasses import replace

from placement.formulation import Case, formulate
from placement.model.decision import Decision
from placement.model.solution import INFEASIBLE
from placement.solver import solve

BINDING = ("to", "release", "not-to")


def conflict(case: Case) -> tuple[str, ...]:
    """Decisions and cap, none of which can be spared from the conflict, by deletion filter, in the planner's words."""
    capped = case.scenario.objectives.max_moves is not None
    if capped and _impossible(_without_cap(case)):
        case, capped = _without_cap(case), False
    others = tuple(decision for decision in case.decisions if decision.action not in BINDING)
    needed = [decision for decision in case.decisions if decision.action in BINDING]
    for decision in tuple(needed):
        fewer = [kept for kept in needed if kept is not decision]
        if _impossible(replace(case, decisions=(*others, *fewer))):
            needed = fewer
    cap = (f"max_moves = {case.scenario.objectives.max_moves}",) if capped else ()
    return tuple(_words(case, decision) for decision in needed) + cap


def _impossible(case: Case) -> bool:
    problem = formulate(case).problem
    return solve(replace(problem, levels=problem.levels[:1])).status == INFEASIBLE


def _without_cap(case: Case) -> Case:
    objectives = case.scenario.objectives.model_copy(update={"max_moves": None})
    return replace(case, scenario=case.scenario.model_copy(update={"objectives": objectives}))


def _words(case: Case, decision: Decision) -> str:
    post = f"{decision.position}@{decision.unit}" if decision.position else decision.unit
    need = case.positions.need[case.positions.code == post]
    room = f" (K {int(need[0])})" if len(need) else ""
    return f"{decision.nip[:4]}********{decision.nip[-4:]} {decision.action} {post}{room}"
