"""Schools, houses of care, kecamatan and kelurahan: the units that citizens walk into."""

import numpy as np

from placement.synthetic.catalogue.agencies import KECAMATAN_SECTIONS, KELURAHAN_SECTIONS
from placement.synthetic.draws import Draws, share
from placement.synthetic.offices import PERSONNEL_FIELDS
from placement.synthetic.plot import Plot
from placement.synthetic.tree import Tree, Unit


def _spread(count: int, tree: Tree) -> list[int]:
    """A kecamatan for each of `count` units: in order, by the weight of the kecamatan."""
    weights = [place.weight for place in tree.places]
    return np.repeat(np.arange(len(weights)), share(count, weights)).tolist()


def _homes(tree: Tree, tag: str, count: int) -> list[int]:
    """The agency above each of `count` units: regions take equal shares in order."""
    tops = tree.at(tag)
    return np.repeat(tops, share(count, np.ones(len(tops), np.int64))).tolist()


def add_schools(tree: Tree, plan: Plot, draws: Draws) -> None:
    """Schools of the education office, the larger and older ones first."""
    # 6 to 12 classes: one to two classes a year, the older schools of the centre the larger ones.
    classes = np.sort(draws.below("classes", plan.primary, 7) + 6)[::-1].tolist()
    kinds = (
        ("sd", "SD Negeri", plan.primary, plan.primary // 6, 5),
        ("smp", "SMP Negeri", plan.lower, max(plan.lower // 3, 1), 12),
        ("tk", "TK Negeri Pembina", plan.kindergartens, max(plan.kindergartens // 3, 1), 3),
        ("skb", "Sanggar Kegiatan Belajar", plan.learning_centres, 0, 2),
    )
    for tag, name, count, central, least in kinds:
        homes = _homes(tree, "agency:DISDIK", count)
        for number, (top, district) in enumerate(zip(homes, _spread(count, tree), strict=True)):
            weight = classes[number] if tag == "sd" else 12 if number < central else 10
            tree.add(
                Unit(
                    f"{name} {number + 1:02d}",
                    top,
                    "sekolah",
                    district,
                    "DISDIK",
                    "",
                    (tag,),
                    weight=weight,
                    central=number < central,
                    minimum=least,
                )
            )


def add_health(tree: Tree, plan: Plot) -> None:
    """Hospitals and puskesmas of the health office."""
    fields = ("KESEHATAN MASYARAKAT", "REKAM MEDIS", "INFORMATIKA", "AKUNTANSI", "ADMINISTRASI PERKANTORAN")
    for number, top in enumerate(_homes(tree, "agency:DINKES", plan.hospitals)):
        title = "RSUD" if plan.hospitals == 1 else f"RSUD {number + 1}"
        house = tree.add(
            Unit(title, top, "rsud", 0, "DINKES", "", ("rsud",), fields, weight=30, central=True, minimum=100)
        )
        if not plan.deep:
            continue
        for seat, title, kind in (
            ("ST-KABID", "Bidang Pelayanan Medik", "bidang"),
            ("ST-KABID", "Bidang Keperawatan", "bidang"),
            ("ST-KABID", "Bidang Penunjang", "bidang"),
            ("ST-KABID", "Bidang Administrasi Umum", "bidang"),
            ("ST-KASUBBAG", "Subbagian Umum", "subbagian"),
            ("ST-KASUBBAG", "Subbagian Keuangan", "subbagian"),
            ("ST-KASIRS", "Seksi Mutu", "seksi"),
            ("ST-KASIRS", "Seksi Logistik", "seksi"),
        ):
            tree.add(Unit(f"{title} RSUD", house, kind, 0, "DINKES", seat, (), fields))
    homes = _homes(tree, "agency:DINKES", plan.health_centres)
    for number, (top, district) in enumerate(zip(homes, _spread(plan.health_centres, tree), strict=True)):
        tree.add(
            Unit(
                f"Puskesmas {tree.places[district].name} {number + 1:02d}",
                top,
                "puskesmas",
                district,
                "DINKES",
                "",
                ("puskesmas",),
                fields,
                central=4 * number < plan.health_centres,
                minimum=25 if plan.shape == "kota" else 12,
            )
        )


def add_districts(tree: Tree, root: int, plan: Plot) -> None:
    """Kecamatan with their sections and kelurahan."""
    for district, place in enumerate(tree.places):
        tags = () if plan.deep else ("seksi_kec",)
        top = tree.add(
            Unit(f"Kecamatan {place.name}", root, "kecamatan", district, "CAMAT", "ST-CAMAT", tags, minimum=8)
        )
        if plan.deep:
            office = tree.add(
                Unit(
                    f"Sekretariat Kecamatan {place.name}", top, "sekretariat", district, "CAMAT", "ST-SEKCAM"
                )
            )
            for title in ("Umum", "Keuangan"):
                tree.add(Unit(f"Subbagian {title}", office, "subbagian", district, "CAMAT", "ST-KASUBKEC"))
            for title in KECAMATAN_SECTIONS:
                tree.add(
                    Unit(
                        f"Seksi {title}",
                        top,
                        "seksi",
                        district,
                        "CAMAT",
                        "ST-KASIKEC",
                        ("seksi_kec",),
                        PERSONNEL_FIELDS,
                    )
                )
        for title in place.wards:
            _ward(tree, top, plan, district, title)


def _ward(tree: Tree, top: int, plan: Plot, district: int, name: str) -> None:
    ward = tree.add(
        Unit(f"Kelurahan {name}", top, "kelurahan", district, "CAMAT", "ST-LURAH", ("kelurahan",), minimum=3)
    )
    if not plan.deep:
        return
    tree.add(Unit(f"Sekretariat Kelurahan {name}", ward, "sekretariat", district, "CAMAT", "ST-SEKLUR"))
    for title in KELURAHAN_SECTIONS:
        tree.add(Unit(f"Seksi {title} {name}", ward, "seksi", district, "CAMAT", "ST-KASIKEL"))
