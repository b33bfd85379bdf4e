"""Selections of a Case: the routes in the scenario's order, each judged as soon as it has filled its posts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

import numpy as np

from placement.errors import ScenarioError
from placement.formulation import Case
from placement.model.verdict import Verdict
from placement.planning.need import with_need
from placement.planning.record import FORMAT, departures, version_of
from placement.planning.routes import ROUTES, Filling, Route, State

KIND = "selection"
"""`kind` in the record, which tells a selection's folder from a plan's."""


@dataclass(frozen=True)
class Selection:
    """Rankings of every route, and what the verifier concludes of them."""

    case: Case
    fillings: tuple[Filling, ...]
    verdict: Verdict

    def of(self, position: str) -> tuple[Filling, ...]:
        """The fillings with the listing of one post only."""
        return tuple(replace(filling, listing=_only(filling, position)) for filling in self.fillings)

    def as_dict(self) -> dict[str, Any]:
        """The content of `run.json` but for the hashes of files."""
        return record(self)


def select(case: Case, progress: Callable[[str], None] | None = None) -> Selection:
    """Rank every post of the scenario's selection routes; ScenarioError where it names none."""
    case = with_need(case)
    routes = routes_of(case)
    if not routes:
        known = ", ".join(route.code for route in ROUTES)
        raise ScenarioError(f"routes.order names no selection; known: {known}",
                            indonesian=f"routes.order tidak menyebut jalur seleksi; yang ada: {known}")  # fmt: skip

    def step(state: State, route: Route) -> State:
        if progress:
            progress(route.code)
        return route.fill(case, state)

    state = reduce(step, routes, State())
    return Selection(case, state.fillings, judge(case, state.fillings))


def routes_of(case: Case) -> list[Route]:
    """The selection routes that the scenario names, in its order."""
    shelf = {route.code: route for route in ROUTES}
    return [shelf[code] for code in case.scenario.routes.order if code in shelf]


def judge(case: Case, fillings: Sequence[Filling]) -> Verdict:
    """What the verifier says of all listings together."""
    shelf = {route.code: route for route in ROUTES}
    verdicts = [shelf[filling.route].judge(case, filling) for filling in fillings]
    return Verdict(
        tuple(finding for verdict in verdicts for finding in verdict.findings),
        tuple(check for verdict in verdicts for check in verdict.checks),
        facts={filling.route: dict(filling.facts) for filling in fillings},
    )


def record(selection: Selection) -> dict[str, Any]:
    """Plain values, in a fixed order."""
    case = selection.case
    keys = sorted({key for route in routes_of(case) for key in route.law})
    entries = [case.law_now.entry(key) for key in keys]
    return {
        "format": FORMAT,
        "kind": KIND,
        "scenario": case.scenario.name,
        "synthetic": case.scenario.synthetic,
        "as_of": case.scenario.as_of.isoformat(),
        "tmt_rencana": case.scenario.planned.isoformat(),
        "seed": case.scenario.seed,
        "versions": {name: version_of(name) for name in ("placement", "numpy")},
        "inputs": {
            source.filename: {"sha256": source.sha256, "rows": source.rows} for source in case.sources
        },
        "law": [{"key": e.key, "value": e.value, "confidence": e.confidence} for e in entries],
        "departures": departures(case),
        "routes": [filling.route for filling in selection.fillings],
        "verdict": selection.verdict.as_dict(),
        "totals": {filling.route: _codes(filling) for filling in selection.fillings},
    }


def _codes(filling: Filling) -> dict[str, int]:
    words, counts = np.unique(filling.listing.code, return_counts=True)
    return dict(zip(words.tolist(), counts.tolist(), strict=True))


def _only(filling: Filling, position: str) -> Any:
    rows = np.nonzero(filling.listing.position == position)[0]
    listing = filling.listing
    columns = {name: value[rows] for name, value in vars(listing).items() if isinstance(value, np.ndarray)}
    return replace(listing, **columns, parts={name: part[rows] for name, part in listing.parts.items()})
