"""What must hold inside the other tables: one rating a year, nothing from the future, decisions that can be carried out."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping

import numpy as np

from placement.io.check_employees import repeated
from placement.io.check_workload import check_workload
from placement.io.codes import ACTIONS
from placement.io.faults import Faults
from placement.io.nip import mask
from placement.io.position_index import pair_code
from placement.io.table import Table
from placement.model.arrays import IndexArray, IntArray


def check_records(tables: Mapping[str, Table], planned: dt.date | None, faults: Faults) -> None:
    """Each table by itself."""
    if "positions" in tables:
        _check_positions(tables["positions"], tables.get("workload"), faults)
    if "education" in tables:
        table = tables["education"]
        table.report(faults, "error", "duplicate", "pendidikan_id", repeated(table.codes("pendidikan_id")))
    if "performance" in tables:
        table = tables["performance"]
        twice = repeated(_pairs(table.codes("nip"), table.ints("tahun")))
        table.report(faults, "error", "duplicate", "nip", twice, show=mask)
    for name in ("performance", "training"):
        if name in tables and planned is not None:
            table = tables[name]
            late = table.ints("tahun") > planned.year
            table.report(faults, "error", "date_future", "tahun", late, expected=f"<= {planned.year}")
    if "workload" in tables:
        check_workload(tables["workload"], faults)
    if "decisions" in tables:
        _check_decisions(tables["decisions"], planned, faults)


def _check_positions(positions: Table, workload: Table | None, faults: Faults) -> None:
    codes = pair_code(positions)
    whole = ~positions.empty("jabatan_id") & ~positions.empty("unor_id")
    rows = np.nonzero(whole)[0]
    _, code, count = np.unique(codes[rows], return_inverse=True, return_counts=True)
    twice = rows[count[code] > 1]
    positions.report(faults, "error", "duplicate", "jabatan_id", twice, values=codes[twice].tolist())

    need, held, gap = (positions.ints(name, -1) for name in ("kebutuhan", "bezetting", "selisih"))
    stated = (need >= 0) & (held >= 0) & ~positions.empty("selisih")
    positions.report(faults, "warning", "difference_recomputed", "selisih", stated & (gap != held - need))

    worked = np.isin(codes, pair_code(workload)) if workload is not None else np.zeros(len(codes), np.bool_)
    silent = positions.empty("kebutuhan") & whole & ~worked
    positions.report(faults, "warning", "need_absent", "kebutuhan", silent, values=codes[silent].tolist())


def _check_decisions(decisions: Table, planned: dt.date | None, faults: Faults) -> None:
    """`to`, `agree` and `not-to` name a place, `defer-until` a day, nothing was decided later, and nobody is told two things."""
    action = decisions.ints("tindakan", -1)
    keep, to, not_to, defer, release, _, agree = (action == code for code in range(len(ACTIONS)))
    to = to | agree
    nowhere = (to | not_to) & decisions.empty("unor_id") & decisions.empty("jabatan_id")
    decisions.report(faults, "error", "decision_without_place", "unor_id", nowhere)
    decisions.report(faults, "error", "empty", "tanggal", defer & decisions.empty("tanggal"))
    if planned is not None:
        late = ~defer & (decisions.dates("tanggal") > np.datetime64(planned, "D"))
        decisions.report(
            faults, "error", "date_future", "tanggal", late, expected=f"<= {planned.isoformat()}"
        )
    refused = _refused(decisions, np.nonzero(to)[0], np.nonzero(not_to)[0])
    decisions.report(faults, "error", "decision_contradiction", "nip", refused, show=mask)
    settled = np.where(keep | to | defer | release, decisions.codes("nip"), -1).astype(np.int32)
    decisions.report(faults, "error", "decision_twice", "nip", repeated(settled), show=mask)


def _refused(decisions: Table, to: IntArray, not_to: IntArray) -> IntArray:
    """Rows that give somebody a post which another row refuses her: by unit, by job, or by both."""
    nip, unit, job = (decisions.codes(name) for name in ("nip", "unor_id", "jabatan_id"))
    closed: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for row in not_to.tolist():
        closed[int(nip[row])].append((int(unit[row]), int(job[row])))
    hits = [
        row for row in to.tolist()
        if any(u in {-1, int(unit[row])} and j in {-1, int(job[row])} for u, j in closed[int(nip[row])])
    ]  # fmt: skip
    return np.array(hits, np.int64)


def _pairs(first: IndexArray, second: IntArray) -> IndexArray:
    """One code for each pair, `second` being less than 10 000; -1 where the first is missing."""
    _, code = np.unique(first.astype(np.int64) * 10_000 + second, return_inverse=True)
    return np.where(first < 0, -1, code).astype(np.int32)
