"""`law`: the values of law in use, where they stand, how surely they are known, and what reads them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import click

from placement.cli.clock import clock
from placement.cli.console import Console, terminal_width
from placement.cli.table import table
from placement.cli.verb import verb
from placement.errors import UsageError

if TYPE_CHECKING:
    from placement.regulation import Law, Provision

SHOWN = ("key", "value", "measure", "legal_source", "confidence", "read_by")
"""Columns of the table; JSON says more."""


@verb("law")
@click.argument("key", required=False, default="")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD")
def command(console: Console, key: str, as_of: dt.datetime | None) -> int:
    """Show all values, those under a prefix, or one with its history."""
    from placement.planning import law_readers
    from placement.regulation import Law

    law, readers = Law.load(), law_readers()
    day = (as_of or dt.datetime.fromisoformat(clock())).date()
    chosen = _chosen(law, key)
    if chosen == [key]:
        law.at(day).entry(key)  # asked by name, a value that is not in force is missing
    rows = [_row(law, name, day, readers, console.lang) for name in chosen]
    single = chosen == [key]
    document = {"as_of": day, "values": rows}
    console.answer(document, _detail(rows[0], console) if single else _list(rows, console))
    return 0


def _chosen(law: Law, key: str) -> list[str]:
    """The key itself, else all that begin with it."""
    keys = law.keys()
    if key in keys:
        return [key]
    found = [name for name in keys if name.startswith(key)]
    if not found:
        near = next(iter(get_close_matches(key, keys, 1, 0.0)), "")
        raise UsageError(
            f"{key}: no such value of law; the nearest is {near}",
            indonesian=f"{key}: nilai peraturan ini tidak ada; yang terdekat {near}",
        )
    return found


def _row(
    law: Law, key: str, day: dt.date, readers: Mapping[str, tuple[tuple[str, str], ...]], lang: str
) -> dict[str, Any]:
    from placement.regulation import unit_name

    provision = law.provisions[key]
    now = next((entry for entry in reversed(provision.dated) if entry.since <= day), None)
    read = readers.get(key, ())
    return {
        "key": key,
        "name": dict(provision.name),
        "value": now.value if now else None,
        "unit": unit_name(provision.unit, lang),
        "legal_source": (now.article if now else None) or provision.article,
        "instrument": (now.title if now else None) or provision.title,
        "url": (now.url if now else None) or provision.url,
        "confidence": (now.confidence if now else None) or provision.confidence,
        "file": provision.file,
        "day_read": provision.day_read,
        "note": dict(provision.note),
        "use": dict(provision.use),
        "read_by": [f"{kind}: {name}" for kind, name in read],
        "history": _history(provision),
    }


def _history(provision: Provision) -> list[dict[str, Any]]:
    return [
        {
            "since": entry.since,
            "value": entry.value,
            "legal_source": entry.article or provision.article,
            "instrument": entry.title or provision.title,
            "url": entry.url or provision.url,
            "confidence": entry.confidence or provision.confidence,
        }
        for entry in provision.dated
    ]


def value_text(value: Any) -> str:
    """A value of law on one line."""
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {value_text(item)}" for name, item in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value)) or "[]"
    return "-" if value is None else str(value)


def _list(rows: list[dict[str, Any]], console: Console) -> Iterator[str]:
    shown = [{name: _cell(name, row, console) for name in SHOWN} for row in rows]
    yield from table(shown, console.lang, terminal_width())
    doubtful = sum(row["confidence"] == "unverified" for row in rows)
    yield console.tr("law.count", count=len(rows), unverified=doubtful)


def _cell(column: str, row: Mapping[str, Any], console: Console) -> str:
    """What stands in a column of the table."""
    if column == "value":
        return value_text(row["value"])
    if column == "read_by":
        return _readers(row, console)
    return str(row["unit" if column == "measure" else column])


def _readers(row: Mapping[str, Any], console: Console) -> str:
    """Who reads it, by code; "-" for a value for reference."""
    return ", ".join(name.split(": ")[1] for name in row["read_by"]) or console.tr("law.reference")


def _detail(row: Mapping[str, Any], console: Console) -> Iterator[str]:
    """One value in both languages, with its history."""
    from placement.text import word

    yield row["key"]
    for lang in ("id", "en"):
        for text in (row["name"].get(lang), row["note"].get(lang), row["use"].get(lang)):
            if text:
                yield f"  [{lang}] {text}"
    for entry in row["history"]:
        day = entry["since"].isoformat()
        assumed = "" if row["day_read"] else f" ({console.tr('law.day_assumed')})"
        sure = word("confidence", entry["confidence"], console.lang)
        yield f"  {console.tr('law.since', day=day)}{assumed}: {value_text(entry['value'])} [{row['unit']}]"
        yield f"    {entry['instrument']}, {entry['legal_source']} ({sure})"
        yield f"    {entry['url']}"
    readers = ", ".join(row["read_by"]) or console.tr("law.reference")
    yield f"  {console.tr('law.read_by', readers=readers)}"
