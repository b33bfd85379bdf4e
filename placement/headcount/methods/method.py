"""What a method of workload analysis says of itself, and what it does."""

from collections.abc import Mapping
from fractions import Fraction
from typing import ClassVar, Protocol

from placement.headcount.norms import Norms
from placement.headcount.workload import Form, WorkloadTable


class Method(Protocol):
    """A way from a form to the exact need of a post. Its formula on plain numbers stands in its `need`.

    words : the word of the form (`metode`) for each kind of row
    asks : columns of the form that such a row must fill; of each inner tuple one is enough
    reads : further columns that it reads
    alone : whether a post that it speaks of may have rows of no other method
    """

    code: ClassVar[str]
    kind: ClassVar[str]
    title: ClassVar[Mapping[str, str]]
    source: ClassVar[str]
    confidence: ClassVar[str]
    moves: ClassVar[tuple[str, ...]]
    words: ClassVar[Mapping[Form, str]]
    asks: ClassVar[Mapping[Form, tuple[tuple[str, ...], ...]]]
    reads: ClassVar[tuple[str, ...]]
    alone: ClassVar[bool]

    def of_rows(self, rows: WorkloadTable, norms: Norms) -> dict[int, Fraction]:
        """Exact need of each position group in `rows`, which are all of this method."""
