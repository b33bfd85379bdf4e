"""Rows as aligned columns of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from numbers import Integral

from placement.text import Lang, heading, number, points, tr

_POINTS = frozenset({"total", "fit", "price"})


def table(rows: Sequence[Mapping[str, object]], lang: Lang) -> Iterator[str]:
    """A heading line and one line per row; figures stand right, words stand left."""
    if not rows:
        return
    columns = list(dict.fromkeys(column for row in rows for column in row))
    cells = [[_cell(column, row.get(column), lang) for column in columns] for row in rows]
    heads = [heading(column, lang) for column in columns]
    widths = [max(map(len, lane)) for lane in zip(heads, *cells, strict=True)]
    right = [any(_is_figure(row.get(column)) for row in rows) for column in columns]
    for line in [heads, *cells]:
        yield "  ".join(
            text.rjust(width) if figure else text.ljust(width)
            for text, width, figure in zip(line, widths, right, strict=True)
        ).rstrip()


def _is_figure(value: object) -> bool:
    return isinstance(value, Integral) and not isinstance(value, bool)


def _cell(column: str, value: object, lang: Lang) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return tr("word.yes" if value else "word.no", lang)
    if isinstance(value, Integral):
        in_points = column in _POINTS or column.startswith("part_")
        return points(int(value), lang) if in_points else number(int(value), lang)
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    return " ".join(str(value).split())
