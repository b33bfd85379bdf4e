"""Law as data: one file per instrument, asked at a date."""

from placement.regulation.instrument import DATA, Provision
from placement.regulation.law import Departure, Law, LawAt, LawEntry
from placement.regulation.retirement import retirement_age, retirement_dates

__all__ = ["DATA", "Departure", "Law", "LawAt", "LawEntry", "Provision", "retirement_age", "retirement_dates"]
