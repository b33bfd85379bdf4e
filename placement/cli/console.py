"""Where answers and remarks go: answers to stdout, as text or as one JSON document; remarks to stderr."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from numbers import Integral, Real
from pathlib import PurePath
from shutil import get_terminal_size
from typing import TextIO

from placement.errors import OutputError
from placement.text import Lang, language, tr, why

_RED, _PLAIN = "\x1b[31m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Console:
    """How this call was asked to speak."""

    lang: Lang = "id"
    json: bool = False
    debug: bool = False

    @classmethod
    def of(cls, args: Sequence[str], environ: Mapping[str, str]) -> Console:
        """Read the shared options ahead of click, because help and usage errors must know them too."""
        own = list(args[: args.index("--")]) if "--" in args else list(args)
        named = [value for flag, value in pairwise(own) if flag == "--lang"]
        named += [arg.removeprefix("--lang=") for arg in own if arg.startswith("--lang=")]
        lang = language(named[-1] if named else environ.get("PLACEMENT_LANG"))
        return cls(lang=lang, json="--json" in own, debug="--debug" in own)

    def tr(self, key: str, **values: object) -> str:
        """A sentence in this call's language."""
        return tr(key, self.lang, **values)

    def answer(self, document: Mapping[str, object], lines: Iterable[str]) -> None:
        """The one answer of a verb: the document with `--json`, else the lines."""
        if self.json:
            text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False, default=_plain)
            _write(sys.stdout, text + "\n")
            return
        for line in lines:
            _write(sys.stdout, printable(line) + "\n")

    def remark(self, line: str) -> None:
        """Progress and everything else that is not the answer."""
        _write(sys.stderr, printable(line) + "\n")

    def complain(self, line: str) -> None:
        """What went wrong, with a label."""
        label = tr("error.label", self.lang)
        shown = f"{_RED}{label}{_PLAIN}" if _colourful(sys.stderr) else label
        _write(sys.stderr, f"{shown}: {printable(line)}\n")


def terminal_width() -> int | None:
    """Columns of the terminal that reads the answer; None where a file or a program reads it."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return get_terminal_size().columns


def prepare_streams() -> None:
    """UTF-8 out, whatever the machine's settings are; a character that cannot be written is escaped, never fatal."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def printable(text: str) -> str:
    """Text without control characters: names come from files, and a terminal obeys what it is sent."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char == "\n" else " " for char in text)


def _write(stream: TextIO | None, text: str) -> None:
    """Write and flush here, so that a reader who has left (`| head`) does not change the exit code.

    A stream that cannot be written for another reason, such as a full disk, is an OutputError.
    """
    if stream is None:  # closed by whoever started us
        return
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise OutputError(
                f"the output cannot be written: {why(error, 'en')}",
                indonesian=f"keluaran tidak dapat ditulis: {why(error, 'id')}",
            ) from error


def _colourful(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty() and not os.environ.get("NO_COLOR")


def _plain(value: object) -> object:
    """Dates, paths and NumPy scalars as JSON has them."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, PurePath):
        return str(value)
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real):
        return float(value)
    message = f"{type(value).__name__} has no place in a JSON document"
    raise TypeError(message)
