"""Certificate in fit: the post asks for one, and the person holds it."""

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from placement.scoring.components.component import Pairing
from placement.scoring.integers import FULL, ONE, half_up
from placement.scoring.lookup import Lookup


class Certificate:
    """points(i, g) = round half up(weight / 10) where the post asks for none or for the one held, else 0.

    A post that asks for none is met in full: nobody loses marks for what is not asked, and every post can reach full
    fit. Between rivals for one post, and in any plan that fills the same seats, this constant changes nothing.
    """

    code: ClassVar[str] = "certificate"
    kind: ClassVar[str] = "fit"
    title: ClassVar[Mapping[str, str]] = {
        "id": "Sertifikat yang diminta jabatan",
        "en": "Certificate the post asks for",
    }
    anchor: ClassVar[Mapping[str, str]] = {
        "id": "Sertifikat yang diminta dimiliki 100 %, tidak dimiliki 0; jabatan tidak meminta sertifikat 100 % bagi "
        "semua (tidak ada yang kurang).",
        "en": "Certificate asked and held 100 %, asked and not held 0; post asks for none 100 % for everyone (nothing is "
        "lacking).",
    }
    keys: ClassVar[tuple[str, ...]] = ()
    source: ClassVar[str] = "Syarat jabatan; angka adalah pilihan mesin"
    confidence: ClassVar[str] = "unverified"
    moves: ClassVar[tuple[str, ...]] = ()

    def lookup(self, pairing: Pairing, weight: int) -> Lookup:
        """Row and column = 1 + certificate, 0 = none."""
        held = np.maximum(pairing.roster.certificate, -1) + 1
        asked = np.maximum(pairing.positions.certificate, -1) + 1
        codes = 1 + int(max(held.max(initial=0), asked.max(initial=0)))
        met = np.eye(codes, dtype=np.int64)
        met[:, 0] = 1
        return Lookup(
            self.code, held.astype(np.int32), asked.astype(np.int32), half_up(weight * FULL * met, ONE)
        )
