"""The trace that the papers keep of themselves: what was proposed and which decisions were in force when they were written.

A hidden sheet of the workbook holds it, so that a change by hand is told from what stood there, wherever the file went.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from placement.io.codes import ACTIONS
from placement.model.decision import Decision

TRACE = "_usulan"
"""Name of the hidden sheet."""

FORM = "placement-usulan/1"
"""First cell of the second row, below the mark that every sheet bears; the scenario's name stands beside it."""

LINE, DECISION = "usulan", "keputusan"

WIDTH = 10


@dataclass(frozen=True)
class Line:
    """One line of the Nominatif as it was written: the post proposed, its words, and the answer filled in already."""

    nip: str
    code: str
    job: str
    unit: str
    answer: str = ""
    reason: str = ""
    official: str = ""


@dataclass(frozen=True)
class Trace:
    """Lines of the Nominatif, and the decisions that the papers list."""

    scenario: str
    lines: tuple[Line, ...]
    decisions: tuple[Decision, ...]


def trace_rows(trace: Trace) -> list[list[str]]:
    """The sheet, row by row."""
    rows = [[FORM, trace.scenario]]
    rows += [
        [LINE, x.nip, x.answer, x.code, x.reason, x.official, "", "", x.job, x.unit] for x in trace.lines
    ]
    for d in trace.decisions:
        day = d.date.isoformat() if d.date else ""
        rows.append([DECISION, d.nip, d.action, d.place, d.reason, d.official, day, d.source, "", ""])
    return rows


def read_trace(rows: Sequence[Sequence[object]]) -> Trace | None:
    """The trace of a sheet's rows, the mark on top of them; None where the sheet is not as we write it."""
    words = [[str(cell) for cell in row] for row in rows]
    words = words[1:]
    if not words or len(words[0]) < 2 or words[0][0] != FORM:
        return None
    lines: list[Line] = []
    decisions: list[Decision] = []
    for row in words[1:]:
        kind, nip, action, code, reason, official, day, source, job, unit = (row + [""] * WIDTH)[:WIDTH]
        if kind == LINE:
            lines.append(Line(nip, code, job, unit, action, reason, official))
        elif kind == DECISION and action in ACTIONS:
            position, _, at = code.partition("@")
            try:
                when = dt.date.fromisoformat(day) if day else None
            except ValueError:
                return None
            known = next(a for a in ACTIONS if a == action)
            decisions.append(Decision(nip, known, at, position, reason, official, when, 0, source))
        elif any(row):
            return None
    return Trace(words[0][1], tuple(lines), tuple(decisions))
