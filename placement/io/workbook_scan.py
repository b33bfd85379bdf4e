"""A look at a workbook before anything parses it: a small file can ask for more memory than any machine has.

What passes is packed again from exactly the parts that were looked at, so that no reader sees anything else.
"""

import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from typing import Any
from xml.parsers import expat

from placement.io.faults import column_letters

MOST_PARTS = 5_000
MOST_BYTES = 512 * 2**20
"""Uncompressed bytes of all parts together."""

MOST_RATIO = 200
"""Uncompressed to compressed bytes of one part; text of real tables stays below 60."""

SMALL_PART = 4 * 2**20
"""Bytes up to which a part's ratio does not matter."""

MOST_CELLS = 5_000_000
"""Cells of a sheet, and of the rectangle around them: readers keep all of it in memory."""

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""What a sheet can hold."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 2**16
_CONTENTS = "[Content_Types].xml"
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_KINDS = frozenset({"worksheet", "chartsheet", "dialogsheet", "sharedStrings", "styles"})
_UTF_8 = frozenset({None, "UTF-8", "utf-8", "US-ASCII", "us-ascii"})

Cell = tuple[int, int]
"""Row and column, both from 0."""


class RefusedError(Exception):
    """A workbook that is not read: the fault's code and its value."""

    def __init__(self, code: str, value: str = "") -> None:
        super().__init__(code, value)
        self.code, self.value = code, value


@dataclass
class Part:
    """What one XML part holds, as far as we need it."""

    errors: dict[Cell, str] = field(default_factory=dict)
    unsaved: list[Cell] = field(default_factory=list)
    """Formulas whose result the file does not hold."""
    sheets: list[tuple[str, str]] = field(default_factory=list)
    """Name and relationship of each sheet, in the workbook's own part."""
    relations: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Kind and target of each relationship, as written."""
    since_1904: bool = False
    hidden: set[int] = field(default_factory=set)
    """Rows, from 0, that a filter or a hand has hidden."""


@dataclass(frozen=True)
class Scanned:
    """A workbook that may be opened, and what readers do not tell: errors and missing results of each sheet."""

    data: bytes
    sheets: dict[str, Part]
    since_1904: bool


def scan(data: bytes) -> Scanned:
    """Look at every part of a workbook; RefusedError says why it will not be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_archive(archive)
            return _scan_parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise RefusedError(*_what_instead(data, str(error))) from error


