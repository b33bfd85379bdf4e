"""What one listed job of the family table says."""

from dataclasses import dataclass

TIERS = ("PM", "TR", "MH", "PY", "PT", "MU", "MA", "UT")
TIER_NAME = {
    "PM": "Pemula",
    "TR": "Terampil",
    "MH": "Mahir",
    "PY": "Penyelia",
    "PT": "Ahli Pertama",
    "MU": "Ahli Muda",
    "MA": "Ahli Madya",
    "UT": "Ahli Utama",
}
TIER_GRADES = {
    "PM": (21, 21),
    "TR": (22, 24),
    "MH": (31, 32),
    "PY": (33, 34),
    "PT": (31, 32),
    "MU": (33, 34),
    "MA": (41, 43),
    "UT": (44, 45),
}
"""Corridor of PNS grades of each tier, as in the rules on functional credit."""

TIER_CLASS = {"PM": 5, "TR": 6, "MH": 7, "PY": 8, "PT": 8, "MU": 9, "MA": 11, "UT": 13}
TIER_CLASS_HIGH = {**TIER_CLASS, "MU": 10, "MA": 12, "UT": 14}
"""Auditors, planners and analysts of personnel are classed one higher from Ahli Muda on."""


@dataclass(frozen=True)
class Line:
    """One listed job: seats by decree and holders at 2 600 employees, and what its posts demand.

    tiers : share of the seats in each level (integer weights); empty for pelaksana
    places : where the seats are, with weights; the first place that exists in a tiny city takes all
    fields : families of programmes accepted; empty accepts all
    uneven : seats missing at the edge and as many holders too many at the centre, on top of need and held: what makes
        a city one in which people can be moved at all
    central : percent of all holders too many that sit at the line's central units
    level : least education of keahlian posts (35 where D-IV counts, 40 where only S-1, 45 for specialists)
    """

    code: str
    name: str
    family: str
    need: int
    held: int
    tiers: tuple[tuple[str, int], ...] = ()
    places: tuple[tuple[str, int], ...] = ()
    fields: tuple[str, ...] = ()
    certificate: str = ""
    uneven: int = 0
    central: int = 85
    level: int = 35
    high_class: bool = False
    job_class: int = 0
    lock: str = ""
    priority: tuple[str, ...] = ()


def ladder(**weights: int) -> tuple[tuple[str, int], ...]:
    """Tiers with their weights, in the order of the ladder."""
    return tuple((tier, weights[tier]) for tier in TIERS if tier in weights)
