"""From the table of decisions to `Decision`s, and from the workload forms to the `WorkloadTable`."""

import numpy as np

from placement.headcount.workload import MICRO, WorkloadTable
from placement.io.codes import ACTIONS, MINUTES
from placement.io.position_index import PositionIndex
from placement.io.table import Table
from placement.model.decision import Decision


def build_decisions(decisions: Table | None) -> tuple[Decision, ...]:
    """Decisions in the order of the file; the table has been checked."""
    if decisions is None:
        return ()
    columns = zip(
        decisions.text("nip").tolist(),
        decisions.ints("tindakan").tolist(),
        decisions.text("unor_id").tolist(),
        decisions.text("jabatan_id").tolist(),
        decisions.text("alasan").tolist(),
        decisions.text("pejabat").tolist(),
        decisions.dates("tanggal").tolist(),
        decisions.numbers.tolist(),
        strict=True,
    )
    return tuple(Decision(nip, ACTIONS[action], *rest) for nip, action, *rest in columns)


def build_workload(workload: Table | None, index: PositionIndex) -> WorkloadTable | None:
    """Tasks in millionths and micro-minutes; `satuan_waktu` holds for the time norm and the effective time alike."""
    if workload is None or not len(workload):
        return None
    minutes = workload.ints("satuan_waktu", MINUTES)
    return WorkloadTable(
        position=index.find(workload).astype(np.int32),
        volume=workload.micro("volume"),
        frequency=workload.micro("frekuensi", MICRO),
        time=workload.micro("waktu_penyelesaian") * minutes,
        effective=workload.micro("waktu_efektif") * minutes,
    )