def _what_instead(data: bytes, why: str) -> tuple[str, str]:
    """What a file is that cannot be opened as a ZIP archive."""
    if data.startswith(_OLE):
        return ("workbook_encrypted", "") if _ENCRYPTED in data else ("workbook_format", ".xls")
    start = data[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<") and (b"<html" in start or b"<table" in start or b"<!doctype html" in start):
        return "workbook_format", "HTML"
    if start.startswith(b"<"):
        return "workbook_format", "XML"
    if not data.strip():
        return "file_empty", ""
    if not data.startswith(b"PK") and b"\0" not in data[:2_000]:
        return "workbook_format", "CSV"
    return "workbook_broken", why


def _check_archive(archive: zipfile.ZipFile) -> None:
    """What the table of contents tells."""
    parts = archive.infolist()
    names = [part.filename.casefold() for part in parts]
    if len(parts) > MOST_PARTS:
        raise RefusedError("workbook_unsafe", f"{len(parts)} > {MOST_PARTS} ZIP")
    if any(part.flag_bits & 1 for part in parts):
        raise RefusedError("workbook_encrypted")
    for sign, kind in (("content.xml", ".ods"), ("xl/workbook.bin", ".xlsb")):
        if sign in names:
            raise RefusedError("workbook_format", kind)
    if _CONTENTS not in archive.namelist():
        raise RefusedError("workbook_format", "ZIP")
    if len(set(names)) < len(names):
        raise RefusedError("workbook_unsafe", next(name for name in names if names.count(name) > 1))
    _check_sizes(parts)


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    """How large the parts say they are; they are never unpacked beyond that."""
    total = sum(part.file_size for part in parts)
    if total > MOST_BYTES:
        raise RefusedError("workbook_unsafe", f"{total >> 20} > {MOST_BYTES >> 20} MB")
    for part in parts:
        if part.compress_type not in _PACKINGS:
            raise RefusedError("workbook_unsafe", part.filename)
        if part.file_size > SMALL_PART and part.file_size > MOST_RATIO * part.compress_size:
            sizes = f"{part.file_size >> 20} MB / {part.compress_size >> 10} kB"
            raise RefusedError("workbook_unsafe", f"{part.filename}: {sizes}")


def _scan_parts(archive: zipfile.ZipFile) -> Scanned:
    """The workbook, its sheets, words and formats, each parsed once and packed again; all else is left behind."""
    names = {info.filename for info in archive.infolist()}
    if "_rels/.rels" not in names:
        raise RefusedError("workbook_broken", "_rels/.rels")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as clean:

        def take(name: str) -> Part:
            if name not in names:
                raise RefusedError("workbook_broken", name)
            content = archive.read(name)
            clean.writestr(name, content)
            return _scan_part(name, content)

        clean.writestr(_CONTENTS, archive.read(_CONTENTS))
        top = take("_rels/.rels").relations.values()
        book = next(
            (_path("", target) for kind, target in top if kind == "officeDocument"), "xl/workbook.xml"
        )
        workbook, folder = take(book), dirname(book)
        relations = take(join(folder, "_rels", f"{book.rsplit('/', 1)[-1]}.rels")).relations
        wanted = {key: _path(folder, target) for key, (kind, target) in relations.items() if kind in _KINDS}
        parts = {name: take(name) for name in dict.fromkeys(wanted.values())}
    sheets = {name: parts[wanted[key]] for name, key in workbook.sheets if key in wanted}
    return Scanned(packed.getvalue(), sheets, workbook.since_1904)


def _path(folder: str, target: str) -> str:
    """A relationship's target as the name of a part."""
    return normpath(join("/", folder, target)).lstrip("/")


def _scan_part(name: str, content: bytes) -> Part:
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in content[:4]:
        raise RefusedError("workbook_unsafe", f"UTF-16 ({name})")
    scanner = _Scanner(name)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = scanner.doctype
    parser.XmlDeclHandler = scanner.declaration
    parser.StartElementHandler = scanner.element
    scanner.listen = lambda handler: setattr(parser, "CharacterDataHandler", handler)
    try:
        for start in range(0, len(content), _CHUNK):
            parser.Parse(content[start : start + _CHUNK], False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise RefusedError("workbook_broken", f"{name}: {error}") from error
    return scanner.close()


class _Scanner:
    """Hears the elements of one part in order; positions follow the rules readers use."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.part = Part()
        self.listen: Callable[[Callable[[str], None] | None], None] = lambda _: None
        self._elements: dict[str, Callable[[dict[str, str]], None]] = {
            "c": self._cell, "row": self._row, "v": self._value, "is": self._value, "f": self._formula,
            "sst": self._words, "sheet": self._sheet, "Relationship": self._relation, "workbookPr": self._properties,
        }  # fmt: skip
        self._columns: dict[str, int] = {}
        self._at: Cell = (-1, -1)
        self._next_row = 0
        self._in_error = self._pending = False
        self._cells = self._rows = self._width = 0
        self._lowest: Cell = (0, 0)
        self._rightmost: Cell = (0, 0)

    def doctype(self, *_: Any) -> None:
        """No part of a workbook has a document type; entities can grow without end."""
        raise RefusedError("workbook_unsafe", f"DOCTYPE ({self.name})")

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        """One encoding only, so that every reader reads the same text."""
        if encoding not in _UTF_8:
            raise RefusedError("workbook_unsafe", f"{encoding} ({self.name})")

    def element(self, name: str, attributes: dict[str, str]) -> None:
        """The start of an element, whatever its prefix."""
        handler = self._elements.get(name)
        if handler is None and ":" in name:
            handler = self._elements.get(name.rpartition(":")[2])
        if handler is not None:
            handler(attributes)

    def close(self) -> Part:
        """What was found, unless the sheet is too large."""
        self._settle()
        if self._rows * self._width > MOST_CELLS:
            if self._cells * 10 > MOST_CELLS:
                raise RefusedError("too_many_rows", str(self._rows))
            corners = dict.fromkeys((cell_name(*self._lowest), cell_name(*self._rightmost)))
            raise RefusedError("workbook_far_cell", ", ".join(corners))
        return self.part

    def _words(self, attributes: dict[str, str]) -> None:
        """Readers make room for as many words as the list says it has."""
        claimed = attributes.get("uniqueCount", "0")
        if int(claimed) > MOST_CELLS:
            raise RefusedError("workbook_unsafe", f"uniqueCount={claimed[:20]} ({self.name})")

    def _row(self, attributes: dict[str, str]) -> None:
        self._settle()
        row = int(attributes["r"]) - 1 if "r" in attributes else self._next_row
        self._next_row, self._at = row + 1, (row, -1)
        if attributes.get("hidden") in {"1", "true"}:
            self.part.hidden.add(row)

    def _cell(self, attributes: dict[str, str]) -> None:
        self._settle()
        reference = attributes.get("r")
        if reference is None:
            self._at = (self._at[0], self._at[1] + 1)
        else:
            letters = reference.rstrip("0123456789")
            column = self._columns.get(letters)
            if column is None:
                column = self._columns[letters] = self._column(letters)
            self._at = (int(reference[len(letters) :]) - 1, column)
        if attributes.get("t") == "e":
            self._in_error = True

    def _value(self, _: dict[str, str]) -> None:
        """The cell holds something: the rectangle around all cells grows."""
        self._pending = False
        if self._in_error:
            self.listen(self._error_text)
        row, column = self._at
        self._cells += 1
        if row >= self._rows:
            self._rows, self._lowest = row + 1, self._at
        if column >= self._width:
            self._width, self._rightmost = column + 1, self._at
        if self._cells > MOST_CELLS:
            raise RefusedError("too_many_rows", str(self._rows))
        if not (0 <= row < LAST_ROW and 0 <= column < LAST_COLUMN):
            raise RefusedError("workbook_unsafe", f"{self.name}: {row + 1}, {column + 1}")

    def _formula(self, _: dict[str, str]) -> None:
        self._pending = True

    def _error_text(self, text: str) -> None:
        self.part.errors[self._at] = self.part.errors.get(self._at, "") + text

    def _settle(self) -> None:
        """Before the next cell: a formula that no value followed has none; nobody listens to text any more."""
        if self._pending:
            self.part.unsaved.append(self._at)
            self._pending = False
        if self._in_error:
            self._in_error = False
            self.listen(None)

    def _sheet(self, attributes: dict[str, str]) -> None:
        relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
        if "name" in attributes and relation:
            self.part.sheets.append((attributes["name"], relation))

    def _relation(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("Type", "").rsplit("/", 1)[-1]
        self.part.relations[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))

    def _properties(self, attributes: dict[str, str]) -> None:
        self.part.since_1904 = attributes.get("date1904") in {"1", "true"}

    def _column(self, letters: str) -> int:
        """The place of a column by its letters: A -> 0, XFD -> 16383."""
        if not (0 < len(letters) <= 3 and letters.isascii() and letters.isalpha()):
            raise RefusedError("workbook_unsafe", f"{self.name}: {letters[:10]}")
        place = 0
        for letter in letters.upper():
            place = place * 26 + ord(letter) - ord("A") + 1
        return place - 1


def cell_name(row: int, column: int) -> str:
    """A cell as a spreadsheet names it: (0, 26) -> AA1."""
    return f"{column_letters(column)}{row + 1}"
