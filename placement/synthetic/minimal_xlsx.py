"""A workbook of texts, whole numbers and merged cells: the least that every spreadsheet opens, the same bytes everywhere.

Nothing is compressed (two compressors may pack alike texts differently) and every part bears the same date. Texts stand
in the list of shared strings; cells follow each other without an address, as the format allows.
"""

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

Value = str | int
"""Text, or a number; "" is an empty cell."""

EXACT_DIGITS = 15
"""Digits that a spreadsheet keeps of a number."""

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_FORMATS = "application/vnd.openxmlformats-"
_KIND = f"{_FORMATS}officedocument.spreadsheetml"
_DEFAULT = f'<Default Extension="rels" ContentType="{_FORMATS}package.relationships+xml"/>'


@dataclass(frozen=True)
class Sheet:
    """Rows from the first one on; `merges` are ranges such as A1:C1."""

    name: str
    rows: Sequence[Sequence[Value]]
    merges: Sequence[str] = ()


def address(row: int, column: int) -> str:
    """The cell of a row and a column, both from 0, as spreadsheets name it."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def span(first: tuple[int, int], last: tuple[int, int]) -> str:
    """The range between two cells."""
    return f"{address(*first)}:{address(*last)}"


def shown(value: Value) -> str:
    """A value as its cell shows it."""
    return value if isinstance(value, str) else _number(value)


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The bytes of a workbook."""
    words: dict[str, int] = {}
    bodies = [_sheet(sheet, words) for sheet in sheets]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, text in (
            *_frame([sheet.name for sheet in sheets]),
            ("xl/sharedStrings.xml", _words(words)),
        ):
            _add(archive, name, text)
        for number, body in enumerate(bodies, 1):
            _add(archive, f"xl/worksheets/sheet{number}.xml", body)
    return packed.getvalue()


def _add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    part = zipfile.ZipInfo(name)  # 1 January 1980
    part.create_system = 3
    archive.writestr(part, (_HEAD + text).encode())


def _sheet(sheet: Sheet, words: dict[str, int]) -> str:
    rows = "".join(
        f'<row r="{number}">{"".join(_cell(value, words) for value in row)}</row>\n'
        for number, row in enumerate(sheet.rows, 1)
        if any(value != "" for value in row)
    )
    merged = "".join(f'<mergeCell ref="{merge}"/>' for merge in sheet.merges)
    merges = f'<mergeCells count="{len(sheet.merges)}">{merged}</mergeCells>' if merged else ""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>\n{rows}</sheetData>{merges}</worksheet>\n'


def _cell(value: Value, words: dict[str, int]) -> str:
    if value == "":
        return "<c/>"
    if isinstance(value, str):
        return f'<c t="s"><v>{words.setdefault(value, len(words))}</v></c>'
    return f"<c><v>{_number(value)}</v></c>"


def _number(value: int) -> str:
    """As a spreadsheet keeps it: digits beyond the fifteenth are gone."""
    digits = str(value)
    if len(digits) <= EXACT_DIGITS:
        return digits
    return f"{digits[0]}.{digits[1:EXACT_DIGITS]}E+{len(digits) - 1}"


def _words(words: Iterable[str]) -> str:
    items = "".join(f"<si><t{_kept(word)}>{escape(word)}</t></si>\n" for word in words)
    return f'<sst xmlns="{_MAIN}">\n{items}</sst>\n'


def _kept(word: str) -> str:
    """Blanks at the ends are lost unless the part says otherwise."""
    return "" if word == word.strip() else ' xml:space="preserve"'


def _frame(names: Sequence[str]) -> list[tuple[str, str]]:
    """The parts that say what the other parts are."""
    numbers = range(1, len(names) + 1)
    strings = len(names) + 1
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, name in zip(numbers, names, strict=True)
    )
    kinds = [("workbook.xml", "sheet.main"), ("sharedStrings.xml", "sharedStrings")]
    kinds += [(f"worksheets/sheet{number}.xml", "worksheet") for number in numbers]
    types = "".join(
        f'<Override PartName="/xl/{part}" ContentType="{_KIND}.{kind}+xml"/>' for part, kind in kinds
    )
    links = [(number, "worksheet", f"worksheets/sheet{number}.xml") for number in numbers]
    return [
        ("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types">{_DEFAULT}{types}</Types>\n'),
        ("_rels/.rels", _relations([(1, "officeDocument", "xl/workbook.xml")])),
        (
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>\n',
        ),
        ("xl/_rels/workbook.xml.rels", _relations([*links, (strings, "sharedStrings", "sharedStrings.xml")])),
    ]


def _relations(links: Sequence[tuple[int, str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, kind, target in links
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>\n'
