"""Papers that come back from the office: their answers, the decisions they list, and the file's, made one list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from placement.errors import Fault
from placement.io.build_decisions import build_decisions
from placement.io.columns import fold
from placement.io.decision_sheet import TITLES as LISTED
from placement.io.decision_sheet import listed
from placement.io.faults import Faults
from placement.io.merge_decisions import FILE, against, decisions_csv, merged, same_order
from placement.io.nip import mask
from placement.io.nominatif_answers import TITLES as ANSWERED
from placement.io.nominatif_answers import Answers
from placement.io.paper_sheet import paper_sheet
from placement.io.paper_trace import TRACE, Trace, read_trace
from placement.io.places import Places
from placement.io.read_table import read_table
from placement.io.table import Table
from placement.io.workbook import Workbook, open_workbook
from placement.model.decision import MARK, Decision
from placement.model.source import Source

NOMINATIF, KEPUTUSAN = "Nominatif", "Keputusan"


@dataclass(frozen=True)
class Returned:
    """A workbook of ours; `name` as people know it; `changed`, whether it differs from what we wrote."""

    name: str
    data: bytes
    changed: bool = True

    @property
    def digest(self) -> str:
        """First digits of its hash, by which decisions and the copy that is kept can be matched."""
        return sha256(self.data).hexdigest()[:8]

    @property
    def mark(self) -> str:
        """What decisions say of the file they come from."""
        return f"{self.name}{MARK}{self.digest}"


@dataclass(frozen=True)
class _Taken:
    """Answered now; in force on the last papers and still so; taken back."""

    answered: Sequence[Decision] = ()
    carried: Sequence[Decision] = ()
    withdrawn: Sequence[Decision] = ()


def take_back(
    returned: Returned,
    scenario: str,
    tables: Mapping[str, Table],
    filed: tuple[Table, Source] | None,
    faults: Faults,
) -> tuple[Table, Source] | None:
    """The table of decisions with those of the workbook; the file's own where the workbook adds nothing.

    tables : with codes for names, the file's decisions among them; filed : these as they were read
    """  # fmt: skip
    if not {"employees", "units", "positions"} <= set(tables):
        return filed
    book = open_workbook(returned.name, returned.data, faults)
    trace = _trace(book, scenario, returned, faults) if book else None
    if book is None or trace is None:
        return filed
    taken = _taken(book, trace, returned.mark, Places.of(tables), faults)
    if faults.failed:
        return filed
    from_file = _with_source(tables["decisions"]) if filed else []
    decisions = merged(taken.answered, taken.carried, taken.withdrawn, from_file, faults)
    if decisions == from_file:
        return filed
    faults.place(FILE, lambda fault: _at_source(fault, decisions))
    return read_table("decisions", FILE, decisions_csv(decisions), None, faults)


def _trace(book: Workbook, scenario: str, returned: Returned, faults: Faults) -> Trace | None:
    """What the papers keep of themselves; None, with a fault where they were changed, if they are not of this scenario."""
    sheet = book.sheet(TRACE, Faults()) if TRACE in (*book.hidden, *book.visible) else None
    trace = read_trace(sheet.rows) if sheet else None
    if trace is None:
        if returned.changed:
            faults.error("papers_foreign", book.shown, expected=TRACE)
        return None
    if trace.scenario != scenario:
        if returned.changed:
            faults.error("papers_other", book.shown, trace.scenario, expected=scenario)
        return None
    return trace


def _taken(book: Workbook, trace: Trace, mark: str, places: Places, faults: Faults) -> _Taken:
    nominatif = paper_sheet(book, NOMINATIF, ANSWERED, mark, faults)
    there = any(fold(name.strip()) == fold(KEPUTUSAN) for name in (*book.visible, *book.hidden))
    keputusan = paper_sheet(book, KEPUTUSAN, LISTED, mark, faults) if trace.decisions or there else None
    if nominatif is None or (keputusan is None and trace.decisions):
        return _Taken()
    answers = Answers(nominatif, trace.lines, places)
    answers.read()
    kept, new, gone = listed(keputusan, trace.decisions, places) if keputusan else ([], [], [])
    cleared = {nip for nip, _ in answers.cleared}
    back = [d for d in kept if d.action in {"to", "agree"} and d.nip in cleared]
    _check_twice(answers.decisions, new, faults)
    own = [d for d in kept if MARK in d.source and d.action != "withdraw" and d not in back]
    return _Taken((*answers.decisions, *new), own,
                  [d for d in (*gone, *back) if MARK not in d.source] + [d for d in kept if d.action == "withdraw"])  # fmt: skip


def _check_twice(answered: Sequence[Decision], changed: Sequence[Decision], faults: Faults) -> None:
    """The two sheets of one workbook may not order two things of the same person."""
    for decision in changed:
        for other in answered:
            if against(decision, other) and not same_order(decision, other):
                file, sheet, row = decision.given
                faults.add(Fault("error", "decision_two_sheets", file, sheet, row, "NIP", "", mask(decision.nip),
                                 " > ".join(str(part) for part in other.given[1:] if part)))  # fmt: skip


def _with_source(table: Table) -> list[Decision]:
    """The file's decisions, each with its place unless it already came from elsewhere."""
    return [
        decision if decision.source else replace(decision, source=f"{table.file}/{decision.row}")
        for decision in build_decisions(table)
    ]


def _at_source(fault: Fault, decisions: Sequence[Decision]) -> Fault:
    """A fault of the list, where people find the decision it speaks of."""
    if fault.row is None or not 2 <= fault.row < len(decisions) + 2:
        return fault
    file, sheet, row = decisions[fault.row - 2].given
    return replace(fault, file=file, sheet=sheet, row=row, cell="")
