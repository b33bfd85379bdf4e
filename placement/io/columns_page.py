"""The reference page of all columns, written from their one description."""

from collections.abc import Iterator

from placement.io.codes import VOCABULARIES
from placement.io.columns import ALL_FILES, CORE, ColumnSpec, columns

_KINDS = {
    "text": "text", "id": "code, as text", "nip": "NIP, 18 digits, as text", "list": "codes, set apart by `\\|`",
    "date": "date", "int": "whole number", "decimal": "number", "code": "choice", "yes_no": "ya / tidak",
}  # fmt: skip

_INTRODUCTION = """\
# Columns

Written by `python docs/columns.py`; a test holds it to what the program reads.

A table is a CSV file, an XLSX file, a Parquet file, or a sheet of any workbook in the scenario folder, under its
English or Indonesian name. Headings are matched by these names and by the other spellings, whatever their case and
with or without `_ - . /` and spaces; nothing is guessed. **Bold**: the column must be there; with `*`, so must each of
its cells. A spelling in *italics* serves only where the field itself is absent.
"""


def columns_page() -> str:
    """The page as Markdown."""
    return "\n".join([_INTRODUCTION, *(line for table in ALL_FILES for line in _table(table))])


def _table(table: str) -> Iterator[str]:
    needed = ", required" if table in CORE else ""
    yield f"## {table} / {ALL_FILES[table]}{needed}\n"
    yield "| column | holds | meaning | arti | other spellings |"
    yield "|---|---|---|---|---|"
    yield from (_row(spec) for spec in columns(table))
    yield ""


def _row(spec: ColumnSpec) -> str:
    name = f"`{spec.name}`"
    if spec.required:
        name = f"**{name}**{'*' if spec.filled else ''}"
    spellings = [*(f"`{alias}`" for alias in spec.aliases), *(f"*`{alias}`*" for alias in spec.instead)]
    return f"| {name} | {_holds(spec)} | {_cell(spec.en)} | {_cell(spec.id)} | {', '.join(spellings)} |"


def _holds(spec: ColumnSpec) -> str:
    holds = _KINDS[spec.kind]
    if spec.kind == "code":
        holds += f": {_cell(VOCABULARIES[spec.choices].shown)}"
    if spec.low is not None and spec.high is not None:
        holds += f" {spec.low} .. {spec.high}"
    elif spec.low is not None:
        holds += f" >= {spec.low}"
    return f"{holds}, not in the future" if spec.past else holds


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
