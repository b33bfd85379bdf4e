"""What the judge writes down: every check made, and every ketidaksesuaian found, in Indonesian and English."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from placement.model.verdict import Check, Finding

LIMIT = 50
"""Findings written out per check; the last one says how many more there are."""

SAYS = {
    "shape": ("bentuk data tidak sesuai", "not of the expected shape"),
    "option": ("jabatan ini bukan pilihan pegawai", "not among the employee's options"),
    "words": ("menurut bunyi aturan, jabatan ini tidak boleh", "the rules' own words forbid this post"),
    "capacity": ("terisi melebihi kursi yang ada", "more people than seats"),
    "floor": ("terisi kurang dari batas minimum", "fewer people than the floor"),
    "quota": ("kuota minimum tidak terpenuhi", "the quota is not met"),
    "nested": ("kuota tumpang tindih sebagian", "quotas overlap without being nested"),
    "cap": ("perpindahan melebihi batas", "more moves than allowed"),
    "total": ("jumlah poin tidak sama dengan hitungan ulang", "the total differs from the recomputed one"),
    "bound": ("batas atas tidak sama dengan hitungan ulang", "the bound differs from the recomputed one"),
    "unproven": ("ambang poin tidak membuktikan rencana terbaik", "the prices do not prove the plan best"),
    "price": ("ambang poin jabatan bukan yang ditetapkan aturannya", "not the price that the rule picks"),
    "sign": ("ambang poin bertanda salah", "a price of the wrong sign"),
    "size": ("ambang poin di luar hitungan bulat", "a price beyond exact arithmetic"),
    "unique": ("masih ada rencana lain yang sama baik", "another plan is just as good"),
    "claims": ("daftar tujuan tidak sesuai", "the list of levels is not the expected one"),
    "rules": ("aturan dan hitungan massal berbeda", "rules in words and on arrays disagree"),
    "eligible": ("daftar pasangan dan kode aturan berbeda", "the list of pairs and the codes disagree"),
    "near": ("jabatan di unit sendiri tidak memenuhi syarat", "a post of the own unit is not eligible"),
    "class": ("kelas jabatan tidak seragam", "groups of one class are not alike"),
    "steps": ("nilai kursi naik atau tidak lengkap", "seat values rise or are missing"),
}
"""Sentence of each kind of finding: Indonesian, English."""


class Notes:
    """The judge's notebook: checks in the order made, findings by check."""

    def __init__(self) -> None:
        self._checks: list[Check] = []
        self._found: dict[str, list[Finding]] = {}
        self._beyond: Counter[str] = Counter()

    def checked(self, name: str, count: int, how: str) -> None:
        """A check was made of `count` things, in the way said."""
        self._checks.append(Check(name, count, how))

    def find(self, check: str, where: object, claimed: object, found: object, says: str = "") -> None:
        """One ketidaksesuaian; `says` names its sentence where it is not the check's own."""
        kept = self._found.setdefault(check, [])
        if len(kept) == LIMIT:
            self._beyond[check] += 1
            return
        indonesian, english = SAYS[says or check]
        detail = f" ({claimed} / {found})"
        kept.append(
            Finding(check, str(where), str(claimed), str(found), indonesian + detail, english + detail)
        )

    def find_each(self, check: str, rows: Iterable[tuple[Any, Any, Any]], says: str = "") -> None:
        """One ketidaksesuaian per row of (where, claimed, found)."""
        for where, claimed, found in rows:
            self.find(check, where, claimed, found, says)

    def has(self, *checks: str) -> bool:
        """One of these checks found something."""
        return any(check in self._found for check in checks)

    @property
    def checks(self) -> tuple[Check, ...]:
        """All checks, in the order made."""
        return tuple(self._checks)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, check by check."""
        return tuple(finding for check in self._found for finding in self._closed(check))

    def _closed(self, check: str) -> list[Finding]:
        """Findings of a check, the last one with the number of those left out."""
        kept, beyond = self._found[check], self._beyond[check]
        if not beyond:
            return kept
        last = kept[-1]
        return [
            *kept[:-1],
            replace(last, id=f"{last.id}; dan {beyond} lagi", en=f"{last.en}; and {beyond} more"),
        ]
