"""Letters hold the data of their addressee alone, and tell her what she can do."""

import re

import numpy as np
import pytest

from placement.errors import UsageError
from placement.report.letters import letter, letters_of, row_of, rows_of
from placement.report.telaahan import telaahan
from placement.text import points
from tests.report.test_papers import FORBIDDEN
from tests.report.test_views import renamed

EVERY = 29
"""One letter in so many is read in full."""


@pytest.fixture(scope="module")
def letters(run):
    """Text of letters by row: every mover, and a sample of the others."""
    moved = np.nonzero(run.plan.before != run.plan.after)[0]
    rows = sorted({*moved.tolist(), *range(0, len(run.case.roster), EVERY)})
    return {row: letter(run, row, "id").text() for row in rows}


def test_no_letter_names_another_person(run, letters):
    roster = run.case.roster
    names, nips = set(roster.name.tolist()), set(roster.nip.tolist())
    for row, text in letters.items():
        line, own = " ".join(text.split()), str(roster.name[row])
        near = [name for name in names if name in line and name not in own]
        assert not [name for name in near if re.search(rf"\b{re.escape(name)}\b", line)], row
        assert set(re.findall(r"\d{18}", line)) == {str(roster.nip[row])} & nips


def test_no_letter_tells_points_of_another_person(run, letters):
    """Every number with three decimals is one of her own."""
    scores, fit = run.formulation.scores, run.formulation.fit
    for row, text in letters.items():
        own = {
            int(scores.total[row]),
            *(int(part[row]) for part in scores.parts.values()),
            int(run.plan.fit[row]),
        }
        for g in {int(run.plan.before[row]), int(run.plan.after[row])} - {-1}:
            pair = np.array([row]), np.array([g])
            own |= {int(fit.points(*pair)[0]), *(int(part[0]) for part in fit.parts(*pair).values())}
        assert set(re.findall(r"\b\d+,\d{3}\b", text)) <= {points(value, "id") for value in own}


def test_a_mover_reads_where_why_and_what_she_can_do(run, letters):
    row = int(np.nonzero(run.plan.status == "move")[0][0])
    line = " ".join(letters[row].split())
    after = int(run.plan.after[row])
    assert str(run.case.positions.name[after]) in line
    assert "Ini usulan, belum keputusan" in line
    assert "PP 11/2017" in line
    assert "Nomor 79 Tahun 2021" in line
    assert f"{run.case.law_now.value('appeal.objection_days')} hari kerja" in line
    assert "belum terverifikasi" in line
    assert "Bila ada data yang salah" in line


def test_every_outcome_has_its_sentence(run):
    said = {
        "stay": "tetap di jabatan Anda", "beyond_need": "kandidat redistribusi", "leaving": "batas usia pensiun",
        "fixed": "tetap di jabatan Anda", "move": "diusulkan menduduki",
    }  # fmt: skip
    for status in set(run.plan.status.tolist()):
        row = int(np.nonzero(run.plan.status == status)[0][0])
        assert said[status] in " ".join(letter(run, row, "id").text().split())


def test_chances_are_counted_over_posts_that_stay_empty(run):
    """The rule that alone closes most empty posts, counted pair by pair in the rules' own words."""
    eligibility, positions = run.formulation.eligibility, run.case.positions
    empty = np.nonzero(positions.need > run.plan.filled(len(positions)))[0].tolist()
    row = int(np.nonzero(run.plan.status == "move")[0][3])
    alone = [codes[0] for g in empty if len(codes := eligibility.one(row, g)) == 1]
    text = " ".join(letter(run, row, "id").text().split())
    for posts, rule in re.findall(
        r"(\d+) jabatan yang masih kosong hanya terhalang satu syarat: ([^.]+)\.", text
    ):
        codes = {r.code for r in eligibility.hard if r.title["id"] == rule}
        assert sum(code in codes for code in alone) == int(posts)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_letters_use_no_word_of_corruption_cases(run, lang):
    for row in range(0, len(run.case.roster), 100):
        assert not FORBIDDEN.search(letter(run, row, lang).text())


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "A" * 200, "\u202e\u05d0\u05d1"])
def test_a_name_does_no_harm(run, name):
    data = letter(renamed(run, name), 0, "id").html("id").decode()
    assert "<script" not in data
    assert "default-src 'none'" in data


def test_a_unit_gets_the_letters_of_all_units_below_it(run):
    units, agency = run.case.units, int(run.case.positions.agency[0])
    rows = rows_of(run, str(units.code[agency]))
    own = {
        row
        for row, g in enumerate(run.case.roster.home.tolist())
        if g >= 0 and run.case.positions.agency[g] == agency
    }
    assert set(rows) == own
    files = letters_of(run, rows[:3], "en")
    assert len(files) == 6
    assert all(run.case.roster.nip[row] in "".join(files) for row in rows[:3])


def test_an_unknown_number_is_named_with_the_nearest(run):
    nip = str(run.case.roster.nip[7])
    with pytest.raises(UsageError) as unknown:
        row_of(run, ("0" if nip[-1] != "0" else "1").join([nip[:-1], ""]))
    assert nip[:-1] in unknown.value.message("id")
    with pytest.raises(UsageError):
        rows_of(run, "tidak-ada")


def test_a_staff_paper_compares_runs_of_the_same_people_only(run, still):
    paper = telaahan([run, still], "id")
    facts = next(section.table for section in paper.sections if section.table)
    moves = next(row for row in facts if row[0] == "pegawai berpindah")
    assert moves[1:] == ("0", str(run.baselines.plan.moves), "0")
    assert not FORBIDDEN.search(paper.text())
    for runs in ([run], [run] * 4):
        with pytest.raises(UsageError):
            telaahan(runs, "id")
