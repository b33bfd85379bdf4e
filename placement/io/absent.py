"""What the inputs leave out, so that every output can say what could not be judged."""

from collections.abc import Collection, Mapping

from placement.io.table import Table
from placement.text.absent import ABSENT


def absent(tables: Mapping[str, Table], missing: Collection[str]) -> tuple[str, ...]:
    """Codes of tables that no file holds, and of columns that a table has not or leaves wholly empty."""
    return tuple(code for code in ABSENT if _is_absent(code, tables, missing))


def _is_absent(code: str, tables: Mapping[str, Table], missing: Collection[str]) -> bool:
    name, _, field = code.partition(".")
    if not field:
        return name in missing
    return name in tables and not tables[name].words(field)
