"""A Run as the files of its folder, and back to the Solution that the files claim."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

import numpy as np

from placement.errors import RunFolderError
from placement.formulation import Case, Formulation, Standing
from placement.io.csv_out import csv_bytes, csv_rows
from placement.io.merge_decisions import FILE, decisions_csv
from placement.model.arrays import TextArray
from placement.model.problem import Problem
from placement.model.solution import LevelClaim, Solution
from placement.model.source import Source
from placement.planning import Run
from placement.planning.record import inputs

PLACEMENTS = ("nip", "nama", "status", "from_position", "to_position", "from_unit", "to_unit", "kind", "cause", "fit",
              "reason")  # fmt: skip
POSITIONS = ("position", "unit", "jabatan_nama", "need", "incumbents", "filled", "shortfall", "price")
CERTIFICATE = ("level", "kind", "node", "price")
TABLES = ("placements.csv", "positions.csv", "certificate.csv", "scores.csv")


def run_files(run: Run, papers: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """Every file of the run folder by its path; `run.json` holds the hashes of the others, papers included."""
    sources = _settled(run)
    files = {f"inputs/{source.filename}": source.data for source in sources}
    outputs = {**tables(run), **(papers or {})}
    content = run.as_dict()
    content["inputs"] = inputs(sources)
    content["outputs"] = {name: {"sha256": sha256(data).hexdigest()} for name, data in outputs.items()}
    return {**files, **outputs, "run.json": json_bytes(content)}


def _settled(run: Run) -> tuple[Source, ...]:
    """The input files; where agreements gave way, the decisions as they hold, so that the folder needs no second thought."""
    if not run.yielded:
        return run.case.sources
    made = decisions_csv(run.case.decisions)
    held = Source.of("decisions", FILE, len(run.case.decisions), made)
    if all(source.name != "decisions" for source in run.case.sources):
        return (*run.case.sources, held)
    return tuple(held if source.name == "decisions" else source for source in run.case.sources)


def json_bytes(content: Mapping[str, Any]) -> bytes:
    """JSON as it stands in the folder."""
    return (json.dumps(content, ensure_ascii=False, indent=1, default=_plain) + "\n").encode()


def _plain(value: Any) -> Any:
    if isinstance(value, np.integer):
        return int(value)
    if isinstance(value, np.bool_):
        return bool(value)
    return str(value)


def tables(run: Run) -> dict[str, bytes]:
    """The CSV tables of a run."""
    return {
        "placements.csv": csv_bytes(PLACEMENTS, _placements(run)),
        "positions.csv": csv_bytes(POSITIONS, _positions(run)),
        "certificate.csv": csv_bytes(CERTIFICATE, _certificate(run)),
        "scores.csv": _scores(run),
    }


def _placements(run: Run) -> Iterable[tuple[Any, ...]]:
    roster, positions, units, plan = run.case.roster, run.case.positions, run.case.units, run.plan
    codes = np.append(positions.code, "").astype(str)
    unit_of = np.append(units.code[positions.unit], "").astype(str)
    own_unit = np.append(units.code, "")[roster.unit].astype(str)
    before, after = plan.before, plan.after
    from_unit = np.where(before >= 0, unit_of[before], own_unit)
    to_unit = np.where(after >= 0, unit_of[after], "")
    columns = (roster.nip, roster.name, plan.status, codes[before], codes[after], from_unit, to_unit, plan.kind,
               plan.cause, plan.fit, plan.reason)  # fmt: skip
    return zip(*(column.tolist() for column in columns), strict=True)


def _positions(run: Run) -> Iterable[tuple[Any, ...]]:
    case, positions, plan = run.case, run.case.positions, run.plan
    m = len(positions)
    held = (case.roster.home >= 0) & (run.formulation.standings.standing != Standing.LEAVING)
    incumbents = np.bincount(case.roster.home[held], minlength=m)
    filled = plan.filled(m)
    prices = {claim.name: claim.prices for claim in run.solution.claims}
    price = prices.get("fit", np.zeros(m, np.int64))
    columns = (positions.code, case.units.code[positions.unit], positions.name, positions.need, incumbents, filled,
               positions.need - filled, price)  # fmt: skip
    return zip(*(column.tolist() for column in columns), strict=True)


def _certificate(run: Run) -> Iterable[tuple[Any, ...]]:
    """Prices other than 0; a node not named has price 0."""
    problem = run.formulation.problem
    for claim in run.solution.claims:
        for g in np.nonzero(claim.prices)[0]:
            yield claim.name, "group", str(problem.position_key[g]), int(claim.prices[g])
        for quota, price in zip(problem.quotas, claim.quota_prices.tolist(), strict=True):
            if price:
                yield claim.name, "floor", quota.name, price
        if claim.cap_price and problem.cap is not None:
            yield claim.name, "row", problem.cap.name, claim.cap_price


def _scores(run: Run) -> bytes:
    scores = run.formulation.scores
    parts = sorted(scores.parts)
    header = ("nip", "total", *(f"part_{name}" for name in parts))
    counted = run.case.roster.quarantine == ""
    columns = [
        c[counted] for c in (run.case.roster.nip, scores.total, *(scores.parts[name] for name in parts))
    ]
    return csv_bytes(header, zip(*(column.tolist() for column in columns), strict=True))


def claimed_solution(case: Case, formulation: Formulation, files: Mapping[str, bytes]) -> Solution:
    """The Solution that a run folder claims; RunFolderError when its tables cannot be read."""
    problem = formulation.problem
    claims: dict[str, LevelClaim] = {}
    try:
        claim = run_json(files)["claim"]
        for level in claim["levels"]:
            prices, quotas = np.zeros(problem.n_positions, np.int64), np.zeros(len(problem.quotas), np.int64)
            name = str(level["name"])
            claims[name] = LevelClaim(name, int(level["total"]), int(level["bound"]), prices, quotas)
        status = str(claim["status"])
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise _unreadable("run.json", f"claim: {error}") from error
    for number, row in enumerate(csv_rows(files["certificate.csv"], CERTIFICATE, "certificate.csv"), 2):
        try:
            claims[row["level"]] = _priced(problem, claims[row["level"]], row)
        except (KeyError, ValueError, OverflowError) as error:
            raise _unreadable("certificate.csv", f"row {number}: {error}") from error
    return Solution(status, _seats(case, formulation, files), tuple(claims.values()))


def _priced(problem: Problem, claim: LevelClaim, row: Mapping[str, str]) -> LevelClaim:
    """The claim with one more price."""
    price = int(row["price"])
    if row["kind"] == "row":
        return replace(claim, cap_price=price)
    if row["kind"] == "group":
        _thawed(claim.prices)[_place(problem.position_key, row["node"])] = price
    else:
        _thawed(claim.quota_prices)[[quota.name for quota in problem.quotas].index(row["node"])] = price
    return claim


def _place(keys: TextArray, key: str) -> int:
    found = np.nonzero(keys == key)[0]
    if not len(found):
        raise KeyError(key)
    return int(found[0])


def _thawed(array: Any) -> Any:
    array.flags.writeable = True
    return array


def run_json(files: Mapping[str, bytes]) -> dict[str, Any]:
    """`run.json` of a folder's files; RunFolderError for anything that we would not have written."""
    try:
        content = json.loads(files["run.json"], object_pairs_hook=_no_twins, parse_constant=_no_constant)
        json.dumps(content, ensure_ascii=False).encode()
    except (KeyError, ValueError, RecursionError) as error:
        raise _unreadable("run.json", str(error)) from error
    if not isinstance(content, dict):
        raise _unreadable("run.json", "not an object")
    return content


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) < len(pairs):
        raise ValueError("a key stands twice")
    return content


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def _seats(case: Case, formulation: Formulation, files: Mapping[str, bytes]) -> Any:
    """Seats by the file's own rows; a row that names nothing known leaves the employee outside."""
    group = {str(code): g for g, code in enumerate(case.positions.code)}
    rows = {
        row["nip"]: row for row in csv_rows(files.get("placements.csv", b""), PLACEMENTS, "placements.csv")
    }
    seat = np.full(formulation.problem.n_employees, -1, np.int32)
    for i, nip in enumerate(formulation.problem.employee_key.tolist()):
        row = rows.get(nip)
        if row is not None and row["status"] in ("stay", "move", "enter"):
            seat[i] = group.get(row["to_position"], -1)
    return seat


def _unreadable(name: str, why: str) -> RunFolderError:
    return RunFolderError(f"{name} cannot be read: {why}", indonesian=f"{name} tidak dapat dibaca: {why}")


__all__ = ["TABLES", "claimed_solution", "json_bytes", "run_files", "run_json", "tables"]
