"""The front door: which verbs there are, and how every ending becomes an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

import placement
from placement.cli import (
    check,
    explain,
    generate,
    init,
    law,
    match,
    methods,
    need,
    plan,
    publish,
    report,
    rules,
    score,
    select,
    verify,
)
from placement.cli.complaint import complain
from placement.cli.console import Console, prepare_streams
from placement.cli.verb import format_frame, format_options_and_example, with_shared_options

VERBS = (
    init.command,
    match.command,
    check.command,
    need.command,
    score.command,
    plan.command,
    verify.command,
    explain.command,
    select.command,
    report.command,
    publish.command,
    rules.command,
    methods.command,
    law.command,
    generate.command,
)


class Front(click.Group):
    """The group, with its verbs in the order of the work."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names in the order of VERBS."""
        return list(self.commands)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, purpose, verbs, options and an example that runs."""
        console: Console = ctx.obj
        format_frame(self, ctx, formatter)
        with formatter.section(console.tr("help.verbs")):
            formatter.write_dl([(name, console.tr(f"{name}.help")) for name in self.commands])
        format_options_and_example(self, ctx, formatter)


FRONT = with_shared_options(
    Front(
        "placement",
        commands={command.name or "": command for command in VERBS},
        params=[
            click.Option(
                ["--version"],
                is_flag=True,
                expose_value=False,
                is_eager=True,
                callback=lambda ctx, _, asked: _show_version(ctx) if asked else None,
            )
        ],
        options_metavar="[...]",
    )
)


def main(args: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit code."""
    prepare_streams()
    words = list(sys.argv[1:] if args is None else args)
    console = Console.of(words, os.environ)
    try:
        return int(FRONT.main(words, prog_name="placement", standalone_mode=False, obj=console) or 0)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last stop: every ending gets an exit code
        return complain(error, console)


def _show_version(ctx: click.Context) -> None:
    console: Console = ctx.obj
    console.answer({"version": placement.__version__}, [f"placement {placement.__version__}"])
    ctx.exit()
