"""From the workload forms to the `WorkloadTable`."""

import re
from fractions import Fraction

import numpy as np

from placement.headcount import WorkloadTable
from placement.headcount.workload import MICRO
from placement.io.codes import MINUTES
from placement.io.position_index import PositionIndex
from placement.io.table import Table
from placement.model.arrays import IntArray

_RATIO = re.compile(r"(\d{1,6})(?:\s*[/:]\s*(\d{1,6}))?", re.ASCII)


def build_workload(workload: Table | None, index: PositionIndex) -> WorkloadTable | None:
    """Rows in millionths and micro-minutes; `satuan_waktu` holds for the time norm and the effective time alike."""
    if workload is None or not len(workload):
        return None
    minutes = workload.ints("satuan_waktu", MINUTES)
    tools, people = ratios(workload)
    return WorkloadTable(
        position=index.find(workload).astype(np.int32),
        volume=workload.micro("volume"),
        frequency=workload.micro("frekuensi", MICRO),
        time=workload.micro("waktu_penyelesaian") * minutes,
        effective=workload.micro("waktu_efektif") * minutes,
        form=workload.ints("metode").astype(np.int16),
        period=workload.ints("periode").astype(np.int16),
        ability=workload.micro("standar_kemampuan"),
        tools=tools,
        people=people,
        shifts=workload.ints("giliran", 1),
        classes=workload.ints("rombel"),
        lessons=workload.micro("jp"),
        heads=workload.ints("kepala_sekolah"),
        deputies=workload.ints("wakil_kepala"),
        allowance=workload.micro("faktor_penunjang"),
    )


def ratios(workload: Table) -> tuple[IntArray, IntArray]:
    """int64[r] twice, tools to people in lowest terms; tools 0 where the cell is empty or no ratio."""
    read = [ratio_of(word) or Fraction(0) for word in workload.words("rasio")] + [Fraction(0)]
    codes = workload.codes("rasio")
    tools = np.array([ratio.numerator for ratio in read], np.int64)[codes]
    return tools, np.array([ratio.denominator for ratio in read], np.int64)[codes]


def ratio_of(word: str) -> Fraction | None:
    """Tools per person: 8/1 and 8:1 are eight tools to one person, as is a bare 8; None where it is no such ratio."""
    match = _RATIO.fullmatch(word)
    if match is None:
        return None
    tools, people = int(match[1]), int(match[2] or 1)
    return Fraction(tools, people) if tools and people else None
