"""A figure of the whole post that forms repeat on its rows: it counts once, and the rows must agree."""

from collections.abc import Callable

from placement.errors import InputError
from placement.model.arrays import IndexArray, IntArray


def agreed(
    position: IndexArray, figures: IntArray, column: str, name: Callable[[int], str]
) -> dict[int, int]:
    """The figure of each group that states one; 0 = not stated."""
    found: dict[int, int] = {}
    for group, figure in zip(position.tolist(), figures.tolist(), strict=True):
        if figure and found.setdefault(group, figure) != figure:
            raise InputError(
                f"workload: rows of {name(group)} differ in {column}; it is one figure of the whole post",
                indonesian=f"abk: baris-baris {name(group)} berbeda isi {column}; angka ini satu untuk satu jabatan",
            )
    return found
