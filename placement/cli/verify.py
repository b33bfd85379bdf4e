"""`verify`: a run folder judged again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from placement.cli.console import Console
from placement.cli.verb import directory_argument, verb
from placement.errors import VerdictError
from placement.text import number

if TYPE_CHECKING:
    from placement.model.verdict import Verdict


@verb("verify")
@directory_argument
def command(console: Console, directory: str) -> int:
    """Show the verdict; exit 1 if anything was found."""
    from placement.io import verify_folder
    from placement.report import papers_of, views

    verdict = verify_folder(directory, papers_of, views)
    console.answer(verdict.as_dict(), verdict_lines(verdict, console))
    return 0 if verdict.ok else VerdictError.exit_code


def verdict_lines(verdict: Verdict, console: Console) -> Iterator[str]:
    """The conclusion, the findings, and what was checked how."""
    if verdict.ok:
        yield console.tr("verify.ok")
    else:
        yield console.tr("verify.findings", count=number(len(verdict.findings), console.lang))
    yield from (f"  {finding.message(console.lang)}" for finding in verdict.findings)
    for level, gap in verdict.gaps:
        yield console.tr("verify.gap", level=level, gap=number(gap, console.lang))
    yield console.tr("verify.checks")
    yield from (
        f"  {check.name}: {number(check.count, console.lang)} ({check.how})" for check in verdict.checks
    )
