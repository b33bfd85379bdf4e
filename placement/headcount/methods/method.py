"""What a method of workload analysis says of itself."""

from collections.abc import Mapping
from typing import ClassVar, Protocol


class Method(Protocol):
    """One of the four methods of Peraturan BKN 9/2022; the arithmetic stands in its `need`."""

    code: ClassVar[str]
    kind: ClassVar[str]
    title: ClassVar[Mapping[str, str]]
    source: ClassVar[str]
    confidence: ClassVar[str]
    moves: ClassVar[tuple[str, ...]]
