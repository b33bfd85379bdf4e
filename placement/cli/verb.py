"""What all verbs share: help from the catalog in the caller's language, and the options --json, --lang, --debug."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, get_args

import click

from placement.cli.console import Console
from placement.text import Lang

Function = Callable[..., int]
"""Does the verb's work and returns the exit code."""

Command = TypeVar("Command", bound=click.Command)

scenario_argument = click.argument("scenario", type=click.Path(readable=False))
directory_argument = click.argument("directory", type=click.Path(readable=False), metavar="DIR")


class Verb(click.Command):
    """A command whose help stands in the catalog under its name."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage, purpose, arguments, options and an example that runs."""
        console: Console = ctx.obj
        format_frame(self, ctx, formatter)
        arguments = [
            (parameter.make_metavar(ctx), console.tr(f"argument.{parameter.name}"))
            for parameter in self.params
            if isinstance(parameter, click.Argument)
        ]
        if arguments:
            with formatter.section(console.tr("help.arguments")):
                formatter.write_dl(arguments)
        format_options_and_example(self, ctx, formatter)


def verb(name: str) -> Callable[[Function], click.Command]:
    """Make `function(console, ...)` the verb `name`."""

    def decorate(function: Function) -> click.Command:
        return with_shared_options(
            click.command(name, cls=Verb, options_metavar="[...]")(click.pass_obj(function))
        )

    return decorate


def with_shared_options(command: Command) -> Command:
    """Declare what `Console.of` has already read, so that click knows it and help shows it."""
    command.params += [
        click.Option(["--json"], is_flag=True, expose_value=False),
        click.Option(["--lang"], type=click.Choice(get_args(Lang)), expose_value=False),
        click.Option(["--debug"], is_flag=True, expose_value=False),
    ]
    return command


def format_frame(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """The usage line and one paragraph on the purpose."""
    console: Console = ctx.obj
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, prefix=console.tr("help.usage"))
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(console.tr(f"{command.name}.help"))


def format_options_and_example(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    """Options with their meaning, then the example."""
    console: Console = ctx.obj
    with formatter.section(console.tr("help.options")):
        formatter.write_dl([_option_line(command, ctx, option) for option in _options(command, ctx)])
    with formatter.section(console.tr("help.example")):
        formatter.write_text(console.tr(f"{command.name}.example"))


def _options(command: click.Command, ctx: click.Context) -> list[click.Option]:
    return [parameter for parameter in command.get_params(ctx) if isinstance(parameter, click.Option)]


def _option_line(command: click.Command, ctx: click.Context, option: click.Option) -> tuple[str, str]:
    console: Console = ctx.obj
    record = option.get_help_record(ctx)
    name = "help" if option is command.get_help_option(ctx) else option.name
    return (record[0] if record else "", console.tr(f"option.{name}"))
