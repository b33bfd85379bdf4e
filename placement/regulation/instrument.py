"""One legal instrument: a TOML file with a title, an address, and values with unit, article and dates."""

import datetime as dt
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from placement.errors import LawMissing
from placement.regulation.units import misfits

DATA = Path(__file__).parent / "data"
CONFIDENCES = ("text", "secondary", "unverified")
"""Read in the text itself, in a second source, or not checked by anybody."""

Texts = tuple[tuple[str, str], ...]
"""The same words in both languages: (("en", ...), ("id", ...))."""

SOURCED = ("article", "confidence", "title", "url")
"""What an earlier or later value may say otherwise, when another instrument gave it."""


@dataclass(frozen=True)
class Dated:
    """A value since a day, and where it stands if not where the key does (None)."""

    since: dt.date
    value: Any
    article: str | None = None
    confidence: str | None = None
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class Provision:
    """A key of law: what it measures, where it stands, and its values since which day.

    name : what it is called; use : what it is for, where no part of the program reads it yet
    day_read : whether the days since when were read, or stand for the year of the instrument
    """

    key: str
    name: Texts
    unit: str
    article: str
    confidence: str
    title: str
    url: str
    file: str
    note: Texts
    use: Texts
    day_read: bool
    dated: tuple[Dated, ...]


@dataclass(frozen=True)
class Instrument:
    """A file of law: its title and address, and since when it is in force (None where the file does not say)."""

    stem: str
    title: str
    url: str
    since: dt.date | None
    day_read: bool
    provisions: tuple[Provision, ...]


@cache
def instruments(folder: Path) -> dict[str, Instrument]:
    """Every instrument of a folder by the stem of its file. Do not write into it: it is read once and shared."""
    return {path.stem: _instrument(path) for path in sorted(folder.glob("*.toml"))}


@cache
def provisions(folder: Path) -> dict[str, Provision]:
    """Every key of every instrument of a folder. Do not write into it: it is read once and shared."""
    found: dict[str, Provision] = {}
    for instrument in instruments(folder).values():
        for provision in instrument.provisions:
            other = found.setdefault(provision.key, provision)
            if other is not provision:
                raise _bad(folder / provision.file, f"{provision.key}: also in {other.file}")
    return found


def in_force_since(stems: Collection[str], folder: Path = DATA) -> tuple[dt.date | None, bool]:
    """Since when the first of some instruments is in force, and whether that day was read; None without instruments."""
    if not stems:
        return None, True
    first = instruments(folder)[next(iter(stems))]
    return first.since, first.day_read


def _instrument(path: Path) -> Instrument:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _bad(path, str(error)) from error
    _fields(path, "instrument", table, {"title", "url"}, {"from", "date", "values"})
    since = table.get("from")
    if since is not None and type(since) is not dt.date:
        raise _bad(path, f"from = {since!r} is not a date")
    if table.get("date", "read") not in {"read", "assumed"}:
        raise _bad(path, f"date = {table['date']!r}, known: read, assumed")
    day_read = table.get("date", "read") == "read"
    own = {"title": table["title"], "url": table["url"]}
    found = [_provision(path, key, own | value, day_read) for key, value in table.get("values", {}).items()]
    return Instrument(path.stem, table["title"], table["url"], since, day_read, tuple(found))


def _provision(path: Path, key: str, table: dict[str, Any], day_read: bool) -> Provision:
    needed = {"unit", "article", "confidence", "title", "url", "entries"}
    _fields(path, key, table, needed, {"name", "note", "use"})
    _known_confidence(path, key, table["confidence"])
    dated = tuple(_entry(path, key, entry) for entry in table["entries"])
    strange = [wrong for entry in dated for wrong in misfits(table["unit"], entry.value)]
    if strange:
        raise _bad(path, f"{key}{strange[0].place} = {strange[0].value}, expected {strange[0].expected}")
    days = [entry.since for entry in dated]
    if days != sorted(set(days)):
        raise _bad(path, f"{key}: dates must rise from entry to entry")
    return Provision(
        key=key,
        name=_texts(path, key, table, "name"),
        unit=table["unit"],
        article=table["article"],
        confidence=table["confidence"],
        title=table["title"],
        url=table["url"],
        file=path.name,
        note=_texts(path, key, table, "note"),
        use=_texts(path, key, table, "use"),
        day_read=day_read,
        dated=dated,
    )


def _texts(path: Path, key: str, table: dict[str, Any], name: str) -> Texts:
    """Words in both languages, or none at all."""
    words = table.get(name, {})
    if words:
        _fields(path, f"{key}.{name}", words, {"id", "en"})
    return tuple(sorted(words.items()))


def _known_confidence(path: Path, key: str, confidence: str) -> None:
    if confidence not in CONFIDENCES:
        raise _bad(path, f"{key}: confidence {confidence!r}, known: {', '.join(CONFIDENCES)}")


def _entry(path: Path, key: str, entry: dict[str, Any]) -> Dated:
    missing = {"from", "value"} - set(entry)
    unknown = set(entry) - {"from", "value", *SOURCED}
    if missing or unknown:
        raise _bad(path, f"{key}: an entry has `from` and `value`, not {', '.join(sorted(entry))}")
    if type(entry["from"]) is not dt.date:
        raise _bad(path, f"{key}: from = {entry['from']!r} is not a date")
    if "confidence" in entry:
        _known_confidence(path, key, entry["confidence"])
    own = {name: entry[name] for name in SOURCED if name in entry}
    return Dated(entry["from"], _value(path, key, entry["value"]), **own)


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
