"""Who works in the city: counts at 2 600 employees, each with its reason."""

PNS_GRADES = {
    # The bulge at III/c to IV/a is the great intake of 2005 to 2010; II is what is left of SLTA recruitment.
    11: 0, 12: 0, 13: 3, 14: 4, 21: 18, 22: 30, 23: 90, 24: 70, 31: 245, 32: 300, 33: 260, 34: 360,
    41: 330, 42: 160, 43: 62, 44: 8, 45: 0,
}  # fmt: skip
"""PNS and CPNS by grade (I/a = 11 .. IV/e = 45): 1 940."""

EDUCATION = {5: 12, 10: 18, 15: 322, 25: 26, 30: 345, 40: 1610, 45: 265, 50: 2}
"""Everybody by level; D-I stands with D-II, D-IV with S-1."""

CPNS = 35
WOMEN = 1768
"""68 percent: teachers, nurses and midwives. Seen in the NIP only."""

AGES = {
    22: 4, 23: 8, 24: 13, 25: 19, 26: 24, 27: 27, 28: 30, 29: 31,
    30: 38, 31: 44, 32: 50, 33: 56, 34: 62, 35: 68, 36: 72, 37: 76, 38: 78, 39: 80,
    40: 84, 41: 88, 42: 92, 43: 94, 44: 96, 45: 97, 46: 98, 47: 97, 48: 96, 49: 94,
    50: 92, 51: 90, 52: 88, 53: 86, 54: 86,
    55: 134, 56: 120, 57: 92, 58: 52, 59: 44,
}  # fmt: skip
"""Completed years at the reference day: 6, 24, 36, 17 and 17 percent in the usual bands.

Beyond 55 the counts fall so that some 85 retire in the first year, and more later: the intake of the 1990s is leaving.
"""

PPPK_INTAKES = {
    "2021-01-01": 40, "2022-04-01": 100, "2023-06-01": 110, "2024-05-01": 110, "2025-03-01": 120, "2025-07-01": 180,
}  # fmt: skip
"""Contracts by first day: the class-teacher waves of 2022 to 2024, then the honorary staff of 2025."""

TEACHING = ("Guru SD", "Guru SMP", "Pendidikan lain")
PROFESSION = ("KES-DOKTER", "KES-DRG", "KES-APOTEKER", "KES-PERAWAT", "KES-BIDAN")
S1_CARE = (
    "KES-PERAWAT", "KES-BIDAN", "KES-GIZI", "KES-SANITARIAN", "KES-ATLM", "KES-RADIO", "KES-REKAM", "KES-PROMKES",
    "KES-FISIO", "KES-EPID", "KES-ADMIN",
)  # fmt: skip

PPPK_POOLS: tuple[tuple[str, int, tuple[str, ...], tuple[str, ...]], ...] = (
    # grade, count, lines or families, tiers (empty: pelaksana)
    ("I", 3, ("PL-PUO",), ()),
    ("V", 34, ("PL-OLO",), ()),
    ("V", 8, ("PL-PENGADM",), ()),
    ("V", 10, ("JF-DAMKAR", "JF-POLPP"), ("PM", "TR")),
    ("VII", 80, ("Kesehatan",), ("TR",)),
    ("VII", 22, ("PL-PGLO", "PL-PDI"), ()),
    # Profession years (Ners, apoteker, dokter) enter one grade higher than a plain S-1.
    ("X", 48, PROFESSION, ("PT",)),
    ("IX", 275, TEACHING, ("PT",)),
    ("IX", 110, ("PL-PLO",), ()),
    ("IX", 40, ("JF lain",), ("PT",)),
    ("IX", 30, S1_CARE, ("PT",)),
)
"""Contract staff by grade and by the posts they were hired for: 660."""

CPNS_POOLS = ((15, ("Kesehatan",), ("TR", "PT")), (10, ("JF lain",), ("PT",)), (10, ("PL-PTK", "PL-PDI"), ()))
"""The intake of 2025 went to care, to functional posts and to analysts."""

LEGAL = (
    # code, count, least and greatest age; 20, 21 and 22 are this city's own codes (see its README)
    ("20", 10, 57, 59),  # MPP: preparing for retirement, in the last year
    ("03", 14, 28, 44),  # study assignment
    ("21", 8, 30, 52),  # seconded to another body
    ("02", 4, 30, 50),  # leave outside state responsibility
    ("22", 4, 40, 57),  # long sick leave
    ("04", 2, 35, 55),  # suspended
)
ACTIVE, ACTIVE_PPPK = "01", "71"

UNDER_TWO_YEARS = 546
OVER_FIVE_YEARS = 1170
"""Time in post, counted in holders: 21 and 45 percent."""

WISHES = 10
"""Own request per thousand PNS."""

MISMATCHES = (
    # kind, count, family or prefix of lines, job class (0 = any)
    ("nurse", 24, "PL", 6),
    ("teacher", 11, "PL", 7),
    ("low", 12, "PL", 6),
    ("low", 8, "PL", 7),
    ("field", 15, "PL", 6),
    ("field", 55, "PL", 7),
    ("field", 41, "PL", 5),
    ("subject", 11, "Guru SD", 0),
    ("field", 6, "Guru SD", 0),
    ("subject", 6, "Guru SMP", 0),
    ("field", 3, "Guru SMP", 0),
    ("field", 2, "Pendidikan lain", 0),
    ("field", 7, "JF lain", 0),
    ("economist", 4, "KES", 0),
    ("field", 8, "Administrator", 0),
    ("field", 21, "Pengawas", 0),
)
"""People whose education does not meet the post, 234 = 9 percent: 166 pelaksana (17 %), 28 teachers (4 %), 7 in other
functional posts (3 %), 4 in care (1 %), 29 in structural seats (11 %).

nurse: trained nurses, and a midwife to every three of them, at a clerk's desk; teacher: teachers in the education
office; low: level too low; subject: a certificate of another subject; economist: economists in posts of public health;
field: another family.
"""

MISSING_RATINGS = 364
"""One or both years missing, 14 percent: those who entered since 2025, those away, a few lost forms."""

RATINGS = {"Sangat Baik": 115, "Baik": 880, "Butuh Perbaikan": 3, "Kurang": 1, "Sangat Kurang": 1}
"""Per thousand ratings."""

SANCTIONS = {"ringan": 9, "sedang": 5, "berat": 3}
TESTED = (
    # percent tested, families, tiers (empty: all)
    (100, ("JPT Pratama",), ()),
    (90, ("Administrator",), ()),
    (55, ("Pengawas",), ()),
    (18, ("JF lain",), ("MU", "MA", "UT")),
    (8, ("Pelaksana",), ()),
    (3, ("Kesehatan",), ()),
    (1, TEACHING, ()),
)
"""Valid competency tests: the assessment centre saw the leaders, the others were tested where a post was filled."""
