"""Rows as aligned columns of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import zip_longest
from numbers import Integral
from textwrap import wrap

from placement.text import Lang, heading, number, points, quotient, tr, word

GAP = "  "
NARROWEST = 12
"""A column of words is not made narrower than this, even where the terminal is."""

PLACES = 2
"""Decimals of an exact number that is not whole."""

_POINTS = frozenset({"total", "fit", "price"})


def table(rows: Sequence[Mapping[str, object]], lang: Lang, width: int | None = None) -> Iterator[str]:
    """A heading line and one line per row; figures stand right, words stand left.

    With a `width`, columns of words are broken over several lines as far as that makes the table fit.
    """
    if not rows:
        return
    columns = list(dict.fromkeys(column for row in rows for column in row))
    cells = [[_cell(column, row.get(column), lang) for column in columns] for row in rows]
    heads = [heading(column, lang) for column in columns]
    widths = [max(map(len, lane)) for lane in zip(heads, *cells, strict=True)]
    right = [any(_is_figure(row.get(column)) for row in rows) for column in columns]
    if width is not None:
        _narrow(widths, right, width)
    for line in [heads, *cells]:
        broken = [_broken(text, room) for text, room in zip(line, widths, strict=True)]
        for parts in zip_longest(*broken, fillvalue=""):
            yield GAP.join(
                text.rjust(room) if figure else text.ljust(room)
                for text, room, figure in zip(parts, widths, right, strict=True)
            ).rstrip()


def _narrow(widths: list[int], right: Sequence[bool], limit: int) -> None:
    """Take from the widest column of words until the line fits or none can give any more."""
    words = [place for place, figure in enumerate(right) if not figure]
    while words and sum(widths) + len(GAP) * (len(widths) - 1) > limit:
        widest = max(words, key=widths.__getitem__)
        if widths[widest] <= NARROWEST:
            return
        widths[widest] -= 1


def _broken(text: str, room: int) -> list[str]:
    return [text] if len(text) <= room else wrap(text, room)


def _is_figure(value: object) -> bool:
    return isinstance(value, (Integral, Fraction)) and not isinstance(value, bool)


def _cell(column: str, value: object, lang: Lang) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return tr("word.yes" if value else "word.no", lang)
    if isinstance(value, Integral):
        in_points = column in _POINTS or column.startswith("part_")
        return points(int(value), lang) if in_points else number(int(value), lang)
    if isinstance(value, Fraction):
        return quotient(value, PLACES, lang)
    if isinstance(value, (list, tuple)):
        return ", ".join(word(column, str(item), lang) for item in value)
    return " ".join(word(column, str(value), lang).split())
