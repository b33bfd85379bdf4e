"""THE straight path: Case -> Problem -> Solution -> Verdict -> Run."""

from collections.abc import Callable
from dataclasses import replace

from placement.eligibility import RULES
from placement.errors import InfeasibleError
from placement.formulation import Case, Formulation, formulate
from placement.model.codes import EDUCATION_LEVELS
from placement.model.plan import Policy
from placement.model.solution import INFEASIBLE, Solution
from placement.planning.agreed import yielding
from placement.planning.baseline import baselines
from placement.planning.carried import prepared
from placement.planning.conflict import conflict
from placement.planning.outcome import outcome
from placement.planning.run import Run
from placement.solver import solve
from placement.verify import audit, judge


def plan(case: Case, progress: Callable[[str], None] | None = None) -> Run:
    """Plan a Case and have the plan judged.

    Agreements that cannot hold beside the other decisions yield to them (`agreed.yielding`).
    Raises InputError for decisions that contradict a rule, InfeasibleError naming the smallest set of decisions that
    cannot hold together.
    """
    say = progress or _silence
    case = prepared(case)
    formulation = formulate(case)
    problem = formulation.problem
    say(
        f"{problem.n_employees} employees, {problem.n_positions} position groups in {problem.n_classes} classes"
    )

    def tell(name: str, total: int, bound: int) -> None:
        say(f"{name}: {total} <= {bound}")

    solution = solve(problem, tell)
    yielded = solution.status == INFEASIBLE
    for fewer in yielding(case, formulation) if yielded else ():
        case = fewer
        formulation = formulate(case)
        solution = solve(formulation.problem, tell)
        if solution.status != INFEASIBLE:
            break
    if solution.status == INFEASIBLE:
        raise InfeasibleError("these demands cannot hold together", conflict(case))
    return replace(judged(case, formulation, solution), yielded=yielded)


def _silence(_: str) -> None:
    """Say nothing."""


def judged(case: Case, formulation: Formulation, solution: Solution) -> Run:
    """The Run of a solution, whoever offers it: judged and spelled out."""
    verdict = judge(formulation.problem, solution)
    made = outcome(case, formulation, solution, verdict)
    policy = _policy(case)
    verdict = audit(
        verdict, case.roster, case.positions, case.units, case.education, formulation.problem,
        formulation.rows, made, policy,
    )  # fmt: skip
    return Run(case, formulation, solution, verdict, made, baselines(case, formulation, made))


def _policy(case: Case) -> Policy:
    """What the inspector must know of scenario and law; a rule whose law is overridden counts as switched off."""
    choice, law = case.scenario.eligibility, case.law_now
    overridden = {departure.key for departure in law.departures()}
    rewritten = tuple(rule.code for rule in RULES if overridden & set(rule.law))
    level_of = {name: level for level, name in EDUCATION_LEVELS.items()}
    rank_of = {"JPT": 2, "ADMINISTRATOR": 3, "PENGAWAS": 4}
    least, equal = law.value("education.managerial_min"), law.value("education.equivalent")
    if (case.positions.echelon // 10 == rank_of["JPT"]).any():
        least["JPT"] = law.value("leader.education_min")
    return Policy(
        case.scenario.mode,
        choice.class_change,
        choice.open_locks,
        (*choice.rules_off, *rewritten),
        tuple((rank_of[rank], level_of[name]) for rank, name in least.items() if rank in rank_of),
        tuple((level_of[name], level_of[other]) for name, other in equal.items()),
    )
