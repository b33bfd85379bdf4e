"""From the table of positions to `Positions`."""

from dataclasses import dataclass

import numpy as np

from placement.io.codes import level_of
from placement.io.position_index import pair_code
from placement.io.table import Table, index_of, vocabulary
from placement.model.arrays import CodeArray, IndexArray, IntArray, TextArray
from placement.model.codes import NO_ECHELON, JobKind
from placement.model.positions import Positions
from placement.model.units import Units


@dataclass(frozen=True)
class Names:
    """Words that positions share with employees: certificates in use, and competencies that are asked or tested."""

    certificates: tuple[str, ...]
    competencies: tuple[str, ...]

    @classmethod
    def of(cls, employees: Table, positions: Table, standards: Table | None, tests: Table | None) -> "Names":
        """What posts ask comes first, what only people have after it."""
        asked = [*positions.words("sertifikat_bidang"), *employees.words("sertifikat_bidang")]
        tested = [
            word for table in (standards, tests) if table is not None for word in table.words("kompetensi")
        ]
        return cls(vocabulary(asked)[1], vocabulary(tested)[1])


def build_positions(
    positions: Table,
    units: Units,
    names: Names,
    accepted: IndexArray,
    standards: Table | None,
    quarantine: TextArray,
) -> Positions:
    """Positions in the order of the file; need is by decree, computed need comes later.

    quarantine : text[rows], code of the fault of each; of the readable ones no cell is missing
    """
    kind = positions.ints("jenis_jabatan", JobKind.GENERAL).astype(np.int16)
    job_names = positions.text("jabatan_nama").tolist()
    tier, posts = named_posts(job_names, kind, positions.ints("jenjang", -1))
    function, functions = vocabulary(posts)
    written = positions.text("rumpun_jabatan").tolist()
    family, families = vocabulary([family or post for family, post in zip(written, posts, strict=True)])
    unit = positions.lookup("unor_id", index_of(units.code.tolist()))
    decreed = positions.ints("kebutuhan", -1)
    jobs = positions.words("jabatan_id")
    return Positions(
        code=pair_code(positions),
        name=positions.text("jabatan_nama"),
        job=positions.codes("jabatan_id").copy(),
        jobs=jobs,
        job_kind=kind,
        family=family,
        families=families,
        function=function,
        functions=functions,
        tier=tier,
        job_class=positions.ints("kelas_jabatan").astype(np.int16),
        echelon=positions.ints("eselon_id", NO_ECHELON).astype(np.int16),
        unit=unit,
        agency=units.agency[unit],
        district=units.district[unit],
        need=np.maximum(decreed, 0),
        decreed=decreed,
        computed=np.full(len(positions), -1, np.int64),
        grade_min=positions.ints("min_gol_id").astype(np.int16),
        grade_max=positions.ints("max_gol_id").astype(np.int16),
        education_min=positions.ints("tingkat_pendidikan_min").astype(np.int16),
        accepted=accepted,
        certificate=places(positions, "sertifikat_bidang", names.certificates),
        certificates=names.certificates,
        priority=positions.ints("prioritas").astype(np.int16),
        lock=positions.text("kunci"),
        consent=positions.text("persetujuan"),
        minimum=positions.ints("minimum"),
        standard=_standard(standards, jobs, names.competencies),
        quarantine=quarantine,
    )


def named_posts(names: list[str], kind: CodeArray, stated: IntArray) -> tuple[CodeArray, list[str]]:
    """Tier and named post: `stated` is the tier of the file (-1 = none), the level words of functional names are taken off."""
    functional = JobKind.FUNCTIONAL
    split = {name: level_of(name) for name in set(names)}
    posts = [
        split[name][1] if code == functional else name
        for name, code in zip(names, kind.tolist(), strict=True)
    ]
    read = np.array([int(split[name][0]) for name in names], np.int64)
    return np.where(stated >= 0, stated, np.where(kind == functional, read, 0)).astype(np.int16), posts


def places(table: Table, name: str, known: tuple[str, ...]) -> IndexArray:
    """Place of each row's word among `known`, whatever its case; -1 = empty."""
    index = {word.casefold(): place for place, word in enumerate(known)}
    return table.lookup(name, {word: index.get(word.casefold(), -1) for word in table.words(name)})


def _standard(standards: Table | None, jobs: tuple[str, ...], competencies: tuple[str, ...]) -> CodeArray:
    """int16[jobs, k]; of two rows for one job and competency the higher level counts."""
    levels = np.zeros((len(jobs), len(competencies)), np.int16)
    if standards is not None:
        job = standards.lookup("jabatan_id", index_of(jobs))
        competency = places(standards, "kompetensi", competencies)
        rows = job >= 0
        np.maximum.at(levels, (job[rows], competency[rows]), standards.ints("level").astype(np.int16)[rows])
    return levels
