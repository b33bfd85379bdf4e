"""Jobs of care: puskesmas of 40 to 55 people, one hospital of class C; midwives too many, every other profession short.

Skills tiers hold D-III, keahlian tiers D-IV, S-1 or a profession. Recruitment since 2010 was at D-III level, hence the
weight of TR and MH.
"""

from placement.synthetic.catalogue.line import Line, ladder

_CARE = ladder(TR=26, MH=15, PY=13, PT=22, MU=10, MA=14)
_SKILL = ladder(TR=60, MH=40)
_SHORT = ladder(TR=55, MH=30, PT=15)
_EXPERT = ladder(PT=40, MU=35, MA=25)
_PAIR = ladder(PT=65, MU=35)


def _care(
    code: str,
    name: str,
    need: int,
    held: int,
    tiers: tuple[tuple[str, int], ...],
    places: tuple[tuple[str, int], ...],
    *fields: str,
    uneven: int = 0,
    level: int = 35,
    priority: tuple[str, ...] = (),
) -> Line:
    return Line(
        code=code,
        name=name,
        family="Kesehatan",
        need=need,
        held=held,
        tiers=tiers,
        places=places,
        fields=fields,
        uneven=uneven,
        level=level,
        priority=priority,
    )


HEALTH_LINES = (
    # Doctors are priority everywhere, nurses where there is no second one to take over: the puskesmas.
    _care(
        "KES-DOKTER",
        "Dokter",
        34,
        24,
        ladder(PT=35, MU=35, MA=24, UT=12),
        (("puskesmas", 12), ("rsud", 22)),
        "KEDOKTERAN",
        level=40,
        priority=("puskesmas", "rsud"),
    ),
    _care(
        "KES-DRG",
        "Dokter Gigi",
        10,
        8,
        _EXPERT,
        (("puskesmas", 8), ("rsud", 2)),
        "KEDOKTERAN GIGI",
        level=40,
        priority=("puskesmas", "rsud"),
    ),
    _care(
        "KES-SPESIALIS",
        "Dokter Spesialis",
        18,
        9,
        ladder(PT=4, MU=5, MA=5, UT=4),
        (("rsud", 1),),
        "KEDOKTERAN",
        level=45,
        priority=("rsud",),
    ),
    _care(
        "KES-PERAWAT",
        "Perawat",
        190,
        165,
        _CARE,
        (("puskesmas", 64), ("rsud", 124), ("bidang:DINKES", 2)),
        "KEPERAWATAN",
        uneven=3,
        priority=("puskesmas",),
    ),
    _care(
        "KES-BIDAN",
        "Bidan",
        105,
        118,
        _CARE,
        (("puskesmas", 68), ("rsud", 34), ("bidang:DINKES", 3)),
        "KEBIDANAN",
        uneven=10,
    ),
    _care(
        "KES-APOTEKER",
        "Apoteker",
        16,
        9,
        _EXPERT,
        (("puskesmas", 4), ("rsud", 9), ("farmasi", 2), ("bidang:DINKES", 1)),
        "FARMASI",
        level=40,
    ),
    _care(
        "KES-TTK",
        "Asisten Apoteker",
        24,
        17,
        _SKILL,
        (("puskesmas", 8), ("rsud", 14), ("farmasi", 2)),
        "FARMASI",
    ),
    _care("KES-GIZI", "Nutrisionis", 14, 9, _SHORT, (("puskesmas", 8), ("rsud", 6)), "GIZI"),
    _care(
        "KES-SANITARIAN",
        "Tenaga Sanitasi Lingkungan",
        12,
        8,
        _SHORT,
        (("puskesmas", 8), ("rsud", 2), ("bidang:DINKES", 2)),
        "KESEHATAN LINGKUNGAN",
    ),
    _care(
        "KES-ATLM",
        "Pranata Laboratorium Kesehatan",
        24,
        15,
        ladder(TR=40, MH=25, PY=15, PT=20),
        (("puskesmas", 8), ("rsud", 12), ("labkesda", 4)),
        "LABORATORIUM MEDIK",
    ),
    _care("KES-RADIO", "Radiografer", 10, 6, _SHORT, (("rsud", 1),), "RADIOLOGI"),
    _care(
        "KES-REKAM",
        "Perekam Medis",
        22,
        12,
        ladder(TR=60, MH=30, PY=10),
        (("puskesmas", 8), ("rsud", 14)),
        "REKAM MEDIS",
    ),
    _care(
        "KES-PROMKES",
        "Tenaga Promosi Kesehatan dan Ilmu Perilaku",
        12,
        6,
        _PAIR,
        (("puskesmas", 8), ("rsud", 1), ("bidang:DINKES", 3)),
        "KESEHATAN MASYARAKAT",
    ),
    _care("KES-FISIO", "Fisioterapis", 6, 4, ladder(TR=60, PT=40), (("rsud", 1),), "FISIOTERAPI"),
    _care(
        "KES-ELMED",
        "Teknisi Elektromedis",
        5,
        3,
        ladder(TR=60, MH=40),
        (("rsud", 4), ("labkesda", 1)),
        "ELEKTROMEDIK",
    ),
    _care(
        "KES-EPID",
        "Epidemiolog Kesehatan",
        8,
        5,
        _PAIR,
        (("puskesmas", 4), ("bidang:DINKES", 4)),
        "KESEHATAN MASYARAKAT",
    ),
    _care(
        "KES-ADMIN",
        "Administrator Kesehatan",
        14,
        10,
        _EXPERT,
        (("bidang:DINKES", 10), ("rsud", 4)),
        "KESEHATAN MASYARAKAT",
    ),
    _care(
        "KES-TGM",
        "Terapis Gigi dan Mulut",
        12,
        11,
        _SKILL,
        (("puskesmas", 8), ("rsud", 4)),
        "KESEHATAN GIGI",
    ),
    _care("KES-PSIKOLOG", "Psikolog Klinis", 2, 0, ladder(PT=1), (("rsud", 1),), "PSIKOLOGI", level=45),
)
