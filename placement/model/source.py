"""A Source: an input file as it was read, so that a run folder can be judged without anything outside it."""

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True)
class Source:
    """One input file.

    name : the table it holds, or `scenario`; filename : the name under which `inputs/` keeps it, unique in a case
    data : its bytes, without columns of private data; sha256 : of `data`; rows : rows of the table, 0 for the scenario
    """

    name: str
    filename: str
    sha256: str
    rows: int
    data: bytes

    @classmethod
    def of(cls, name: str, filename: str, rows: int, data: bytes) -> "Source":
        """A source with its hash."""
        return cls(name, filename, sha256(data).hexdigest(), rows, data)
