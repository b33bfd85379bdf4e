"""A topic: one question about a run with its answer in a sentence, a chart, and the table that the chart draws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from placement.planning import Run
from placement.report.cell import Cell, Kind, Tone
from placement.report.people import People
from placement.text import Lang

Both = Mapping[str, str]
"""A text by language."""

Line = tuple[Tone, Sequence[Cell]]
"""A row of a topic's table."""


@dataclass(frozen=True)
class Field:
    """A column of a topic's table; width in characters of a spreadsheet."""

    id: str
    en: str
    kind: Kind = Kind.TEXT
    width: float = 12

    def title(self, lang: Lang) -> str:
        """The heading."""
        return self.id if lang == "id" else self.en


@dataclass(frozen=True)
class Series:
    """One run of values of a chart, with its name; as many values as the chart has labels."""

    name: str
    values: tuple[int, ...]


@dataclass(frozen=True)
class Chart:
    """What a topic draws.

    kind : bars (one line a label, series below each other), columns (a histogram), flows (labels are "from|to")
    says : the text alternative, a sentence that tells what is to be seen
    """

    kind: Literal["bars", "columns", "flows"]
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    says: str


@dataclass(frozen=True)
class Topic:
    """code : name of the sheet's anchor; lead : the answer; rows : the table, whole; note : what to mind when reading it.

    shown : rows that a page shows; a sheet has them all
    """

    code: str
    title: str
    lead: tuple[str, ...]
    fields: tuple[Field, ...]
    rows: Sequence[Line]
    chart: Chart | None = None
    note: str = ""
    shown: int = 40


@dataclass(frozen=True)
class View:
    """A run as topics read it, in one language; history : lines of the register up to it, none where there is no register."""

    run: Run
    lang: Lang
    people: People
    history: tuple[Mapping[str, Any], ...] = ()

    @classmethod
    def of(cls, run: Run, lang: Lang, history: Sequence[Mapping[str, Any]] = ()) -> "View":
        """The view of a run."""
        return cls(run, lang, People(run), tuple(history))

    def say(self, texts: Both, **values: object) -> str:
        """A text in the view's language; numbers are to be formatted before."""
        return texts[self.lang].format(**values)
