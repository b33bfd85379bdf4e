"""What must hold in the tables of a selection: one application each, known vacancies, one mark per evaluator and component."""

from collections.abc import Mapping

import numpy as np

from placement.io.build_candidates import FINE
from placement.io.check_employees import repeated
from placement.io.faults import Faults
from placement.io.suggest import closest_of
from placement.io.table import MISSING, Table, index_of
from placement.model.arrays import IndexArray


def check_candidates(tables: Mapping[str, Table], faults: Faults) -> None:
    """Each table by itself, then what they say of each other."""
    formations, applicants = tables.get("formations"), tables.get("applicants")
    evaluators, marks = tables.get("evaluators"), tables.get("marks")
    if formations is not None:
        twice = repeated(formations.codes("formasi_id"))
        formations.report(faults, "error", "duplicate", "formasi_id", twice)
        closed = ~formations.empty("formasi") & (formations.ints("formasi") == 0)
        formations.report(faults, "warning", "no_seats", "formasi", closed)
        _three_digits(formations, ("skb_maks",), faults)
    if applicants is not None:
        twice = repeated(applicants.codes("nomor_peserta"))
        applicants.report(faults, "error", "applicant_twice", "nomor_peserta", twice)
        nowhere = applicants.empty("formasi_id") & applicants.empty("jabatan_id")
        applicants.report(faults, "error", "application_nowhere", "formasi_id", nowhere)
        _three_digits(applicants, FINE, faults)
        known = index_of(formations.words("formasi_id")) if formations is not None else {}
        lost = (applicants.lookup("formasi_id", known) < 0) & ~applicants.empty("formasi_id")
        applicants.report(faults, "error", "reference_missing", "formasi_id", lost)
    if evaluators is not None:
        evaluators.report(
            faults, "error", "duplicate", "penilai_id", repeated(evaluators.codes("penilai_id"))
        )
    if marks is not None:
        _check_marks(marks, applicants, evaluators, faults)
    if (wishes := tables.get("wishes")) is not None:
        rank = _both(wishes.codes("nip"), wishes.ints("urutan").astype(np.int32))
        wishes.report(faults, "error", "wish_rank_twice", "urutan", repeated(rank))


def _check_marks(marks: Table, applicants: Table | None, evaluators: Table | None, faults: Faults) -> None:
    pairs = (("nomor_peserta", applicants), ("penilai_id", evaluators))
    for name, table in pairs:
        known = index_of(table.words(name)) if table is not None else {}
        lost = (marks.lookup(name, known) < 0) & ~marks.empty(name)
        marks.report(faults, "error", "reference_missing", name, lost, hint=closest_of(known))
    key = _both(_both(marks.codes("nomor_peserta"), marks.codes("penilai_id")), marks.codes("komponen"))
    marks.report(faults, "error", "mark_twice", "komponen", repeated(key))
    _three_digits(marks, ("nilai",), faults)


def _three_digits(table: Table, names: tuple[str, ...], faults: Faults) -> None:
    """Marks are kept in thousandths."""
    for name in names:
        micro = table.micro(name, MISSING)
        table.report(faults, "error", "mark_too_fine", name, (micro != MISSING) & (micro % 1000 != 0))


def _both(first: IndexArray, second: IndexArray) -> IndexArray:
    """One code for each pair, -1 where either is missing."""
    width = int(second.max(initial=0)) + 2
    _, code = np.unique(first.astype(np.int64) * width + second, return_inverse=True)
    return np.where((first < 0) | (second < 0), -1, code).astype(np.int32)
