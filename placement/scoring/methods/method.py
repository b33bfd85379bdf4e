"""What a scoring method promises."""

from collections.abc import Mapping
from typing import ClassVar, Protocol

from placement.model.arrays import IntArray


class Method(Protocol):
    """Values and weights in, integer parts out. `pool_relative` methods are refused where a legal ranking is made."""

    code: ClassVar[str]
    kind: ClassVar[str]
    title: ClassVar[Mapping[str, str]]
    source: ClassVar[str]
    confidence: ClassVar[str]
    moves: ClassVar[tuple[str, ...]]
    pool_relative: ClassVar[bool]
    """Whether a person's score depends on who else is scored."""

    def parts(self, values: IntArray, weights: IntArray) -> IntArray:
        """Parts of `values` int64[n, k] in points under `weights` int64[k] in millionths -> int64[n, k] points; a score is a row's sum."""
