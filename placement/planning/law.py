"""Which parts of the program read which values of law, and which of them a run could read."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from placement.eligibility import ASSIGNMENT, MOVES, RULES, Move
from placement.formulation import Case
from placement.headcount import LAW_KEYS, health_posts, law_keys
from placement.planning.routes import ROUTES
from placement.regulation import RETIREMENT_KEYS, LawAt
from placement.scoring import COMPONENTS, method_named
from placement.scoring.basis import Basis
from placement.scoring.law_keys import READS

Readers = Mapping[str, tuple[tuple[str, str], ...]]
"""Key -> (kind of reader, its code): rule, scoring, route, headcount, retirement."""

OUTSIDE = {
    "route": {Move.SELECTION},
    "interchangeable": {Move.PROMOTION, Move.DEMOTION},
}
"""Kinds of move that a rule of the assignment route keeps out; rules that speak of nothing else are not asked."""


def law_readers() -> Readers:
    """Who reads what, in the order of the shelves; keys sorted. A key that is not here is read by nobody."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for rule in RULES:
        for key in rule.law:
            found[key].append(("rule", rule.code))
    for code, keys in READS:
        for key in keys:
            found[key].append(("scoring", code))
    for route in ROUTES:
        for key in route.law:
            found[key].append(("route", route.code))
    for key in LAW_KEYS:
        found[key].append(("headcount", "need"))
    for key in RETIREMENT_KEYS:
        found[key].append(("retirement", "tmt_pensiun"))
    return {key: tuple(dict.fromkeys(found[key])) for key in sorted(found)}


def law_used(case: Case) -> list[dict[str, Any]]:
    """Values of law that this run could read, each with how surely it is known.

    A rule that is switched off, or speaks only of kinds of move that this route keeps out, reads nothing.
    """
    off = set(case.scenario.eligibility.rules_off)
    context, kinds = case.context(), _kinds(off)
    asked = [rule for rule in RULES if rule.code not in off and kinds & set(rule.moves)]
    keys = {key for rule in asked for key in rule.reads(context, kinds)}
    keys |= _scoring(case)
    if case.workload is not None:
        keys |= law_keys(case.workload, health_posts(case.positions))
    return _entries(context.law, keys)


def law_scored(case: Case) -> list[dict[str, Any]]:
    """Values of law that merit scores read, as in `law_used`."""
    return _entries(case.law_now, _merit(case))


def _entries(law: LawAt, keys: Collection[str]) -> list[dict[str, Any]]:
    entries = [law.entry(key) for key in sorted(keys)]
    return [{"key": e.key, "value": e.value, "confidence": e.confidence} for e in entries]


def _kinds(off: set[str]) -> set[Move]:
    """Kinds of move that can occur, staying among them."""
    kept_out = set().union(*(OUTSIDE[code] for code in ASSIGNMENT if code not in off))
    return {Move.STAY, *MOVES} - kept_out


def _scoring(case: Case) -> set[str]:
    """What merit and the components of fit read."""
    return _merit(case) | {key for component in COMPONENTS for key in component.keys}


def _merit(case: Case) -> set[str]:
    """What the chosen method and its criteria read."""
    settings = case.scenario.scoring.settings()
    method = method_named(settings.method)
    basis = Basis(case.roster, case.positions, case.law_now, settings, case.scenario.as_of)
    return {*method.keys, *(key for criterion in method.criteria(basis) for key in criterion.keys)}
