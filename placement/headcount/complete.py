"""Whether the rows of a table can be computed: every method has its columns, and sector methods stand alone."""

from collections import defaultdict

import numpy as np

from placement.errors import InputError
from placement.headcount.methods import METHODS, method_of
from placement.headcount.norms import Norms
from placement.headcount.workload import Form, WorkloadTable
from placement.model.arrays import BoolArray, CodeArray, IndexArray

FIELDS = {"waktu_penyelesaian": "time", "standar_kemampuan": "ability", "rasio": "tools", "jp": "lessons"}
"""Columns of the forms that are missing where they hold 0; a volume or a number of classes may well be 0."""


def refuse_incomplete(workload: WorkloadTable, norms: Norms) -> None:
    """InputError for a row of an unknown method, a row without a column that its method needs, a post of two methods."""
    _refuse_unknown(workload)
    for method in METHODS:
        for form, asked in method.asks.items():
            for columns in asked:
                _refuse_missing(workload, norms, form, columns)
    mixed = mixed_posts(workload.position, workload.form)
    if mixed.any():
        post = norms.name(int(workload.position[int(np.argmax(mixed))]))
        raise InputError(
            f"workload: {post} mixes a method that must stand alone with another",
            indonesian=f"abk: {post} mencampur metode yang harus berdiri sendiri dengan metode lain",
        )


def mixed_posts(position: IndexArray, form: CodeArray) -> BoolArray:
    """bool[r], rows of a post whose forms must not be added up: health and school methods beside any other."""
    methods: dict[int, set[str]] = defaultdict(set)
    for group, code in set(zip(position.tolist(), form.tolist(), strict=True)):
        methods[group].add(method_of(Form(code)).code)
    alone = {method.code for method in METHODS if method.alone}
    mixed = [group for group, codes in methods.items() if len(codes) > 1 and codes & alone]
    return np.isin(position, mixed)


def _refuse_unknown(workload: WorkloadTable) -> None:
    odd = workload.form > max(Form)
    if odd.any():
        row = int(np.argmax(odd))
        raise InputError(
            f"workload: row {row} (from 0) has the unknown method {int(workload.form[row])}",
            indonesian=f"abk: baris ke-{row} (dari 0) bermetode {int(workload.form[row])} yang tidak dikenal",
        )


def _refuse_missing(workload: WorkloadTable, norms: Norms, form: Form, columns: tuple[str, ...]) -> None:
    """None of these columns is filled in a row of this form."""
    if not set(columns) <= set(FIELDS) or form in {Form.TASKS, Form.SUPPORT}:
        return  # an empty task of no time is a task of no load
    empty = workload.form == form
    for column in columns:
        empty = empty & (getattr(workload, FIELDS[column]) == 0)
    if form == Form.TEACHER:
        empty &= workload.classes > 0
    if empty.any():
        row = int(np.argmax(empty))
        post, wanted = norms.name(int(workload.position[row])), " / ".join(columns)
        word = method_of(form).words[form]
        raise InputError(
            f"workload: row {row} (from 0) of {post}: method {word} needs {wanted}",
            indonesian=f"abk: baris ke-{row} (dari 0) dari {post}: metode {word} memerlukan {wanted}",
        )
