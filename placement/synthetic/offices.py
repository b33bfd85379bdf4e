"""Town hall and agencies: the units behind desks."""

from placement.synthetic.catalogue.agencies import ADVISERS, ASSISTANTS, BUREAU_FIELDS, BUREAUS, Agency
from placement.synthetic.plot import Plot
from placement.synthetic.tree import Tree, Unit

PERSONNEL_FIELDS = ("ADMINISTRASI PUBLIK", "ADMINISTRASI PERKANTORAN", "HUKUM", "EKONOMI DAN MANAJEMEN")
_FINANCE = ("AKUNTANSI", "EKONOMI DAN MANAJEMEN")


def add_town_hall(tree: Tree, root: int, plan: Plot, suffix: str) -> None:
    """The secretariat with its bureaus, the council's secretariat, the inspectorate."""
    tags = () if plan.deep else ("bagian",)
    hall = tree.add(
        Unit(f"Sekretariat Daerah{suffix}", root, "sekretariat", 0, "SETDA", "ST-SEKDA", tags, central=True)
    )
    if not plan.deep:
        return
    for title in ASSISTANTS:
        tree.add(Unit(f"Asisten {title}", hall, "asisten", 0, "SETDA", "ST-ASISTEN"))
    for title in ADVISERS:
        tree.add(Unit(f"Staf Ahli Bidang {title}", hall, "staf ahli", 0, "SETDA", "ST-STAFAHLI"))
    for title in BUREAUS:
        tree.add(
            Unit(
                f"Bagian {title}",
                hall,
                "bagian",
                0,
                "SETDA",
                "ST-KABAG",
                ("bagian", f"bagian:{title}"),
                BUREAU_FIELDS,
                central=True,
            )
        )
    council = tree.add(Unit(f"Sekretariat DPRD{suffix}", root, "sekretariat", 0, "SETWAN", "ST-SEKWAN"))
    for title in ("Umum dan Keuangan", "Persidangan dan Perundang-undangan"):
        tree.add(
            Unit(f"Bagian {title}", council, "bagian", 0, "SETWAN", "ST-KABAG", ("bidang",), BUREAU_FIELDS)
        )
    audit = tree.add(Unit(f"Inspektorat{suffix}", root, "inspektorat", 0, "INSPEKTORAT", "ST-INSPEKTUR"))
    _secretariat(tree, audit, "INSPEKTORAT", "ST-SEKINSP")
    for number in ("I", "II", "III", "IV"):
        tree.add(
            Unit(
                f"Inspektur Pembantu {number}",
                audit,
                "irban",
                0,
                "INSPEKTORAT",
                "ST-IRBAN",
                ("irban",),
                _FINANCE,
            )
        )


_HEADS = {
    "dinas": ("ST-KADIS", "ST-SEKDIS"),
    "badan": ("ST-KABAN", "ST-SEKBAN"),
    "satpol": ("ST-KASAT", "ST-SEKSAT"),
}


def _secretariat(tree: Tree, agency: int, code: str, seat: str) -> None:
    name = tree.rows[agency].name
    office = tree.add(Unit(f"Sekretariat {name}", agency, "sekretariat", 0, code, seat))
    tree.add(
        Unit(
            f"Subbagian Umum dan Kepegawaian {name}",
            office,
            "subbagian",
            0,
            code,
            "ST-KASUBBAG",
            ("umum",),
            PERSONNEL_FIELDS,
            central=code == "BKPSDM",
        )
    )
    tree.add(
        Unit(
            f"Subbagian Keuangan dan Program {name}",
            office,
            "subbagian",
            0,
            code,
            "ST-KASUBBAG",
            ("keu",),
            _FINANCE,
            central=code == "BKPSDM",
        )
    )


def add_agency(tree: Tree, root: int, plan: Plot, agency: Agency, suffix: str) -> None:
    """An agency with secretariat, sections and technical units."""
    code = agency.code
    head, secretary = _HEADS[agency.kind]
    flat = ("bidang", f"bidang:{code}", "umum", "keu", "uptd", "irban")
    tags = (f"agency:{code}", f"{agency.kind}:{code}", *(() if plan.deep else flat))
    top = tree.add(
        Unit(f"{agency.name}{suffix}", root, agency.kind, 0, code, head, tags, central=code == "BKPSDM")
    )
    if not plan.deep:
        return
    _secretariat(tree, top, code, secretary)
    for title in agency.sections:
        tree.add(
            Unit(
                f"Bidang {title}",
                top,
                "bidang",
                0,
                code,
                "ST-KABID",
                ("bidang", f"bidang:{code}"),
                agency.fields,
                central=code == "BKPSDM",
            )
        )
    for title in agency.technical:
        place = {"Laboratorium Kesehatan Daerah": "labkesda", "Instalasi Farmasi": "farmasi"}.get(
            title, "uptd"
        )
        tags = (place, f"uptd:{code}", *(("uptd",) if place == "farmasi" else ()))
        office = tree.add(Unit(f"UPTD {title}", top, "uptd", 0, code, "ST-KAUPTD", tags, agency.fields))
        tree.add(Unit(f"Subbagian Tata Usaha UPTD {title}", office, "subbagian", 0, code, "ST-KASUBTU"))
