"""Structural seats: one per unit, by type; a seat's unit is the seat, so their number follows from the units."""

from dataclasses import dataclass

ECHELON_GRADES = {21: (43, 44), 22: (42, 43), 31: (41, 42), 32: (34, 41), 41: (33, 34), 42: (32, 33)}
"""Corridor of grades of each eselon (PP 13/2002)."""

ECHELON_FAMILY = {
    21: "JPT Pratama",
    22: "JPT Pratama",
    31: "Administrator",
    32: "Administrator",
    41: "Pengawas",
    42: "Pengawas",
}
OCCUPANCY = {"JPT Pratama": (25, 30), "Administrator": (104, 114), "Pengawas": (128, 141)}
"""Holders and seats of the family table; other sizes keep the ratio."""

LEADER_LEVEL = {21: 40, 22: 40, 31: 40, 32: 40, 41: 30, 42: 30}
"""Least education: S-1 from administrator up, D-III for pengawas (PP 11/2017)."""


@dataclass(frozen=True)
class Seat:
    """A type of structural seat."""

    name: str
    echelon: int
    job_class: int
    lock: str = ""


SEATS = {
    "ST-SEKDA": Seat("Sekretaris Daerah", 21, 15),
    "ST-ASISTEN": Seat("Asisten Sekretaris Daerah", 22, 14),
    "ST-STAFAHLI": Seat("Staf Ahli Kepala Daerah", 22, 13),
    "ST-SEKWAN": Seat("Sekretaris DPRD", 22, 14, "SETWAN"),
    "ST-INSPEKTUR": Seat("Inspektur", 22, 14, "INSPEKTORAT"),
    "ST-KADIS": Seat("Kepala Dinas", 22, 14),
    "ST-KABAN": Seat("Kepala Badan", 22, 14),
    "ST-KASAT": Seat("Kepala Satuan", 22, 14),
    "ST-SEKDIS": Seat("Sekretaris Dinas", 31, 12),
    "ST-SEKBAN": Seat("Sekretaris Badan", 31, 12),
    "ST-SEKSAT": Seat("Sekretaris Satuan", 31, 12),
    "ST-SEKINSP": Seat("Sekretaris Inspektorat", 31, 12),
    "ST-KABAG": Seat("Kepala Bagian", 31, 12),
    "ST-IRBAN": Seat("Inspektur Pembantu", 31, 12, "INSPEKTORAT"),
    "ST-CAMAT": Seat("Camat", 31, 12, "CAMAT"),
    "ST-KABID": Seat("Kepala Bidang", 32, 11),
    "ST-SEKCAM": Seat("Sekretaris Kecamatan", 32, 11),
    "ST-LURAH": Seat("Lurah", 41, 9),
    "ST-KASIKEC": Seat("Kepala Seksi Kecamatan", 41, 9),
    "ST-KASUBBAG": Seat("Kepala Subbagian", 41, 9),
    "ST-KAUPTD": Seat("Kepala UPTD", 41, 9),
    "ST-SEKLUR": Seat("Sekretaris Kelurahan", 42, 8),
    "ST-KASIKEL": Seat("Kepala Seksi Kelurahan", 42, 8),
    "ST-KASUBTU": Seat("Kepala Subbagian Tata Usaha UPTD", 42, 8),
    "ST-KASUBKEC": Seat("Kepala Subbagian Kecamatan", 42, 8),
    "ST-KASIRS": Seat("Kepala Seksi RSUD", 42, 8),
}
