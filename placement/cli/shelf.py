"""The contents of a shelf, with the legal source of each item."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from placement.cli.console import Console, terminal_width
from placement.cli.table import table
from placement.text import Lang


class Item(Protocol):
    """What every item on a shelf says of itself."""

    @property
    def code(self) -> str:
        """The name in scenarios and results."""

    @property
    def kind(self) -> str:
        """What sort of item it is."""

    @property
    def title(self) -> Mapping[str, str]:
        """What it says, in both languages."""

    @property
    def source(self) -> str:
        """Where it is written."""

    @property
    def confidence(self) -> str:
        """Whether that text was read."""

    @property
    def moves(self) -> Iterable[str]:
        """The kinds of move it speaks of."""


EVERY = frozenset({"shift", "rotation", "jf_transfer", "promotion", "selection", "demotion"})
"""All kinds of move, as items on a shelf name them."""

SHOWN = frozenset({"code", "kind", "title", "legal_source", "confidence", "moves", "since"})
"""Columns of the table; JSON says more."""


def row(item: Item, lang: Lang) -> dict[str, object]:
    """What an item says of itself."""
    return {
        "code": item.code,
        "kind": item.kind,
        "title": item.title[lang],
        "legal_source": item.source,
        "confidence": item.confidence,
        "moves": list(item.moves),
    }


def show(
    items: Iterable[Item], console: Console, more: Callable[[Item], dict[str, object]] | None = None
) -> int:
    """Answer with one row per item; of what `more` says, the table shows since when."""
    rows = [row(item, console.lang) | (more(item) if more else {}) for item in items]
    shown = [
        {name: value for name, value in line.items() if name in SHOWN} | {"moves": _moves(line["moves"])}
        for line in rows
    ]
    console.answer({"items": rows}, table(shown, console.lang, terminal_width()))
    return 0


def _moves(moves: object) -> object:
    """One word in the place of the whole list, which most rules have."""
    return ["any"] if isinstance(moves, list) and set(moves) >= EVERY else moves
