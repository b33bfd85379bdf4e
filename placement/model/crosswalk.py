"""Names that an office matched by hand: what the files write, and which unit, job or programme is meant."""

from dataclasses import dataclass
from typing import Literal

Matched = Literal["units", "positions", "education"]


@dataclass(frozen=True)
class NameMatch:
    """One filled row of a match sheet that this run used.

    kind : of what the name is; name, context, source : as the sheet has them
    code, meant : what was chosen; rows : rows of the inputs that were read by it
    """

    kind: Matched
    name: str
    context: str
    source: str
    code: str
    meant: str
    rows: int
