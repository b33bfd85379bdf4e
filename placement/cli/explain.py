"""`explain`: why here, why not there, why empty, and what one more would bring."""

from __future__ import annotations

from collections.abc import Mapping

import click

from placement.cli.console import Console
from placement.cli.verb import directory_argument, verb
from placement.errors import UsageError

FEW = 5
"""Places of each kind that --one-more names unless told otherwise."""

SMALL = 5_000
"""Up to so many people whose seat is open, the nearest way is looked for unasked: it plans anew some times."""


@verb("explain")
@directory_argument
@click.option("--employee", metavar="NIP")
@click.option("--position", metavar="CODE")
@click.option("--empty", is_flag=True)
@click.option(
    "--one-more", "one_more", type=click.IntRange(min=1), is_flag=False, flag_value=FEW, metavar="[N]"
)
def command(
    console: Console,
    directory: str,
    employee: str | None,
    position: str | None,
    empty: bool,
    one_more: int | None,
) -> int:
    """Answer one question about a run that has first been judged again; exit 1 when anything was found."""
    from placement.io import read_verified

    asked = (employee is not None or position is not None, empty, one_more is not None)
    if sum(asked) != 1:
        raise UsageError(console.tr("usage.one_question"), indonesian=console.tr("usage.one_question"))
    run = read_verified(directory)
    if employee is not None:
        from placement.explain import explain

        ways = position is not None and run.formulation.problem.n_employees <= SMALL
        answer = explain(run, employee=employee, position=position, ways=ways)
        return _say(console, answer.as_dict(), answer.text(console.lang))
    if position is not None:
        from placement.explain import vacancy

        found = vacancy(run, position)
        return _say(console, found.as_dict(), found.text(console.lang))
    if empty:
        from placement.explain import vacancies

        every = vacancies(run)
        return _say(console, every.as_dict(), every.text(console.lang))
    from placement.explain import one_more as what_one_more

    brings = what_one_more(run, one_more or FEW, console.remark)
    return _say(console, brings.as_dict(), brings.text(console.lang))


def _say(console: Console, document: Mapping[str, object], text: str) -> int:
    console.answer(document, text.splitlines())
    return 0
