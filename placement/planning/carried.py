"""What the selection routes before `assignment` have filled, carried into the plan as settled."""

from dataclasses import replace
from functools import reduce

from placement.formulation import Case
from placement.formulation.decided import BY_ROUTE
from placement.model.decision import Decision
from placement.planning.need import with_need
from placement.planning.routes import ROUTES, State


def prepared(case: Case) -> Case:
    """The Case with its need, and with everyone whom an earlier route seats settled on that post.

    The seats that they leave are open to the routes that follow: one plan, never a later patch.
    """
    case = with_need(case)
    seated = filled(case).seated
    if not seated:
        return case
    names = {str(case.roster.nip[row]) for row in seated}
    kept = tuple(d for d in case.decisions if d.nip not in names or d.action != "to")
    return replace(
        case, decisions=(*kept, *(_settled(case, row, group) for row, group in sorted(seated.items())))
    )


def filled(case: Case) -> State:
    """What the routes before `assignment` fill in a Case with its need; nothing where there is no such route."""
    order = case.scenario.routes.order
    shelf = {route.code: route for route in ROUTES}
    before = [shelf[code] for code in order[: order.index("assignment")]] if "assignment" in order else []
    return reduce(lambda state, route: route.fill(case, state), before, State())


def _settled(case: Case, row: int, group: int) -> Decision:
    positions = case.positions
    job, unit = str(positions.code[group]).split("@")
    return Decision(str(case.roster.nip[row]), "to", unit, job, BY_ROUTE, BY_ROUTE, case.scenario.planned, 0)
