"""What must hold inside the workload forms: every method has its columns, and one post has one figure of a kind."""

from collections import defaultdict

import numpy as np

from placement.headcount import METHODS, Form, Period
from placement.headcount.complete import mixed_posts
from placement.headcount.methods import method_of
from placement.headcount.workload import MICRO
from placement.io.build_workload import ratio_of
from placement.io.codes import MINUTES
from placement.io.faults import Faults
from placement.io.position_index import pair_code
from placement.io.table import Table
from placement.model.arrays import BoolArray, CodeArray, IndexArray

EFFECTIVE = {
    Period.YEAR: (60_000, 120_000),
    Period.MONTH: (4_800, 10_000),
    Period.WEEK: (1_000, 2_700),
    Period.DAY: (200, 540),
    Period.HOUR: (30, 60),
}
"""Minutes between which every effective working time in use lies; outside, hours and minutes or periods were mixed up."""

OF_A_POST = ("faktor_penunjang", "kepala_sekolah", "wakil_kepala")
"""One figure for a post, which forms repeat on its rows."""

UNREAD = -1
"""A word that is none of ours and has been reported."""

OPTIONAL = ("periode", "giliran", "rasio", "standar_kemampuan", "rombel", "jp", *OF_A_POST)
"""Columns that only some methods read."""


def check_workload(workload: Table, faults: Faults) -> None:
    """The table by itself."""
    stated = workload.ints("metode", UNREAD)
    form = np.where(workload.empty("metode"), Form.TASKS, stated).astype(np.int16)
    for method in METHODS:
        for kind, asked in method.asks.items():
            read = {column for columns in asked for column in columns} | set(method.reads)
            _check_columns(workload, form == kind, method.words[kind], asked, read, faults)
    _check_figures(workload, faults)
    _check_effective_time(workload, faults)
    post = np.unique(pair_code(workload), return_inverse=True)[1].astype(np.int32)
    mixed = np.zeros(len(form), bool)
    mixed[form != UNREAD] = mixed_posts(post[form != UNREAD], form[form != UNREAD])
    workload.report(faults, "error", "methods_mixed", "metode", mixed, values=_words(form[mixed]))
    for column in OF_A_POST:
        differs = _differing(post, workload.codes(column))
        workload.report(faults, "error", "figures_differ", column, differs)


def _check_columns(
    workload: Table,
    rows: BoolArray,
    word: str,
    asked: tuple[tuple[str, ...], ...],
    read: set[str],
    faults: Faults,
) -> None:
    """Rows of one method: what it needs is there, and nothing is there that it does not read."""
    for columns in asked:
        empty = rows.copy()
        for column in columns:
            empty &= workload.empty(column)
        expected = " / ".join(columns) if len(columns) > 1 else ""
        said = [word] * int(empty.sum())
        workload.report(faults, "error", "method_needs", columns[0], empty, values=said, expected=expected)
    for column in OPTIONAL:
        if column not in read:
            idle = rows & ~workload.empty(column)
            workload.report(
                faults, "warning", "method_ignores", column, idle, values=[word] * int(idle.sum())
            )


def _check_figures(workload: Table, faults: Faults) -> None:
    """An ability of nothing divides by nothing; a ratio names tools and people."""
    nothing = workload.micro("standar_kemampuan", MICRO) == 0
    workload.report(faults, "error", "out_of_range", "standar_kemampuan", nothing, expected="> 0")
    wrong = {word: int(ratio_of(word) is None) for word in workload.words("rasio")}
    workload.report(
        faults, "error", "not_a_ratio", "rasio", workload.lookup("rasio", wrong) == 1, expected="ratio"
    )


def _check_effective_time(workload: Table, faults: Faults) -> None:
    minutes = workload.micro("waktu_efektif", UNREAD) * workload.ints("satuan_waktu", MINUTES)
    period = workload.ints("periode")
    for code, (least, most) in EFFECTIVE.items():
        odd = (period == code) & (minutes >= 0)
        odd &= (minutes < least * MICRO) | (minutes > most * MICRO)
        expected = f"{least} .. {most} menit"
        workload.report(faults, "error", "effective_time", "waktu_efektif", odd, expected=expected)


def _differing(post: IndexArray, codes: IndexArray) -> BoolArray:
    """bool[r], filled rows of posts whose rows differ in one figure."""
    found: dict[int, set[int]] = defaultdict(set)
    for group, code in zip(post.tolist(), codes.tolist(), strict=True):
        if code >= 0:
            found[group].add(code)
    torn = [group for group, words in found.items() if len(words) > 1]
    return np.isin(post, torn) & (codes >= 0)


def _words(form: CodeArray) -> list[str]:
    return [method_of(Form(code)).words[Form(code)] for code in form.tolist()]
