"""Two folders, byte against byte."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path


def compare(left: Path, right: Path, without: Collection[str] = ()) -> tuple[list[str], list[str]]:
    """Names of files that are the same in both folders, and names of those that differ or stand in one alone.

    without : names that are not looked at
    """
    names = sorted((_names(left) | _names(right)) - set(without))
    same = [name for name in names if _bytes(left / name) == _bytes(right / name)]
    return same, sorted(set(names) - set(same))


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
