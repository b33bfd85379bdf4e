"""Nominatif: every move once, with what the committee has to know, and a place for its answer."""

import re
import zipfile
from io import BytesIO

import numpy as np

from placement.report.nominatif import ANSWERS


def lines(book):
    return book.numbered("Nominatif")


def row_of(run, line):
    return int(np.nonzero(run.case.roster.nip == line["NIP"])[0][0])


def test_every_mover_exactly_once(run, book):
    moved = np.isin(run.plan.status, ("move", "enter"))
    assert sorted(line["NIP"] for line in lines(book)) == sorted(run.case.roster.nip[moved].tolist())


def test_the_code_leads_to_the_new_post(run, book):
    codes = run.case.positions.code
    for line in lines(book):
        row = row_of(run, line)
        assert line["Kode jabatan"] == codes[run.plan.after[row]]
        assert line["Jabatan baru"] == run.case.positions.name[run.plan.after[row]]
        assert line["Jabatan lama"] == run.case.positions.name[run.plan.before[row]]


def test_a_mismatched_post_counts_nothing(run, book):
    standing = run.formulation.standings
    for line in lines(book):
        row = row_of(run, line)
        points = int(run.formulation.fit.points(np.array([row]), run.plan.before[[row]])[0])
        assert round(1000 * line["Poin lama"]) == (0 if standing.mismatched[row] else points)
        assert round(1000 * line["Poin baru"]) == run.plan.fit[row]


def test_whoever_mends_a_mismatch_comes_from_a_mismatch(book):
    mending = [line for line in lines(book) if line["Dasar usulan"].startswith("memperbaiki")]
    assert mending
    assert not [line for line in mending if line["Poin lama"]]


def test_a_contract_that_moves_needs_an_addendum(run, book):
    for line in lines(book):
        contract = run.case.roster.status[row_of(run, line)] >= 2
        assert ("addendum" in line["Syarat lain"]) == contract


def test_whoever_leaves_the_agency_needs_consent(run, book):
    for line in lines(book):
        row = row_of(run, line)
        crosses = run.case.roster.agency[row] != run.case.positions.agency[run.plan.after[row]]
        assert ("perangkat daerah asal dan tujuan" in line["Syarat lain"]) == crosses


def test_the_class_is_told(run, book):
    for line in lines(book):
        same = line["Kelas lama"] == line["Kelas baru"]
        assert line["Dampak kelas"].startswith("tetap" if same else ("naik", "turun"))


def test_the_list_is_ordered_by_destination(run, book):
    agencies = [int(run.case.positions.agency[run.plan.after[row_of(run, line)]]) for line in lines(book)]
    assert agencies == sorted(agencies)


def test_the_answer_is_chosen_from_a_list(book):
    assert not [line for line in lines(book) if line["Keputusan"] or line["Catatan TPK"]]
    with zipfile.ZipFile(BytesIO(book.data)) as archive:
        xml = archive.read(f"xl/worksheets/sheet{book.names.index('Nominatif') + 1}.xml").decode()
    (rule,) = re.findall("<dataValidation .*?</dataValidation>", xml)
    first, last = re.search(r'sqref="U(\d+):U(\d+)"', rule).groups()
    assert f'<formula1>"{",".join(ANSWERS)}"</formula1>' in rule
    rows = book.rows["Nominatif"]
    assert rows[int(first) - 1][0] == "1"
    assert rows[int(last) - 1][0] == str(len(lines(book)))
