"""A Decision: what an official has settled about one employee before any plan is made."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Action = Literal["keep", "to", "not-to", "defer-until", "release"]


@dataclass(frozen=True)
class Decision:
    """One row of `decisions.csv`.

    nip : an employee of the roster
    unit : code of a unit (`unor_id`), position : code of a job (`jabatan_id`), "" = none named
    date : of the decision, under `defer-until` the day until which the employee is not moved
    row : the row of the file, as a spreadsheet shows it
    """

    nip: str
    action: Action
    unit: str
    position: str
    reason: str
    official: str
    date: dt.date | None
    row: int
