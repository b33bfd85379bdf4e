"""What arrays from elsewhere must be; the first offender is named."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from placement.errors import InputError
from placement.model.arrays import BoolArray, IntArray, TextArray


def whole(name: str, data: Any, dimensions: int = 1) -> IntArray:
    """An array of whole numbers: int64, of one dimension unless told otherwise."""
    array = np.asarray(data)
    if array.ndim != dimensions:
        wanted = "one dimension" if dimensions == 1 else f"{dimensions} dimensions"
        raise InputError(f"{name} must have {wanted}, not {array.ndim}")
    if array.size == 0:
        return np.zeros(array.shape, np.int64)
    if array.dtype.kind not in "iu":
        raise InputError(f"{name} must hold integers, not {array.dtype}")
    if array.dtype.kind == "u" and int(array.max()) > 2**63 - 1:
        raise InputError(f"{name}[{int(np.argmax(array))}] does not fit 64 bits")
    return array.astype(np.int64)


def count(n: Any) -> int:
    """A whole number of 0 or more."""
    if isinstance(n, bool) or not isinstance(n, int | np.integer) or n < 0:
        raise InputError(f"n_employees must be a whole number of 0 or more, not {n!r}")
    return int(n)


def bools(name: str, data: Any, n: int) -> BoolArray:
    """N booleans, all False when nothing is given."""
    if data is None:
        return np.zeros(n, bool)
    array = np.asarray(data)
    if array.shape != (n,) or (n and array.dtype != bool):
        raise InputError(f"{name} must be {n} booleans, not {array.dtype}{list(array.shape)}")
    return array.astype(bool)


def keys(name: str, data: Sequence[Any] | None, size: int) -> TextArray:
    """Unique names as text, the indices when nothing is given."""
    if data is None:
        return np.arange(size).astype(str)
    named = np.array([str(key) for key in data]) if len(data) else np.zeros(0, "U1")
    if len(named) != size:
        raise InputError(f"{name} must hold {size} keys, not {len(named)}")
    seen: dict[str, int] = {}
    for k, key in enumerate(named.tolist()):
        if seen.setdefault(key, k) != k:
            raise InputError(f"{name}[{k}] = {key!r} was used before, at {seen[key]}")
    return named
