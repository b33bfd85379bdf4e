"""The hidden sheet by which papers that come back are compared with what was written."""

from placement.io.paper_trace import TRACE, Line, Trace, trace_rows
from placement.model.decision import Decision
from placement.report.nominatif import accepted, listed
from placement.report.people import People
from placement.report.sheet import Book


def trace(book: Book, people: People) -> None:
    """The hidden sheet."""
    case = people.run.case
    orders = accepted(people)
    lines = tuple(_line(people, row, orders.get(people.nip(row))) for row in listed(people))
    book.hidden(TRACE, trace_rows(Trace(case.scenario.name, lines, case.decisions)))


def _line(people: People, row: int, order: Decision | None) -> Line:
    run = people.run
    after = int(run.plan.after[row])
    answer = ("setuju", order.reason, order.official) if order else ("", "", "")
    return Line(
        people.nip(row), str(run.case.positions.code[after]), people.post(after), people.unit(after), *answer
    )
