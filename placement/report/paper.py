"""A paper of few pages: sections of paragraphs, facts and a table, as HTML for A4 and as plain text."""

import textwrap
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from placement.text import Lang

LINE = 92
"""Characters of a line of plain text."""


@dataclass(frozen=True)
class Section:
    """paragraphs : sentences; facts : label and value; items : a list; table : rows of cells, the head first."""

    title: str
    paragraphs: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    items: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Paper:
    """mark : what stands above everything (DATA SINTETIS), or nothing; facts : to whom, about what; footer : last line."""

    title: str
    mark: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    footer: str

    def html(self, lang: Lang) -> bytes:
        """One page without script that asks for nothing."""
        folder = files("placement.report")
        style = folder.joinpath("paper.css").read_text("utf-8")
        environment = Environment(
            autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        template = environment.from_string(folder.joinpath("paper.html.j2").read_text("utf-8"))
        return template.render(
            lang=lang, paper=self, style=Markup(style),  # noqa: S704 - our own file
            style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        ).encode()  # fmt: skip

    def text(self) -> str:
        """The same for a terminal or a message."""
        return "\n".join(_lines(self)) + "\n"


def _lines(paper: Paper) -> Iterator[str]:
    if paper.mark:
        yield paper.mark
    yield from (paper.title.upper(), "")
    yield from _facts(paper.facts)
    for section in paper.sections:
        yield from ("", section.title)
        for paragraph in section.paragraphs:
            yield from textwrap.wrap(paragraph, LINE, initial_indent="  ", subsequent_indent="  ")
        yield from _facts(section.facts)
        for item in section.items:
            yield from textwrap.wrap(item, LINE, initial_indent="  - ", subsequent_indent="    ")
        for row in section.table:
            yield "  " + " | ".join(row)
    yield from ("", *textwrap.wrap(paper.footer, LINE))


def _facts(facts: tuple[tuple[str, str], ...]) -> Iterator[str]:
    wide = max((len(label) for label, _ in facts), default=0)
    for label, value in facts:
        yield from textwrap.wrap(
            value, LINE, initial_indent=f"  {label:<{wide}} : ", subsequent_indent=" " * (wide + 5)
        ) or [f"  {label:<{wide}} :"]
