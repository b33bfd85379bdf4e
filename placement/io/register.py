"""The register of runs: one line per run beside the run folders, each holding the hash of the line before."""

import errno
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import RawIOBase
from pathlib import Path
from typing import Any

from placement.errors import OutputError, RunFolderError
from placement.text import why

REGISTER = "register.jsonl"
PREVIOUS = "previous"
NUMBER = "run"
FIRST = "0" * 64


@dataclass(frozen=True)
class Broken:
    """A line of the register that does not follow from the one before; `line` counts from 1."""

    line: int
    why: str


def register(root: Path, line: Mapping[str, Any]) -> dict[str, Any]:
    """Add a run to the register of `root`: the line as given, with its number and the hash of the previous line."""
    lines = _lines(root)
    entry = {NUMBER: len(lines) + 1, **line, PREVIOUS: _hash(lines[-1]) if lines else FIRST}
    text = json.dumps(entry, ensure_ascii=False, default=str).encode()
    try:
        with (root / REGISTER).open("a+b", buffering=0) as file:
            _append(file, _line_end(file) + text + b"\n")
    except OSError as error:
        raise OutputError(
            f"{root / REGISTER} cannot be written: {why(error, 'en')}",
            indonesian=f"{root / REGISTER} tidak dapat ditulis: {why(error, 'id')}",
        ) from error
    return entry


def read_register(root: Path) -> list[dict[str, Any]]:
    """The runs of a register, none where there is no register; RunFolderError where a line is not readable."""
    entries = []
    for number, line in enumerate(_lines(root), 1):
        entry = _entry(line)
        if entry is None:
            raise RunFolderError(
                f"{root / REGISTER}: line {number} cannot be read",
                indonesian=f"{root / REGISTER}: baris {number} tidak dapat dibaca",
            )
        entries.append(entry)
    return entries


def count(root: Path) -> int:
    """Lines of a register, 0 where there is none."""
    return len(_lines(root))


def check_register(root: Path) -> list[Broken]:
    """Lines that were changed, removed, added or moved, as far as the chain shows it; the last line has no witness."""
    return list(chain(_lines(root)))


def chain(lines: Sequence[bytes]) -> Iterator[Broken]:
    """Lines that do not follow from the one before."""
    expected = FIRST
    for number, line in enumerate(lines, 1):
        entry = _entry(line)
        if entry is None:
            yield Broken(number, "not readable")
        elif entry.get(PREVIOUS) != expected:
            yield Broken(number, "does not hold the hash of the line before")
        elif entry.get(NUMBER) != number:
            yield Broken(number, "is not numbered in order")
        expected = _hash(line)


def _lines(root: Path) -> list[bytes]:
    """Lines as bytes, without their LF."""
    path = root / REGISTER
    try:
        return path.read_bytes().splitlines() if path.exists() else []
    except OSError as error:
        raise RunFolderError(
            f"{path} cannot be read: {why(error, 'en')}",
            indonesian=f"{path} tidak dapat dibaca: {why(error, 'id')}",
        ) from error


def _append(file: RawIOBase, line: bytes) -> None:
    """The whole line or nothing of it."""
    size, whole = file.seek(0, 2), False
    try:
        _write(file, line)
        whole = True
    finally:
        if not whole:
            file.truncate(size)


def _write(file: RawIOBase, line: bytes) -> None:
    if file.write(line) != len(line):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _line_end(file: RawIOBase) -> bytes:
    """What ends a last line that was cut short by a crash; nothing where it is whole."""
    size = file.seek(0, 2)
    if not size:
        return b""
    file.seek(size - 1)
    return b"" if file.read(1) == b"\n" else b"\n"


def entries(lines: Iterable[bytes]) -> Iterator[dict[str, Any] | None]:
    """Each line as written by `register`, None where it cannot be read."""
    return map(_entry, lines)


def _entry(line: bytes) -> dict[str, Any] | None:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return entry if isinstance(entry, dict) else None


def _hash(line: bytes) -> str:
    return sha256(line).hexdigest()
