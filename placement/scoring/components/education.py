"""Education in fit: how the programme studied meets the programmes the post accepts."""

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from placement.model.education import EXACT, FAMILY, OPEN, OTHER, UNKNOWN
from placement.scoring.components.component import Pairing
from placement.scoring.integers import FULL, ONE, half_up
from placement.scoring.lookup import Lookup

SHARE = {OTHER: 0, OPEN: 60_000, FAMILY: 70_000, EXACT: FULL, UNKNOWN: 0}
"""Points out of full marks of each way to meet a post."""


class Education:
    """points(i, g) = round half up(weight x share of (programme of i, accepted set of g) / 1 000 000)."""

    code: ClassVar[str] = "education"
    kind: ClassVar[str] = "fit"
    title: ClassVar[Mapping[str, str]] = {
        "id": "Kesesuaian pendidikan dengan jabatan",
        "en": "Education against the programmes the post accepts",
    }
    anchor: ClassVar[Mapping[str, str]] = {
        "id": "Program disebut jabatan 100 %; serumpun 70 %; jabatan menerima semua jurusan 60 % (memenuhi syarat, "
        "tetapi keahlian tidak terpakai, jadi di bawah serumpun); lainnya, atau rumpunnya tidak diketahui, 0.",
        "en": "Programme named by the post 100 %; same family 70 %; post accepts every programme 60 % (lawful, but the "
        "field of study is not used, so below same family); other, or family unknown, 0.",
    }
    keys: ClassVar[tuple[str, ...]] = ()
    source: ClassVar[str] = "Kebijakan penempatan menurut bidang keahlian; angka adalah pilihan mesin"
    confidence: ClassVar[str] = "unverified"
    moves: ClassVar[tuple[str, ...]] = ()

    def lookup(self, pairing: Pairing, weight: int) -> Lookup:
        """Row = programme (last: unknown), column = accepted set."""
        match = pairing.education.match
        share = np.array([SHARE[way] for way in sorted(SHARE)], np.int64)
        programme = np.where(pairing.roster.programme < 0, len(match) - 1, pairing.roster.programme)
        return Lookup(
            self.code,
            programme.astype(np.int32),
            pairing.positions.accepted,
            half_up(weight * share[match], ONE),
        )
