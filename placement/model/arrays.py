"""Array types of the project, and the one way to freeze an array."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
IndexArray = NDArray[np.int32]
CodeArray = NDArray[np.int16]
BoolArray = NDArray[np.bool_]
DateArray = NDArray[np.datetime64]
TextArray = NDArray[np.str_]
Index = NDArray[np.integer[Any]]


def frozen(array: Any) -> Any:
    """The same array, read-only from now on."""
    array.flags.writeable = False
    return array


def freeze_fields(instance: object) -> None:
    """Make every array held by a frozen dataclass read-only."""
    for value in vars(instance).values():
        if isinstance(value, np.ndarray):
            frozen(value)
