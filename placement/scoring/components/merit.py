"""Merit in fit: the person's score, on the criteria that count for the post."""

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from placement.scoring.components.component import Pairing
from placement.scoring.integers import ONE, half_up
from placement.scoring.lookup import Lookup


class Merit:
    """points(i, g) = round half up(weight x score of i under the criteria of g's pool / 1 000 000).

    Rivals for one post are compared on the same parts also when they come from different pools (a nurse who sits as a
    clerk against nurses). Within one pool this is `Scores.total`.
    """

    code: ClassVar[str] = "merit"
    kind: ClassVar[str] = "fit"
    title: ClassVar[Mapping[str, str]] = {"id": "Nilai merit", "en": "Merit score"}
    anchor: ClassVar[Mapping[str, str]] = {
        "id": "Nilai merit pegawai menurut unsur yang berlaku pada kelompok jabatan tujuan.",
        "en": "The person's merit score under the criteria that count in the pool of the post.",
    }
    keys: ClassVar[tuple[str, ...]] = ()
    source: ClassVar[str] = "UU 20/2023 (sistem merit)"
    confidence: ClassVar[str] = "secondary"
    moves: ClassVar[tuple[str, ...]] = ()

    def lookup(self, pairing: Pairing, weight: int) -> Lookup:
        """Row = the person, column = the set of criteria of the post's pool."""
        scores = pairing.scores
        criteria = np.array([pool.criteria for pool in scores.pools], np.int32)
        return Lookup(
            self.code,
            np.arange(len(scores), dtype=np.int32),
            criteria[pairing.pool_of_group],
            half_up(weight * scores.by_set, ONE),
        )
