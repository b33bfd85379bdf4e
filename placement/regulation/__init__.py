"""Law as data: one file per instrument, asked at a date."""

from placement.regulation.instrument import DATA, Dated, Instrument, Provision, in_force_since, instruments
from placement.regulation.law import Departure, Law, LawAt, LawEntry, Refusal, refusals
from placement.regulation.retirement import RETIREMENT_KEYS, retirement_age, retirement_dates
from placement.regulation.units import unit_name

__all__ = [
    "DATA",
    "RETIREMENT_KEYS",
    "Dated",
    "Departure",
    "Instrument",
    "Law",
    "LawAt",
    "LawEntry",
    "Provision",
    "Refusal",
    "in_force_since",
    "instruments",
    "refusals",
    "retirement_age",
    "retirement_dates",
    "unit_name",
]
