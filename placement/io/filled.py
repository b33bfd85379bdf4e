"""A table with some cells of a field filled in: what the crosswalk found out."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from placement.io.columns import columns
from placement.io.faults import Place
from placement.io.table import Column, Table
from placement.io.values import Bad, parser_of


def fill(table: Table, name: str, rows: np.ndarray, words: Sequence[str]) -> Table:
    """The table with `words` in the given rows of a field; words no longer used fall away."""
    if not len(rows):
        return table
    spec = next(spec for spec in columns(table.name) if spec.name == name)
    old = table.columns.get(name) or Column(
        spec, Place(table.file, name), (), np.full(len(table), -1, np.int32)
    )
    known = {word: place for place, word in enumerate(old.words)}
    codes = old.codes.copy()
    codes[rows] = [known.setdefault(word, len(known)) if word else -1 for word in words]
    every = tuple(known)
    used = np.unique(codes[codes >= 0])
    place = np.full(len(every) + 1, -1, np.int32)
    place[used] = np.arange(len(used))
    kept = tuple(every[at] for at in used.tolist())
    parse = parser_of(spec)
    read = [parse(word) for word in kept] if parse else []
    values = tuple(None if isinstance(value, Bad) else value for value in read)
    column = replace(old, words=kept, codes=place[codes], values=values)
    return replace(table, columns={**table.columns, name: column})
