"""The schemes of the law: CPNS and PPPK, read from its values."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from placement.model.intake import ONE, Scheme, Thresholds
from placement.selection.integration import shares
from placement.selection.refill import SHELF

CPNS_PARTS = ("twk", "tiu", "tkp")
PPPK_PARTS = ("teknis", "manajerial", "sosiokultural", "wawancara")

CPNS_LAW = ("recruitment.cpns_weights", "recruitment.skd_full", "recruitment.skd_parts_full", "recruitment.skd_least", "recruitment.skb_multiple",
            "recruitment.cpns_cut_ladder", "recruitment.cpns_ladder", "recruitment.cpns_refill")  # fmt: skip
PPPK_LAW = ("recruitment.pppk_ladder", "recruitment.pppk_refill", "recruitment.pppk_categories")
"""Keys of law that each scheme reads."""


class Law(Protocol):
    """Law on a day."""

    def value(self, key: str) -> Any:
        """The value of a key."""


def cpns(law: Law, tracks: Sequence[str], components: Mapping[str, int] | None = None) -> Scheme:
    """CPNS: SKD with least marks, three times the seats, SKD and SKB integrated, the ladder, refilling.

    tracks : codes of the tracks of the vacancies, the general one (`umum`) among them
    components : weights of the SKB's components in millionths, summing to ONE; default: SKB as one test
    """
    weights = law.value("recruitment.cpns_weights")
    first, second = weights["skd"] * ONE // 100, weights["skb"] * ONE // 100
    return Scheme(
        parts=CPNS_PARTS,
        full=law.value("recruitment.skd_full"),
        first_weight=first,
        second=shares(second, components or {"skb": ONE}),
        thresholds=Thresholds.of(tracks, CPNS_PARTS, law.value("recruitment.skd_least")),
        general=list(tracks).index("umum"),
        multiple=law.value("recruitment.skb_multiple"),
        cut=law.value("recruitment.cpns_cut_ladder"),
        ladder=law.value("recruitment.cpns_ladder"),
        steps=tuple(SHELF[code] for code in law.value("recruitment.cpns_refill")),
    )


def pppk(law: Law) -> Scheme:
    """PPPK: category before marks, no least mark, one test in four parts."""
    ladder = law.value("recruitment.pppk_ladder")
    return Scheme(
        parts=PPPK_PARTS,
        full=0,
        first_weight=0,
        second={},
        thresholds=None,
        general=0,
        multiple=0,
        cut=ladder[:1],
        ladder=ladder,
        steps=tuple(SHELF[code] for code in law.value("recruitment.pppk_refill")),
    )
