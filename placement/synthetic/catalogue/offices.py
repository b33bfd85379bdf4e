"""Pelaksana: general posts by job class; too many clerks of class 5, too few analysts of class 7.

Contract staff taken over from honorary lists since 2021 fill classes 5 and 7 of the town hall first. 40 percent of all
holders too many sit in the Setda and the BKPSDM, where they wait for a proper post.
"""

from placement.synthetic.catalogue.line import Line

ROOMS = {"bidang": 25, "umum": 40, "keu": 35, "bagian": 50, "rsud": 100, "uptd": 50, "agency": 100}
"""Percent of the units of a place that have a given general job at all; places not named here spread it over all.

Offices are uneven: a few rooms of many clerks, and many rooms with one.
"""


def _general(
    code: str,
    name: str,
    job_class: int,
    need: int,
    held: int,
    places: tuple[tuple[str, int], ...],
    uneven: int = 0,
) -> Line:
    return Line(
        code=f"PL-{code}",
        name=name,
        family="Pelaksana",
        need=need,
        held=held,
        places=places,
        job_class=job_class,
        uneven=uneven,
        central=40,
    )


OFFICE_LINES = (
    _general(
        "PENGADM",
        "Pengadministrasi Perkantoran",
        5,
        180,
        258,
        (
            ("umum", 54),
            ("bagian", 22),
            ("bidang:BKPSDM", 8),
            ("kelurahan", 26),
            ("seksi_kec", 8),
            ("sd", 16),
            ("smp", 14),
            ("puskesmas", 4),
            ("rsud", 20),
            ("uptd", 8),
        ),
        uneven=12,
    ),
    _general(
        "PLO",
        "Penata Layanan Operasional",
        7,
        150,
        181,
        (
            ("umum", 30),
            ("keu", 20),
            ("bidang", 42),
            ("bagian", 16),
            ("bidang:BKPSDM", 10),
            ("kelurahan", 13),
            ("rsud", 12),
            ("uptd", 7),
        ),
        uneven=2,
    ),
    _general(
        "PTK",
        "Penelaah Teknis Kebijakan",
        7,
        190,
        162,
        (("bidang", 102), ("bidang:DISDIK", 18), ("bagian", 40), ("keu", 20), ("seksi_kec", 10)),
        uneven=2,
    ),
    _general(
        "PDI",
        "Pengolah Data dan Informasi",
        6,
        110,
        98,
        (
            ("keu", 26),
            ("bidang", 40),
            ("bagian", 10),
            ("kelurahan", 10),
            ("rsud", 10),
            ("puskesmas", 4),
            ("bidang:DINKES", 10),
        ),
    ),
    _general(
        "OLO",
        "Operator Layanan Operasional",
        5,
        90,
        128,
        (
            ("uptd", 24),
            ("agency:LH", 18),
            ("agency:PUPR", 14),
            ("agency:HUB", 12),
            ("bagian", 10),
            ("smp", 12),
        ),
        uneven=2,
    ),
    _general(
        "PUO",
        "Pengelola Umum Operasional",
        1,
        50,
        61,
        (("agency:LH", 14), ("bagian", 10), ("rsud", 14), ("smp", 8), ("agency:PARPORA", 4)),
    ),
    _general(
        "PGLO",
        "Pengelola Layanan Operasional",
        6,
        60,
        52,
        (("bidang", 22), ("rsud", 14), ("puskesmas", 4), ("bidang:DINKES", 12), ("uptd", 8)),
    ),
    _general("PK", "Penata Kelola", 7, 60, 37, (("bidang", 44), ("bagian", 16))),
)
