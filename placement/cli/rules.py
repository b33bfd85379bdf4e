"""`rules`: what stands on the shelf of eligibility, and one rule with its doubts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

import click

from placement.cli.console import Console
from placement.cli.shelf import row, show
from placement.cli.verb import verb
from placement.errors import UsageError


@verb("rules")
@click.argument("code", required=False)
def command(console: Console, code: str | None) -> int:
    """Show the rules in shelf order, or one of them."""
    from placement.eligibility import RULES

    if code is None:
        return show(RULES, console, _more)
    shelf = {rule.code: rule for rule in RULES}
    if code not in shelf:
        near = next(iter(get_close_matches(code, list(shelf), 1, 0.0)), "")
        texts = {lang: _unknown(code, near, lang) for lang in ("id", "en")}
        raise UsageError(texts["en"], indonesian=texts["id"])
    rule = shelf[code]
    document = row(rule, console.lang) | _more(rule)
    console.answer(document, _detail(rule, document, console))
    return 0


def _unknown(code: str, near: str, lang: str) -> str:
    from placement.text import tr

    return tr("rules.unknown", "id" if lang == "id" else "en", code=code, near=near)


def _more(rule: Any) -> dict[str, object]:
    """What a rule says beyond other shelves: since when, the values it reads, what was not verified."""
    from placement.regulation import in_force_since

    since, read = in_force_since(rule.basis)
    return {
        "since": since.isoformat() if since else None,
        "day_read": read,
        "law": list(rule.law),
        "doubts": list(rule.doubts),
    }


def _detail(rule: Any, document: Mapping[str, Any], console: Console) -> Iterator[str]:
    """The rule on a few lines."""
    from placement.text import word

    yield f"{rule.code}: {rule.title[console.lang]} ({word('kind', rule.kind, console.lang)})"
    yield f"  {rule.source} ({word('confidence', rule.confidence, console.lang)})"
    since = document["since"]
    assumed = "" if document["day_read"] else f" ({console.tr('law.day_assumed')})"
    yield "  " + (console.tr("law.since", day=since) + assumed if since else console.tr("rules.practice"))
    yield "  " + ", ".join(word("moves", move, console.lang) for move in rule.moves)
    if rule.law:
        yield "  " + ", ".join(rule.law)
    if rule.doubts:
        yield f"  {console.tr('rules.unverified')}"
        yield from (f"  - {doubt[console.lang]}" for doubt in rule.doubts)
