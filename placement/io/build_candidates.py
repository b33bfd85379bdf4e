"""From the tables of a selection to its nouns; the tables have been checked."""

from collections.abc import Mapping

import numpy as np

from placement.io.columns import SELECTION, columns
from placement.io.position_index import PositionIndex
from placement.io.table import MISSING, Table, index_of
from placement.model.arrays import IntArray
from placement.model.candidates import NONE, Candidacies, Candidates, Formations, PanelTable

WHOLE = ("twk", "tiu", "tkp", "teknis", "manajerial", "sosiokultural", "wawancara")
"""Marks of a first test, whole numbers."""

FINE = ("skb", "skb_wawancara", "skb_praktik", "ipk")
"""Marks with decimals, kept in thousandths."""

HUNDRED = 100_000
"""Full mark of a second test where the table names none, in thousandths."""


def build_candidates(tables: Mapping[str, Table], index: PositionIndex) -> Candidates | None:
    """The nouns of a selection; None where no table speaks of one."""
    if not any(name in tables for name in (*SELECTION, "relations", "wishes")):
        return None
    applicants = _applicants(tables, index)
    return Candidates(_formations(tables), applicants, _panel(tables), _kin(tables), _wished(tables, index))


def _formations(tables: Mapping[str, Table]) -> Formations | None:
    table = tables.get("formations")
    if table is None:
        return None
    full = thousandths(table, "skb_maks")
    return Formations(
        code=table.text("formasi_id"),
        job=table.text("jabatan_nama"),
        unit=table.text("unor_nama"),
        agency=table.text("instansi"),
        group=table.text("kelompok"),
        track=table.text("jalur"),
        programme=table.text("kualifikasi"),
        seats=table.ints("formasi"),
        second_full=np.where(full == NONE, HUNDRED, full),
    )


def _applicants(tables: Mapping[str, Table], index: PositionIndex) -> Candidacies | None:
    table = tables.get("applicants")
    if table is None:
        return None
    codes = index_of(tables["formations"].text("formasi_id").tolist()) if "formations" in tables else {}
    marks = {name: table.ints(name, NONE) for name in WHOLE} | {
        name: thousandths(table, name) for name in FINE
    }
    birth = table.dates("tanggal_lahir")
    return Candidacies(
        number=table.text("nomor_peserta"),
        name=table.text("nama"),
        nip=table.text("nip"),
        formation=table.lookup("formasi_id", codes),
        position=index.find(table),
        screened=table.ints("administrasi", 1) == 1,
        state=table.ints("status_ujian"),
        marks=marks,
        category=table.text("kategori"),
        committee=table.ints("urutan_panitia"),
        birth=np.where(np.isnat(birth), np.iinfo(np.int32).max, birth.astype(np.int64)),
        row=table.numbers,
        file=table.file,
    )


def _panel(tables: Mapping[str, Table]) -> PanelTable | None:
    marks, evaluators = tables.get("marks"), tables.get("evaluators")
    if marks is None or evaluators is None:
        return None
    people = index_of(tables["applicants"].text("nomor_peserta").tolist()) if "applicants" in tables else {}
    return PanelTable(
        code=evaluators.text("penilai_id"),
        name=evaluators.text("nama"),
        nip=evaluators.text("nip"),
        may_mark=evaluators.ints("boleh_menilai", 1) == 1,
        candidate=marks.lookup("nomor_peserta", people),
        evaluator=marks.lookup("penilai_id", index_of(evaluators.text("penilai_id").tolist())),
        component=marks.text("komponen"),
        mark=thousandths(marks, "nilai"),
        row=marks.numbers,
        file=marks.file,
    )


def _kin(tables: Mapping[str, Table]) -> np.ndarray:
    if (table := tables.get("relations")) is None:
        return np.zeros((0, 2), np.str_)
    return np.stack((table.text("nip_a"), table.text("nip_b")), axis=1)


def _wished(tables: Mapping[str, Table], index: PositionIndex) -> tuple[tuple[str, int, int], ...]:
    if (table := tables.get("wishes")) is None:
        return ()
    rows = zip(
        table.text("nip").tolist(), table.ints("urutan").tolist(), index.find(table).tolist(), strict=True
    )
    return tuple(row for row in rows if row[2] >= 0)


def thousandths(table: Table, name: str) -> IntArray:
    """int64[rows] of a decimal in thousandths, NONE where empty; finer digits were refused when it was checked."""
    if not any(spec.name == name for spec in columns(table.name)):
        raise KeyError(name)
    micro = table.micro(name, MISSING)
    return np.where(micro == MISSING, NONE, micro // 1000)
