"""From the table of units to `Units`."""

import numpy as np

from placement.io.table import Table, index_of, vocabulary
from placement.model.arrays import IndexArray
from placement.model.units import Units


def build_units(units: Table) -> Units:
    """Units in the order of the file; the table has been checked."""
    parent = units.lookup("atasan_id", index_of(units.words("unor_id")))
    district, districts = vocabulary(units.text("kecamatan").tolist())
    return Units(
        code=units.text("unor_id"),
        name=units.text("nama"),
        kind=units.text("jenis_unit"),
        parent=parent,
        agency=agencies(parent),
        district=district,
        districts=districts,
        remote=units.ints("daerah_tertinggal") == 1,
        minimum=units.ints("minimum"),
    )


def agencies(parent: IndexArray) -> IndexArray:
    """The ancestor right below the root of each unit; a root is its own agency."""
    own = np.arange(len(parent), dtype=np.int32)
    below_root = (parent < 0) | (parent[parent] < 0)
    above = np.where(below_root, own, parent)
    while not np.array_equal(above, above[above]):
        above = above[above]
    return above.astype(np.int32)
