"""What must hold inside the other tables: one rating a year, nothing from the future, decisions that can be carried out."""

import datetime as dt
from collections.abc import Mapping

import numpy as np

from placement.headcount.workload import MICRO
from placement.io.check_employees import repeated
from placement.io.codes import ACTIONS
from placement.io.faults import Faults
from placement.io.nip import mask
from placement.io.position_index import pair_code
from placement.io.table import Table
from placement.model.arrays import IndexArray, IntArray

LEAST_EFFECTIVE, MOST_EFFECTIVE = 60_000, 120_000
"""Minutes a year between which every effective working time in use lies; outside, hours and minutes were mixed up."""


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
        _check_effective_time(tables["workload"], faults)
    if "decisions" in tables:
        _check_decisions(tables["decisions"], faults)


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


def _check_effective_time(workload: Table, faults: Faults) -> None:
    minutes = workload.micro("waktu_efektif") * workload.ints("satuan_waktu", 1)
    odd = ~workload.empty("waktu_efektif") & (
        (minutes < LEAST_EFFECTIVE * MICRO) | (minutes > MOST_EFFECTIVE * MICRO)
    )
    expected = f"{LEAST_EFFECTIVE} .. {MOST_EFFECTIVE} menit"
    workload.report(faults, "error", "effective_time", "waktu_efektif", odd, expected=expected)


def _check_decisions(decisions: Table, faults: Faults) -> None:
    """`to` and `not-to` name a place, `defer-until` a day, and nobody is told two things."""
    action = decisions.ints("tindakan", -1)
    keep, to, not_to, defer, release = (action == code for code in range(len(ACTIONS)))
    nowhere = (to | not_to) & decisions.empty("unor_id") & decisions.empty("jabatan_id")
    decisions.report(faults, "error", "decision_without_place", "unor_id", nowhere)
    decisions.report(faults, "error", "empty", "tanggal", defer & decisions.empty("tanggal"))
    settled = np.where(keep | to | defer | release, decisions.codes("nip"), -1).astype(np.int32)
    decisions.report(faults, "error", "decision_twice", "nip", repeated(settled), show=mask)


def _pairs(first: IndexArray, second: IntArray) -> IndexArray:
    """One code for each pair, `second` being less than 10 000; -1 where the first is missing."""
    _, code = np.unique(first.astype(np.int64) * 10_000 + second, return_inverse=True)
    return np.where(first < 0, -1, code).astype(np.int32)
