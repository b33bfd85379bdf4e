"""The intake of a run: what was said of the files when they were read, kept beside their copies.

A workbook is copied as CSV. So that a run read from its copies says the same of them, the intake keeps where every
cell that was complained of stood, the headings of its table, and what was said of files, sheets and columns.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from placement.errors import Fault
from placement.io.faults import Faults, Key, Spot
from placement.io.table import Table
from placement.model.source import Source

INTAKE = "intake.json"
FORMAT = "placement-intake/1"

_FIELDS = tuple(f.name for f in fields(Fault))


@dataclass(frozen=True)
class Intake:
    """What an earlier reading said: faults of files, places of cells, and headings by table and field."""

    source: Source
    loose: tuple[Fault, ...] = ()
    spots: Mapping[Key, Spot] = field(default_factory=dict)
    headings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def read_intake(folder: Path, faults: Faults) -> Intake | None:
    """The intake of a folder that is a copy; None where there is none, or, with a fault, none that can be read."""
    file = folder / INTAKE
    if not file.is_file():
        return None
    try:
        data = file.read_bytes()
        content = json.loads(data)
        loose = tuple(_fault(entry) for entry in _ours(content)["loose"])
        spots = {(str(t), str(c), int(n)): _spot(spot) for t, c, n, *spot in content["cells"]}
        headings = {
            str(name): {str(k): str(v) for k, v in row.items()} for name, row in content["headings"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        faults.error("file_unreadable", INTAKE, f"{type(error).__name__}")
        return None
    return Intake(Source.of("intake", INTAKE, 0, data), loose, spots, headings)


def intake_of(tables: Mapping[str, Table], faults: Faults) -> Source | None:
    """The intake of this reading; None where nothing was said."""
    if not faults.found:
        return None
    content = {
        "format": FORMAT,
        "loose": [{name: getattr(fault, name) for name in _FIELDS} for fault in faults.loose],
        "headings": {
            name: {field: column.place.heading for field, column in tables[name].columns.items()}
            for name in sorted({table for table, _, _ in faults.spots} & set(tables))
        },
        "cells": [[*key, *spot] for key, spot in sorted(faults.spots.items())],
    }
    data = (json.dumps(content, ensure_ascii=False, indent=0) + "\n").encode()
    return Source.of("intake", INTAKE, 0, data)


def _ours(content: Any) -> Mapping[str, Any]:
    """The content of a file that we wrote."""
    if content["format"] != FORMAT:
        raise ValueError(FORMAT)
    found: Mapping[str, Any] = content
    return found


def _fault(entry: Mapping[str, Any]) -> Fault:
    """A fault as it was, its fields checked."""
    text = {name: str(entry[name]) for name in _FIELDS if name not in {"row", "count", "level", "effect"}}
    if entry["level"] not in {"error", "warning"} or entry["effect"] not in {"stops", "quarantine"}:
        raise ValueError(entry["level"])
    row = None if entry["row"] is None else int(entry["row"])
    return Fault(row=row, count=int(entry["count"]), level=entry["level"], effect=entry["effect"], **text)


def _spot(spot: list[Any]) -> Spot:
    file, sheet, row, heading, cell = spot
    return str(file), str(sheet), None if row is None else int(row), str(heading), str(cell)
