"""`check`: every fault of the inputs, with its place, and what becomes of its row."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import click

from placement.cli.complaint import fault_lines
from placement.cli.console import Console
from placement.cli.table import table
from placement.cli.verb import scenario_argument, verb
from placement.errors import InputError, OutputError, UsageError
from placement.text import fault_line, number, quotient, why
from placement.text.absent import absent_line

if TYPE_CHECKING:
    from placement.io import Examined


@verb("check")
@scenario_argument
@click.option("--perbaikan", type=click.Path(path_type=Path, readable=False), metavar="FILE.xlsx")
def command(console: Console, scenario: str, perbaikan: Path | None) -> int:
    """List faults; exit 3 if any of them is an error."""
    from placement.io import examine

    if perbaikan is not None and perbaikan.suffix.casefold() != ".xlsx":
        sentence = console.tr("usage.not_xlsx", name=perbaikan)
        raise UsageError(sentence, indonesian=sentence)
    found = examine(scenario)
    errors = sum(fault.level == "error" for fault in found.faults)
    aside = found.quarantine
    document = {
        "ok": not errors,
        "plannable": found.plannable,
        "quarantine": {
            "employees": aside.employees,
            "positions": aside.positions,
            "rows": aside.rows,
            "percent": _tenths(found) / 10,
        },
        "rows": found.rows,
        "absent": list(found.absent),
        "open_names": found.open_names,
        "faults": [fault.as_dict() | {"message": fault_line(fault, console.lang)} for fault in found.faults],
    }
    lines = [*_lines(found, errors, console), *_gaps(found, scenario, console)]
    if perbaikan is not None:
        lines.append(_mend(found, perbaikan, console))
    console.answer(document, lines)
    return InputError.exit_code if errors else 0


def _gaps(found: Examined, scenario: str, console: Console) -> Iterator[str]:
    """What is absent, one line each, and what to do about names that meet nothing."""
    if found.absent:
        yield console.tr("check.absent")
        yield from (f"  - {absent_line(code, console.lang)}" for code in found.absent)
    if found.open_names:
        count = number(found.open_names, console.lang)
        yield console.tr("check.open_names", count=count, scenario=scenario)


def _lines(found: Examined, errors: int, console: Console) -> Iterator[str]:
    yield from table([{"table": name, "rows": count} for name, count in found.rows.items()], console.lang)
    yield from fault_lines(found.faults, console, effects=True)
    if not found.faults:
        yield console.tr("check.clean")
        return
    warnings = len(found.faults) - errors
    yield console.tr(
        "check.count", errors=number(errors, console.lang), warnings=number(warnings, console.lang)
    )
    if not found.plannable:
        yield console.tr("check.not_plannable")
    elif found.quarantine.rows:
        aside = found.quarantine
        yield console.tr(
            "check.quarantine",
            rows=number(aside.rows, console.lang), people=number(aside.employees, console.lang),
            percent=quotient(Fraction(_tenths(found), 10), 1, console.lang), posts=number(aside.positions, console.lang),
        )  # fmt: skip


def _tenths(found: Examined) -> int:
    """Share of the employees in quarantine, in tenths of a percent, rounded half up."""
    aside = found.quarantine
    return (2000 * aside.employees + aside.of_employees) // max(2 * aside.of_employees, 1)


def _mend(found: Examined, file: Path, console: Console) -> str:
    """Write the workbook of bad rows."""
    from placement.report import perbaikan

    if found.scenario is None or not found.quarantine.rows:
        return console.tr("check.nothing_to_mend")
    try:
        file.write_bytes(perbaikan(found.quarantine, found.scenario))
    except OSError as error:
        raise OutputError(
            f"{file} cannot be written: {why(error, 'en')}",
            indonesian=f"{file} tidak dapat ditulis: {why(error, 'id')}",
        ) from error
    return console.tr("check.mended", file=file)
