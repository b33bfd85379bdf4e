"""Jobs of schools: need follows classes and weekly hours, shortage follows two decades of retiring class teachers.

School heads are teachers with an additional duty: their seats are seats of the school's own subject, so SD class
teachers are 336 + 38 seats and each SMP subject counts the heads that `HEADS` gives it. Teachers hired on contract
since 2021 are Ahli Pertama, those before 2010 mostly Ahli Madya; few stand between.
"""

from placement.synthetic.catalogue.line import Line, ladder
from placement.synthetic.catalogue.programmes import SUBJECT

_SCHOOL = ladder(PT=38, MU=12, MA=50)
_LATE = ladder(PT=60, MA=40)
_NEW = ladder(PT=1)

HEADS = {"SMP-BIN": 1, "SMP-MAT": 1, "SMP-IPA": 2, "SMP-IPS": 1, "SMP-PPKN": 1}
"""SMP heads by the subject they teach; need and held of those lines below count them."""


def _sd(subject: str, name: str, need: int, held: int, uneven: int = 0) -> Line:
    tiers = {"KELAS": _SCHOOL, "PAI": _SCHOOL, "PJOK": _LATE}.get(subject, _NEW)
    return Line(
        code=f"SD-{subject}",
        name=f"Guru SD {name}",
        family="Guru SD",
        need=need,
        held=held,
        tiers=tiers,
        places=(("sd", 1),),
        fields=(SUBJECT[subject],),
        certificate=subject,
        uneven=uneven,
        level=40,
        # Class teachers first: a class without a teacher is a class sent home.
        priority=("sd",) if subject == "KELAS" else (),
    )


def _smp(subject: str, name: str, need: int, held: int, uneven: int = 0, central: int = 70) -> Line:
    heads = HEADS.get(f"SMP-{subject}", 0)
    return Line(
        code=f"SMP-{subject}",
        name=f"Guru SMP {name}",
        family="Guru SMP",
        need=need + heads,
        held=held + heads,
        tiers=_NEW if subject == "INF" else _LATE if subject in {"PJOK", "SENI", "BK"} else _SCHOOL,
        places=(("smp", 1),),
        fields=(SUBJECT[subject],),
        certificate=subject,
        uneven=uneven,
        central=central,
        level=40,
    )


SCHOOL_LINES = (
    _sd("KELAS", "Kelas", 336 + 38, 300 + 34, uneven=8),
    _sd("PAI", "Pendidikan Agama Islam", 56, 41, uneven=2),
    _sd("PJOK", "PJOK", 56, 40, uneven=2),
    _sd("BIG", "Bahasa Inggris", 18, 6),
    _sd("SENI", "Seni Budaya", 10, 3),
    _smp("BIN", "Bahasa Indonesia", 30, 33, uneven=2),
    _smp("MAT", "Matematika", 25, 27, uneven=2),
    _smp("IPA", "IPA", 25, 29, uneven=2),
    # The two old schools of the town centre took in teachers as long as parents asked for seats there.
    _smp("IPS", "IPS", 20, 28, uneven=1, central=60),
    _smp("BIG", "Bahasa Inggris", 20, 25, uneven=1),
    _smp("PAI", "Pendidikan Agama Islam", 15, 14),
    _smp("PPKN", "PPKn", 15, 21, uneven=1, central=60),
    _smp("PJOK", "PJOK", 15, 12),
    _smp("SENI", "Seni Budaya", 15, 13),
    _smp("INF", "Informatika", 15, 7),
    _smp("BK", "Bimbingan dan Konseling", 24, 17, uneven=1),
    Line(
        "TK-GURU",
        "Guru TK",
        "Pendidikan lain",
        30,
        34,
        ladder(PT=40, MU=25, MA=35),
        (("tk", 1),),
        (SUBJECT["TK"],),
        "TK",
        level=40,
    ),
    Line(
        "SKB-PAMONG",
        "Pamong Belajar",
        "Pendidikan lain",
        8,
        6,
        ladder(PT=5, MA=3),
        (("skb", 1), ("sd", 0)),
        ("MANAJEMEN PENDIDIKAN", "PENDIDIKAN DASAR"),
    ),
    # Inspectors rise from school heads: only the upper tiers exist.
    Line(
        "PGW-SEKOLAH",
        "Pengawas Sekolah",
        "Pendidikan lain",
        12,
        10,
        ladder(MU=2, MA=6, UT=4),
        (("dinas:DISDIK", 1),),
        ("MANAJEMEN PENDIDIKAN", "PENDIDIKAN DASAR", "MATEMATIKA", "BAHASA INDONESIA"),
    ),
)
