"""Cells of a workbook whose text is struck through: what people do with a pen, and readers of tables do not tell.

Only parts that `workbook_scan` has looked at are read, from the archive that it packed again.
"""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from posixpath import dirname, join
from typing import Any
from xml.parsers import expat

from placement.io.workbook_scan import Cell, Scanned

_OFF = frozenset({"0", "false", "noStrike"})


def struck_cells(scanned: Scanned, sheet: str) -> frozenset[Cell]:
    """Row and column, both from 0, of the struck cells of a sheet: by the cell's font, or by every run of its text."""
    with zipfile.ZipFile(io.BytesIO(scanned.data)) as archive:
        parts = set(archive.namelist())
        top = _parse(archive.read("_rels/.rels")).relations
        book = next((target for kind, target in top.values() if kind == "officeDocument"), "xl/workbook.xml")
        book = book.lstrip("/")
        folder = dirname(book)
        found = _parse(archive.read(join(folder, "_rels", f"{book.rsplit('/', 1)[-1]}.rels"))).relations
        paths = {key: (kind, _path(folder, target)) for key, (kind, target) in found.items()}
        own = dict(_parse(archive.read(book)).sheets)
        if sheet not in own or own[sheet] not in paths:
            return frozenset()
        styles, words = (
            _parse(archive.read(path)) if path in parts else _Heard()
            for path in (_of_kind(paths, "styles"), _of_kind(paths, "sharedStrings"))
        )
        looks = frozenset(place for place, font in enumerate(styles.looks) if font in styles.struck_fonts)
        cells = _parse(archive.read(paths[own[sheet]][1]))
    by_font = {cell for cell, look, _ in cells.cells if look in looks}
    by_text = {cell for cell, _, word in cells.cells if word in words.struck_words}
    return frozenset(by_font | by_text | cells.struck_inline)


def _of_kind(paths: dict[str, tuple[str, str]], kind: str) -> str:
    return next((path for known, path in paths.values() if known == kind), "")


def _path(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else join(folder, target)


@dataclass
class _Heard:
    """What one part tells, whichever part it is."""

    relations: dict[str, tuple[str, str]] = field(default_factory=dict)
    sheets: list[tuple[str, str]] = field(default_factory=list)
    struck_fonts: set[int] = field(default_factory=set)
    looks: list[int] = field(default_factory=list)
    """Font of each cell format."""
    struck_words: set[int] = field(default_factory=set)
    cells: list[tuple[Cell, int, int]] = field(default_factory=list)
    """Place, cell format and shared word (-1 = none) of each cell that holds something."""
    struck_inline: set[Cell] = field(default_factory=set)


def _parse(content: bytes) -> _Heard:
    listener = _Listener()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = listener.start
    parser.EndElementHandler = listener.end
    parser.CharacterDataHandler = listener.text
    parser.Parse(content, True)
    return listener.heard


class _Listener:
    """Hears a part's elements by their local names."""

    def __init__(self) -> None:
        self.heard = _Heard()
        self._path: list[str] = []
        self._fonts = self._words = -1
        self._at: Cell = (-1, -1)
        self._look, self._shared, self._value = 0, False, ""
        self._runs: list[bool] = []
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "Relationship": self._relation, "sheet": self._sheet, "font": self._font, "strike": self._strike,
            "xf": self._xf, "si": self._item, "is": self._item, "r": self._run, "t": self._plain, "row": self._row,
            "c": self._cell,
        }  # fmt: skip

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        handler = self._starts.get(local)
        if handler:
            handler(attributes)
        self._path.append(local)

    def end(self, _: str) -> None:
        local = self._path.pop()
        if local == "si" and self._runs and all(self._runs):
            self.heard.struck_words.add(self._words)
        elif local == "is" and self._runs and all(self._runs):
            self.heard.struck_inline.add(self._at)
        elif local == "c":
            word = int(self._value) if self._shared and self._value.strip().isdigit() else -1
            self.heard.cells.append((self._at, self._look, word))

    def text(self, text: str) -> None:
        if self._path and self._path[-1] == "v":
            self._value += text

    def _relation(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("Type", "").rsplit("/", 1)[-1]
        self.heard.relations[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))

    def _sheet(self, attributes: dict[str, str]) -> None:
        relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
        self.heard.sheets.append((attributes.get("name", ""), relation))

    def _font(self, _: dict[str, str]) -> None:
        if self._path[-1:] == ["fonts"]:
            self._fonts += 1

    def _strike(self, attributes: dict[str, str]) -> None:
        if attributes.get("val", "1") in _OFF:
            return
        if self._path[-2:] == ["fonts", "font"]:
            self.heard.struck_fonts.add(self._fonts)
        elif self._path[-2:] == ["r", "rPr"] and self._runs:
            self._runs[-1] = True

    def _xf(self, attributes: dict[str, str]) -> None:
        if self._path[-1:] == ["cellXfs"]:
            self.heard.looks.append(int(attributes.get("fontId", "0")))

    def _item(self, _: dict[str, str]) -> None:
        self._words += 1
        self._runs = []

    def _run(self, _: dict[str, str]) -> None:
        self._runs.append(False)

    def _plain(self, _: dict[str, str]) -> None:
        """Text outside runs is never struck by itself."""
        if self._path[-1:] in (["si"], ["is"]):
            self._runs.append(False)

    def _row(self, attributes: dict[str, str]) -> None:
        row = int(attributes["r"]) - 1 if "r" in attributes else self._at[0] + 1
        self._at = (row, -1)

    def _cell(self, attributes: dict[str, Any]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._at = (self._at[0], self._at[1] + 1)
        else:
            letters = reference.rstrip("0123456789")
            column = 0
            for letter in letters.upper():
                column = column * 26 + ord(letter) - ord("A") + 1
            self._at = (int(reference[len(letters) :]) - 1, column - 1)
        self._look, self._value = int(attributes.get("s", "0")), ""
        self._shared = attributes.get("t") == "s"
