"""IP ASN: derived cases (no printed answer was found), its classes, and the holes of the printed bands."""

import numpy as np
import pytest

from placement.errors import ScenarioError
from placement.model.codes import JobKind, Rating, Sanction
from placement.regulation import Law
from placement.scoring import professionalism as ip
from tests.scoring.test_methods import SHELF, scored
from tests.scoring.town import AS_OF, day, roster

LAW = Law.load().at(AS_OF)
CASES = {
    "I1 JPT, S-3, everything": (
        JobKind.STRUCTURAL,
        50,
        (1, 1, 1),
        Rating.SANGAT_BAIK,
        0,
        100_000,
        "SANGAT_TINGGI",
    ),
    "I2 pelaksana, S-1": (JobKind.GENERAL, 40, (0, 1, 1), Rating.BAIK, 0, 85_000, "TINGGI"),
    "I3 pelaksana, SLTA, technical only": (
        JobKind.GENERAL,
        15,
        (0, 1, 0),
        Rating.BAIK,
        0,
        57_500,
        "SANGAT_RENDAH",
    ),
    "I4 JF, S-2, no technical": (JobKind.FUNCTIONAL, 45, (1, 0, 1), Rating.BAIK, 0, 75_000, "SEDANG"),
    "I5 pengawas, D-III, nothing": (
        JobKind.STRUCTURAL,
        30,
        (0, 0, 0),
        Rating.BUTUH_PERBAIKAN,
        1,
        28_000,
        "SANGAT_RENDAH",
    ),
    "I6 eselon II with PIM III only": (JobKind.STRUCTURAL, 45, (0, 1, 1), Rating.BAIK, 0, 75_000, "SEDANG"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_index_of_a_person(case):
    kind, level, attended, rating, sanction, index, category = case
    own, technical, seminar = (np.array([bool(one)]) for one in attended)
    points = (
        ip.qualification(LAW, np.array([level]))
        + ip.competency(LAW, np.array([kind]), own, technical, seminar)
        + ip.performance(LAW, np.array([rating]))
        + ip.discipline(LAW, np.array([sanction]))
    )
    assert points.tolist() == [index]
    assert ip.category(LAW, points).tolist() == [category]


@pytest.mark.parametrize(
    ("index", "category"),
    [(100_000, "SANGAT_TINGGI"), (91_000, "SANGAT_TINGGI"), (90_500, "TINGGI"), (81_000, "TINGGI"),
     (80_500, "SEDANG"), (71_000, "SEDANG"), (70_500, "RENDAH"), (61_000, "RENDAH"), (60_500, "SANGAT_RENDAH"),
     (0, "SANGAT_RENDAH")],
)  # fmt: skip
def test_no_index_falls_between_two_classes(index, category):
    assert ip.category(LAW, np.array([index])).tolist() == [category]


def test_the_typing_error_of_a_band_is_not_ours():
    """A source prints 51-65 for kurang where cukup begins at 61: predicates, not numbers, are read here."""
    assert ip.performance(LAW, np.array([Rating.BUTUH_PERBAIKAN, Rating.KURANG])).tolist() == [15_000, 5_000]


def test_functional_training_earns_a_pelaksana_nothing():
    yes, no = np.array([True]), np.array([False])
    assert ip.competency(LAW, np.array([JobKind.GENERAL]), yes, no, no).tolist() == [0]


def test_a_report_from_files_is_a_lower_bound_without_a_category():
    scores = scored(
        SHELF["ip-asn"], roster({"education_level": 45, "sanction": 1, "sanction_since": day("2022-01-01")})
    )
    assert {code: int(part[0]) for code, part in scores.parts.items()} == {
        "qualification": 20_000, "competency": 0, "performance": 25_000, "discipline": 3_000,
    }  # fmt: skip
    assert scores.flags["not_on_file"].all()
    assert scores.labels["category"].tolist() == [""]


@pytest.mark.parametrize("rating", [r for r in Rating if r])
def test_rounded_shares_give_back_the_points_of_law(rating):
    scores = scored(SHELF["ip-asn"], roster({"rating": rating}))
    assert scores.parts["performance"][0] == ip.performance(LAW, np.array([rating]))[0]


@pytest.mark.parametrize("level", [5, 10, 15, 20, 25, 30, 35, 40, 45, 50])
@pytest.mark.parametrize("sanction", Sanction)
def test_so_do_levels_and_sanctions(level, sanction):
    person = {"education_level": level, "sanction": sanction, "sanction_since": day("2026-01-01")}
    scores = scored(SHELF["ip-asn"], roster(person))
    assert scores.parts["qualification"][0] == ip.qualification(LAW, np.array([level]))[0]
    assert scores.parts["discipline"][0] == ip.discipline(LAW, np.array([sanction]))[0]


def test_dimensions_that_do_not_sum_are_told():
    with pytest.raises(
        ScenarioError, match=r"ip_asn.weights = 25 \+ 30 \+ 30 \+ 5 = 90, expected weights that sum to 100"
    ):
        Law.load({"ip_asn.weights": {"COMPETENCY": 30}})
