"""Columns of a table, and how their cells look: grey only, so that nothing is lost on a black and white printer."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

Cell = str | int | float | dt.date | None

FONT, SIZE = "Calibri", 9
LINE = 12.0
"""Points that one line of a cell takes."""
LETTERS, BOLD_LETTERS = 1.25, 1.1
"""Letters of this size in one unit of a column's width, on the safe side."""

WHITE, LIGHT, GREY = "#FFFFFF", "#EDEDED", "#D0D0D0"

WAKENS = ("=", "+", "-", "@", "\t", "\r")
"""First characters of a text that a spreadsheet would take for a formula once somebody edits the cell."""


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    CODE = "code"
    CENTRE = "centre"
    COUNT = "count"
    CHANGE = "change"
    POINTS = "points"
    SHARE = "share"
    DATE = "date"


class Tone(StrEnum):
    """What a row is."""

    PLAIN = "plain"
    GROUP = "group"
    TOTAL = "total"
    HEAD = "head"


LOOKS: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"num_format": "@", "align": "left"},
    Kind.CODE: {"num_format": "@", "align": "left", "text_wrap": False},
    Kind.CENTRE: {"num_format": "@", "align": "center"},
    Kind.COUNT: {"num_format": '#,##0_);-#,##0_);"-"_)', "align": "right"},
    Kind.CHANGE: {"num_format": "+#,##0_);-#,##0_);0_)", "align": "right"},
    Kind.POINTS: {"num_format": "0.000_)", "align": "right"},
    Kind.SHARE: {"num_format": "0.0_)", "align": "right"},
    Kind.DATE: {"num_format": "dd-mm-yyyy", "align": "center"},
}

TONES: dict[Tone, dict[str, Any]] = {
    Tone.PLAIN: {},
    Tone.GROUP: {"bold": True, "bg_color": LIGHT},
    Tone.TOTAL: {"bold": True, "bg_color": GREY, "top": 2},
    Tone.HEAD: {"bold": True, "bg_color": GREY, "align": "center", "text_wrap": True},
}


@dataclass(frozen=True)
class Column:
    """One column of a table.

    width : in characters; band : title over several neighbours; printed : False = on the screen only
    """

    title: str
    width: float = 0
    kind: Kind = Kind.TEXT
    band: str = ""
    printed: bool = True


def look(kind: Kind, tone: Tone, *, quoted: bool = False) -> dict[str, Any]:
    """Properties of a cell's format; quoted : a text that stays text when it is edited."""
    if tone is Tone.HEAD:
        kind = Kind.TEXT
    base = {"font_name": FONT, "font_size": SIZE, "border": 1, "valign": "vcenter", "text_wrap": True}
    return {**base, **LOOKS[kind], **TONES[tone], **({"quote_prefix": True} if quoted else {})}


def height(texts: Iterable[tuple[str, float]], *, bold: bool = False) -> float:
    """Height of a row, in points, that shows its texts whole in columns of the given widths."""
    letters = BOLD_LETTERS if bold else LETTERS
    return 2 + LINE * max((lines(text, int(width * letters)) for text, width in texts), default=1)


@lru_cache(maxsize=65_536)
def lines(text: str, letters: int) -> int:
    """Lines that a text takes when wrapped at so many letters."""
    count, used = 1, 0
    for word in text.split(" "):
        if used and used + 1 + len(word) > letters:
            count, used = count + 1, 0
        used += len(word) + bool(used)
        if used > letters > 0:
            count, used = count + (used - 1) // letters, (used - 1) % letters + 1
    return count
