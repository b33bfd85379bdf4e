"""A Parquet file as a table, where pyarrow is installed: only columns we know are read, each distinct value once."""

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np

from placement.io.columns import ColumnSpec, columns
from placement.io.csv_file import Coded
from placement.io.faults import Faults
from placement.io.grid import word_of
from placement.io.header import match_header
from placement.io.marks import IDENTIFIERS, quantity
from placement.model.arrays import IntArray

MOST_ROWS = 5_000_000
"""A few bytes can stand for any number of equal rows."""


@dataclass(frozen=True)
class ParquetFile:
    """An opened file; its header counts as row 1, as in a CSV file."""

    name: str
    table: str
    header: list[str]
    rows: int
    source: Any
    header_row: int = 1

    def columns(self, places: Sequence[int], faults: Faults) -> tuple[IntArray, list[Coded]]:
        """Row numbers, and the columns at `places` as words."""
        matched = match_header(self.table, self.name, self.header, self.header_row, Faults())
        specs = {
            place: spec
            for spec in columns(self.table)
            if (place := matched.places.get(spec.name)) is not None
        }
        numbers = np.arange(self.rows, dtype=np.int64) + 2
        return numbers, [self._coded(specs[place], place, faults) for place in places]

    def _coded(self, spec: ColumnSpec, place: int, faults: Faults) -> Coded:
        import pyarrow as pa

        column = self.source.read(columns=[self.header[place]]).column(0)
        if pa.types.is_nested(column.type) or pa.types.is_binary(column.type):
            faults.error("parquet_type", self.name, str(column.type), column=self.header[place])
            return Coded([""], np.zeros(self.rows, np.int32))
        if not pa.types.is_dictionary(column.type):
            column = column.dictionary_encode()
        merged = column.unify_dictionaries().combine_chunks()
        cells = merged.dictionary.to_pylist() if self.rows else []
        codes = (
            np.asarray(merged.indices.fill_null(len(cells)), np.int32) if self.rows else np.empty(0, np.int32)
        )
        words = [*("" if cell is None else _word(cell, spec.kind) for cell in cells), ""]
        if spec.kind in IDENTIFIERS:
            words = [*map(_marked, cells, words), ""]
        return Coded(words, codes)


def _marked(cell: object, word: str) -> str:
    """An identifier kept as a quantity; a whole number keeps all its digits here."""
    return word if isinstance(cell, (str, int, type(None))) else quantity(word)


def open_parquet(table: str, shown: str, data: bytes, faults: Faults) -> ParquetFile | None:
    """Open a file; None, with a fault, where that is not possible."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        faults.error("parquet_engine", shown)
        return None
    try:
        source = pq.ParquetFile(io.BytesIO(data))
    except (pa.ArrowException, OSError) as error:
        faults.error("parquet_broken", shown, str(error).splitlines()[0])
        return None
    rows = int(source.metadata.num_rows)
    if rows > MOST_ROWS:
        faults.error("parquet_too_long", shown, str(rows), expected=f"<= {MOST_ROWS}")
        return None
    return ParquetFile(shown, table, list(source.schema_arrow.names), rows, source)


def _word(cell: object, kind: str) -> str:
    """As in a sheet; a whole number stays as it is, however long, and a decimal keeps its digits."""
    if isinstance(cell, int) and not isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, Decimal):
        return format(cell, "f").replace(".", ",")
    if isinstance(cell, dt.datetime):
        cell = cell.replace(tzinfo=None)
    return word_of(cell, "date" if kind == "date" and isinstance(cell, dt.date) else "text")
