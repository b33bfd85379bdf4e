"""A Decision: what an official has settled about one employee before any plan is made."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Action = Literal["keep", "to", "not-to", "defer-until", "release", "withdraw", "agree"]
"""`agree` holds somebody to a post that the rules already proposed: it orders nothing, so her cause and the floor of the post
that she leaves stay what they are without it. `withdraw` takes back a row of the decisions' file which says the same but for the action; it binds nobody."""

BARE: dict[str, str] = {
    "setuju": "disetujui pada Nominatif",
    "tetap": "tetap menurut Nominatif",
    "bukan ke sini": "ditolak pada Nominatif",
    "tunda": "ditunda pada Nominatif",
    "ubah": "diubah pada Nominatif",
    "struck": "dicoret pada Nominatif",
    "deleted": "dihapus dari Nominatif",
    "added": "ditambahkan pada Nominatif",
    "withdrawn": "dicabut pada Keputusan",
    "lapsed": "gugur: tidak dapat dipenuhi bersama keputusan lain",
}
"""What stands for a reason that nobody wrote; it excuses nothing."""

MARK = "#"
"""In a source, between a workbook's name and the first digits of its hash."""


@dataclass(frozen=True)
class Decision:
    """One row of `decisions.csv`.

    nip : an employee of the roster
    unit : code of a unit (`unor_id`), position : code of a job (`jabatan_id`), "" = none named
    date : of the decision, under `defer-until` the day until which the employee is not moved
    row : the row of the file, as a spreadsheet shows it
    source : where it was given when that is not this file: file/sheet/row, or file/row
    """

    nip: str
    action: Action
    unit: str
    position: str
    reason: str
    official: str
    date: dt.date | None
    row: int
    source: str = ""

    @property
    def reasoned(self) -> bool:
        """Whether somebody wrote a reason."""
        return bool(self.reason) and self.reason not in BARE.values()

    @property
    def place(self) -> str:
        """Code of the post `<jabatan_id>@<unor_id>`, of a unit `@<unor_id>`, of a job `<jabatan_id>@`, or ""."""
        return f"{self.position}@{self.unit}" if self.position or self.unit else ""

    @property
    def given(self) -> tuple[str, str, int | None]:
        """File, sheet and row where it was given, as its source names them; no row for a line that was taken out."""
        parts = self.source.rsplit("/", 2 if MARK in self.source else 1)
        if len(parts) < 2:
            return self.source, "", None
        row = int(parts[-1]) if parts[-1].isdigit() else None
        return parts[0].partition(MARK)[0], parts[1] if len(parts) == 3 else "", row
