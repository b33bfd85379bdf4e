"""What everyone may see: nobody can be singled out by all tables together, and what is told is true.

The attack knows nothing of how figures were hidden: it reads the published tables, counts for itself whom each figure speaks
of, and solves for small groups by linear algebra.
"""

import csv
import io
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placement.io import read
from placement.planning import plan
from placement.report import publication
from placement.report.people import People
from placement.report.public import topics as public_topics
from placement.report.public.crowd import crowd
from placement.report.public.exposure import exposed
from placement.report.public.suppression import shown
from placement.scenario import ObjectivesChoice
from placement.scoring.choice import ScoringChoice
from placement.synthetic import generate
from tests.report.test_papers import FORBIDDEN

RECORD = "f" * 64


def table(files, name):
    return list(csv.reader(io.StringIO(files[f"{name}.csv"].decode())))


class Reader:
    """A citizen who knows the posts and reads the tables; and, to score her guesses, whom each figure counts."""

    def __init__(self, run, files):
        self.run, self.files = run, files
        plan, positions = run.plan, run.case.positions
        self.before = np.where(plan.before >= 0, positions.agency[plan.before], -1)
        self.after = np.where(plan.after >= 0, positions.agency[plan.after], -1)
        self.family = np.where(plan.before >= 0, positions.family[plan.before], -1)
        self.family_after = np.where(plan.after >= 0, positions.family[plan.after], -1)
        self.moved = plan.before != plan.after

    def figures(self):
        """(people counted, figure told) of every cell that counts particular people."""
        plan, names = self.run.plan, People(self.run)
        for row in table(self.files, "agencies")[1:]:
            (unit,) = [unit for unit in names.agencies if names.agency_name(unit) == row[0]]
            here, there = self.before == unit, self.after == unit
            gone = plan.status == "leaving"
            yield here, row[2]
            yield there, row[5]
            yield here & there & self.moved, row[8]
            yield here & self.moved & ~there & ~gone, row[9]
            yield here & gone, row[10]
            yield there & ~here, row[11]
        wrong = self.run.formulation.standings.mismatched & (plan.status != "leaving")
        for family, row in enumerate(table(self.files, "families")[1:]):
            yield self.family == family, row[2]
            yield self.family_after == family, row[5]
            yield (self.family == family) & wrong, row[8]
            yield (self.family_after == family) & wrong & ~self.moved, row[9]
        city = dict(table(self.files, "city")[1:])
        yield np.ones(len(plan.status), bool), city["pegawai dalam data"]
        yield plan.status == "leaving", city.get("dalam rancangan: keluar", "*")
        yield plan.status == "move", city.get("dalam rancangan: pindah", "*")
        yield plan.cause == "request", city.get("berpindah karena: permintaan sendiri", "*")
        yield plan.cause == "surplus", city.get("berpindah karena: mengurangi kelebihan", "*")

    def singled_out(self, k):
        """Groups of fewer than k people, alike in all tables or in two such groups, whose number the tables give away."""
        told = [(people, int(figure)) for people, figure in self.figures() if figure != "*"]
        for people, figure in told:
            assert people.sum() == figure
        everything = np.array([people for people, _ in self.figures()])
        kinds, size = np.unique(everything, axis=1, return_counts=True)
        rows = np.array([figure != "*" for _, figure in self.figures()])
        known = kinds[rows].astype(float)
        rank = np.linalg.matrix_rank(known)
        small = np.nonzero(size < k)[0]
        basis = np.linalg.svd(known)[2][rank:]
        found = [(a,) for a in small if np.abs(basis[:, a]).max(initial=0) < 1e-8]
        sums = np.round(basis[:, small] * 1e6).astype(np.int64).T
        for a, one in enumerate(sums):
            near = np.nonzero((np.abs(sums[a + 1 :] + one) <= 2).all(axis=1))[0] + a + 1
            found += [(small[a], small[b]) for b in near if size[small[a]] + size[small[b]] < k]
        return found


def one_kind_of_figure_only(files):
    return {name: data for name, data in files.items() if name.endswith(".csv")}


@pytest.fixture(scope="module")
def public(run):
    return publication(run, RECORD, "id", 5)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("kecil") / "kota"
    generate(folder, 250, 5, "kota")
    return plan(read(folder))


def test_nobody_is_singled_out(run, public):
    assert not Reader(run, public).singled_out(5)


def test_the_attack_finds_people_where_nothing_is_hidden(run, monkeypatch):
    monkeypatch.setattr(
        "placement.report.public.folder.shown", lambda people, _: np.ones(len(people.cells), bool)
    )
    assert len(Reader(run, publication(run, RECORD, "id", 5)).singled_out(5)) > 20


