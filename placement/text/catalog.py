"""One lookup over all catalogs: a key, a language and values give a sentence."""

from __future__ import annotations

from typing import Literal, get_args

from placement.text.commands import COMMANDS
from placement.text.interface import INTERFACE
from placement.text.words import WORDS

Lang = Literal["id", "en"]

LANGUAGES: tuple[Lang, ...] = get_args(Lang)
CATALOG = INTERFACE | COMMANDS | WORDS


def language(name: str | None) -> Lang:
    """The language called `name`; Indonesian for anything we do not speak."""
    return "en" if name == "en" else "id"


def tr(key: str, lang: Lang, **values: object) -> str:
    """The sentence `key` in `lang`; numbers are to be formatted before they come here."""
    return CATALOG[key][lang].format(**values)
