"""TOML as we write it: the scenario a run was made with, where no single file says it."""

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def toml_bytes(values: Mapping[str, Any]) -> bytes:
    """A document that `tomllib` reads back as the same values."""
    return "\n".join(_lines(values, ())).strip().encode() + b"\n"


def _lines(values: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    """Plain keys first, then a section for each table."""
    if path:
        yield f"\n[{'.'.join(map(_key, path))}]"
    tables = {key: value for key, value in values.items() if isinstance(value, Mapping)}
    yield from (f"{_key(key)} = {_value(value)}" for key, value in values.items() if key not in tables)
    for key, table in tables.items():
        yield from _lines(table, (*path, key))


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _value(value: Any) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_key(key)} = {_value(item)}' for key, item in value.items())}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_value, value))}]"
    return value.isoformat() if isinstance(value, (dt.date, dt.time)) else str(value)


def _text(text: str) -> str:
    """A basic string; JSON's escapes are TOML's, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