def test_hiding_small_figures_alone_is_not_enough(run, monkeypatch):
    def primary(people, k):
        counts = np.array([cell.count for cell in people.cells])
        return (counts == 0) | (counts >= k)

    monkeypatch.setattr("placement.report.public.folder.shown", primary)
    assert Reader(run, publication(run, RECORD, "id", 5)).singled_out(5)


@given(seed=st.integers(0, 10_000), share=st.sampled_from([0.01, 0.05, 0.3]), k=st.sampled_from([3, 5]))
@settings(max_examples=12)
def test_nobody_is_singled_out_in_random_small_cities(small, seed, share, k):
    """A plan that moves a random share of the people to random posts."""
    draw = np.random.default_rng(seed)
    plan = small.plan
    chosen = (draw.random(len(plan.before)) < share) & (plan.before >= 0) & (plan.status != "leaving")
    after = plan.before.copy()
    after[chosen] = draw.integers(0, len(small.case.positions), int(chosen.sum()))
    moved = after != plan.before
    after[plan.status == "leaving"] = -1
    status = np.where(moved, "move", np.where(plan.status == "leaving", "leaving", "stay"))
    cause = np.where(moved, draw.choice(["surplus", "request", "mismatch"], len(after)), "")
    bent = replace(small, plan=replace(plan, after=after, status=status, cause=cause))
    assert not Reader(bent, publication(bent, RECORD, "id", k)).singled_out(k)


@given(rows=st.lists(st.lists(st.booleans(), min_size=5, max_size=5), min_size=1, max_size=6),
       size=st.lists(st.integers(1, 4), min_size=5, max_size=5))  # fmt: skip
def test_exposed_is_what_trying_every_group_finds(rows, size):
    """Every multiset of at most four people against the rank of the figures."""
    figures, size, k = np.array(rows), np.array(size), 5
    rank = np.linalg.matrix_rank(figures.astype(float))
    by_hand = False
    for counts in np.ndindex(*(k,) * 5):
        if 0 < np.dot(counts, size) < k:
            by_hand |= np.linalg.matrix_rank(np.vstack([figures, counts]).astype(float)) == rank
    assert bool(exposed(figures, size, k)) == by_hand


def test_enough_is_left_to_be_of_use(run):
    people = crowd(run)
    public = shown(people, 5)
    kept = {column: np.mean([ok for cell, ok in zip(people.cells, public, strict=True) if cell.column == column])
            for column in ("holders", "after", "people")}  # fmt: skip
    assert kept["people"] == 1
    assert kept["holders"] > 0.9
    assert kept["after"] > 0.4


def test_no_name_and_no_number_of_a_person_is_told(run, public):
    roster = run.case.roster
    told = b"\n".join(public.values()).decode()
    assert not [nip for nip in roster.nip.tolist() if nip in told]
    assert not [name for name in set(roster.name.tolist()) if name in told]
    assert not [day for day in set(roster.birth.astype(str).tolist()) if day in told]


def test_a_larger_k_hides_more(run, public):
    def hidden(files):
        return sum(data.decode().count("*") for data in one_kind_of_figure_only(files).values())

    assert hidden(publication(run, RECORD, "id", 12)) > hidden(public)


def test_the_folder_tells_how_it_was_decided(run, public):
    assert set(public) == {"index.html", "agencies.csv", "families.csv", "city.csv", "proof.csv", "rules.csv", "weights.csv",
                           "departures.csv", "law.csv", "hashes.csv"}  # fmt: skip
    assert table(public, "hashes")[1] == ["run.json", RECORD]
    assert ["scoring.fit.education", "350000"] in table(public, "weights")
    assert len(table(public, "law")) == len(run.law_used()) + 1
    assert "terbukti terbaik menurut sasaran" in public["index.html"].decode()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_both_languages_hide_the_same_figures(run, public, lang):
    files = publication(run, RECORD, lang, 5)
    assert [row[1:] for row in table(files, "agencies")[1:]] == [
        row[1:] for row in table(public, "agencies")[1:]
    ]
    assert not FORBIDDEN.search(b"".join(files.values()).decode())


def test_who_judged_the_weights_is_nobodys_business_but_what_came_out_is():
    judged = [{"by": "Siti Rahasia", "part": "qualification", "over": "performance", "times": "3"}]
    scoring = ScoringChoice.model_validate({"weights": "ahp", "ahp": {"judgements": judged}})
    scenario = SimpleNamespace(scoring=scoring, objectives=ObjectivesChoice())
    view = SimpleNamespace(run=SimpleNamespace(case=SimpleNamespace(scenario=scenario)), lang="id", say=str)
    said = str(public_topics._weights(view).rows)
    assert "Siti" not in said
    assert "750.000" in said or "750000" in said
