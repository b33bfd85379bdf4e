"""One legal instrument: a TOML file with a title, an address, and values with unit, article and dates."""

import datetime as dt
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from placement.errors import LawMissing

DATA = Path(__file__).parent / "data"
CONFIDENCES = ("text", "secondary", "unverified")
"""Read in the text itself, in a second source, or not checked by anybody."""


@dataclass(frozen=True)
class Provision:
    """A key of law: what it measures, where it stands, and its values since which day."""

    key: str
    unit: str
    article: str
    confidence: str
    title: str
    url: str
    file: str
    note: tuple[tuple[str, str], ...]
    dated: tuple[tuple[dt.date, Any], ...]


@cache
def provisions(folder: Path) -> dict[str, Provision]:
    """Every key of every instrument of a folder. Do not write into it: it is read once and shared."""
    found: dict[str, Provision] = {}
    for path in sorted(folder.glob("*.toml")):
        for provision in _instrument(path):
            other = found.setdefault(provision.key, provision)
            if other is not provision:
                raise _bad(path, f"{provision.key}: also in {other.file}")
    return found


def _instrument(path: Path) -> list[Provision]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _bad(path, str(error)) from error
    _fields(path, "instrument", table, {"title", "url", "values"})
    return [
        _provision(path, key, {"url": table["url"], **value}, table["title"])
        for key, value in table["values"].items()
    ]


def _provision(path: Path, key: str, table: dict[str, Any], title: str) -> Provision:
    _fields(path, key, table, {"unit", "article", "confidence", "url", "entries"}, {"note"})
    if table["confidence"] not in CONFIDENCES:
        raise _bad(path, f"{key}: confidence {table['confidence']!r}, known: {', '.join(CONFIDENCES)}")
    note = table.get("note", {})
    if note:
        _fields(path, f"{key}.note", note, {"id", "en"})
    dated = tuple(_entry(path, key, entry) for entry in table["entries"])
    days = [day for day, _ in dated]
    if days != sorted(set(days)):
        raise _bad(path, f"{key}: dates must rise from entry to entry")
    return Provision(
        key=key,
        unit=table["unit"],
        article=table["article"],
        confidence=table["confidence"],
        title=title,
        url=table["url"],
        file=path.name,
        note=tuple(sorted(note.items())),
        dated=dated,
    )


def _entry(path: Path, key: str, entry: dict[str, Any]) -> tuple[dt.date, Any]:
    missing = {"from", "value"} - set(entry)
    unknown = set(entry) - {"from", "value"}
    if missing or unknown:
        raise _bad(path, f"{key}: an entry has `from` and `value`, not {', '.join(sorted(entry))}")
    if type(entry["from"]) is not dt.date:
        raise _bad(path, f"{key}: from = {entry['from']!r} is not a date")
    return entry["from"], _value(path, key, entry["value"])


def _value(path: Path, key: str, value: Any) -> Any:
    """Whole numbers, words, lists and tables of them; lists become tuples."""
    if isinstance(value, list):
        return tuple(_value(path, key, item) for item in value)
    if isinstance(value, dict):
        return {name: _value(path, f"{key}.{name}", item) for name, item in value.items()}
    if type(value) not in {int, str}:
        raise _bad(path, f"{key}: {value!r} is neither a whole number, a word, a list nor a table")
    return value


def _fields(
    path: Path, where: str, table: dict[str, Any], needed: set[str], allowed: Collection[str] = ()
) -> None:
    missing = sorted(name for name in needed if not table.get(name))
    unknown = sorted(set(table) - needed - set(allowed))
    if missing:
        raise _bad(path, f"{where}: without {', '.join(missing)}")
    if unknown:
        raise _bad(path, f"{where}: unknown {', '.join(unknown)}")


def _bad(path: Path, problem: str) -> LawMissing:
    return LawMissing(f"{path.name}: {problem}")
