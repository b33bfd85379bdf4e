"""`[scoring]` as the planner writes it: what is refused, and in which words."""

import tomllib
from types import SimpleNamespace

import pytest

from placement.errors import ScenarioError
from placement.io.case import read
from placement.text import fault_line
from tests.io.conftest import NIPS, SCENARIO

HEAD = f"{SCENARIO}[scoring]\n"
AHP = """\
penilai;unsur;terhadap;kali
Sekda;qualification;performance;1/3
Sekda;qualification;discipline;2
Sekda;performance;discipline;5
BKPSDM;qualification;performance;0,5
BKPSDM;qualification;discipline;3
BKPSDM;performance;discipline;4
"""
CUBE = (30 * 4) ** (1 / 6)
"""Of three criteria the eigenvector is the geometric mean of the rows: 1 : CUBE : 1 / CUBE for the group above."""

WEIGHTS = {"qualification": 272_393, "performance": 604_958, "discipline": 122_649}


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("method = 'dice'", "dice", "weighted-sum, profile-matching, talent, ip-asn, topsis"),
        ("merit = {performance = 100}", "merit: 100", "weights_sum"),
        ("merit = {performance = 600000, discipline = 500000}", "merit: 1100000", "weights_sum"),
        ("merit = {luck = 1000000}", "merit: luck", "qualification, competency, performance, discipline"),
        ("weights = 'ahp'", "weights = ahp", "ahp_both"),
        ("[scoring.ahp]\nfile = 'ahp.csv'", "weights = given", "ahp_both"),
        ("method = 'talent'\nweights = 'equal'", "talent", "weights_of_law"),
        ("method = 'ip-asn'\nmerit = {performance = 1000000}", "ip-asn", "weights_of_law"),
        ("[scoring.profile]", "method = weighted-sum", "profile-matching"),
        (("method = 'profile-matching'\n[scoring.profile.aspects.a]\nweight = 600000\n[scoring.profile.aspects.b]\n"
         "weight = 300000\ncore = ['X']"), "profile.aspects: 900000", "weights_sum"),
        (("method = 'profile-matching'\n[scoring.profile.aspects.a]\nweight = 600000\ncore = ['X', 'Y']\n"
         "[scoring.profile.aspects.b]\nweight = 400000\nsecondary = ['X']"), "X", "factor_once"),
        ("method = 'profile-matching'\n[scoring.profile.aspects.a]\nweight = 1000000\ncore = ['X']\nsecondary = ['X']",
         "X", "factor_once"),
        (("method = 'profile-matching'\n[scoring.profile.aspects.a]\nweight = 600000\n[scoring.profile.aspects.b]\n"
         "weight = 400000"), "a, b", "rest_once"),
    ],
)  # fmt: skip
def test_a_choice_that_cannot_be_is_named(city, text, value, expected):
    city.put("ahp.csv", AHP)
    city.put("scenario.toml", HEAD + text + "\n")
    fault = city.fault("scenario_value")
    assert (fault.file, fault.value, fault.expected) == ("scenario.toml", value, expected)
    assert value in fault_line(fault, "id")
    assert fault_line(fault, "id") != fault_line(fault, "en")


@pytest.mark.parametrize(
    "key", ["[scoring.profile]\naspect = 1", "[scoring.ahp]\njudgement = 1", "metod = 'x'"]
)
def test_unknown_keys_are_refused(city, key):
    city.put("scenario.toml", f"{HEAD}{key}\n")
    assert "scenario_key_unknown" in city.codes()


def test_a_method_that_may_not_rank_is_a_warning_of_check_and_an_error_of_plan(city):
    from placement.planning import plan, score

    city.put("scenario.toml", f"{HEAD}method = 'ip-asn'\n")
    fault = city.fault("method_reports_only")
    assert (fault.level, fault.value) == ("warning", "ip-asn")
    case = read(city.path)
    table = score(case)
    assert [row["nip"] for row in table.rows] == list(NIPS)
    assert all(row["part_competency"] is None for row in table.rows)  # no table holds it
    assert table.scoring["may_rank"] is False
    with pytest.raises(ScenarioError) as refused:
        plan(case)
    assert "ip-asn" in refused.value.message("id")
    assert "laporan" in refused.value.message("id")


def test_judgements_stand_in_the_scenario_or_in_a_file(city):
    city.put("ahp.csv", AHP)
    city.put("scenario.toml", f"{HEAD}weights = 'ahp'\n[scoring.ahp]\nfile = 'ahp.csv'\n")
    assert city.check() == []
    loaded = city.load()
    assert loaded.scenario.scoring.settings().merit == WEIGHTS
    kept = tomllib.loads(loaded.sources[0].data.decode())["scoring"]
    assert "file" not in kept["ahp"]
    assert len(kept["ahp"]["judgements"]) == 6
    city.put("scenario.toml", loaded.sources[0].data)
    (city.path / "ahp.csv").unlink()
    assert city.load().scenario.scoring.settings().merit == WEIGHTS


def test_who_judged_what_is_on_record(city):
    from placement.planning.merit_record import merit_record, origin

    city.put("ahp.csv", AHP)
    city.put("scenario.toml", f"{HEAD}weights = 'ahp'\n[scoring.ahp]\nfile = 'ahp.csv'\n")
    record = merit_record(read(city.path))
    assert record["weights"] == WEIGHTS
    assert record["judgements"][0] == {
        "by": "Sekda", "part": "qualification", "over": "performance", "times": "1/3",
    }  # fmt: skip
    assert set(record["consistency"]) == {"Sekda", "BKPSDM"}
    assert float(record["group_consistency"]) <= 0.1
    assert origin(record, "id") == "penilaian berpasangan (AHP): Sekda, BKPSDM"


@pytest.mark.parametrize(
    ("old", "new", "code", "row", "value"),
    [
        ("kali\n", "berapa\n", "column_missing", None, ""),
        ("Sekda;performance;discipline;5\n", "", "ahp_pair_missing", None, "Sekda: qualification / performance"),
        ("Sekda;performance;discipline;5", "Sekda;performance;discipline;lima", "scenario_value", 4, "lima"),
        ("Sekda;performance;discipline;5", "Sekda;performance;discipline;12", "ahp_scale", None,
         "Sekda: performance / discipline = 12"),
        ("Sekda;performance;discipline;5", ";performance;discipline;5", "empty", 4, ""),
        ("Sekda;performance;discipline;5", "Sekda;performance;discipline", "ragged_row", 4, "3"),
        ("Sekda;performance;discipline;5", "Sekda;performance;luck;5", "scenario_value", None, "luck"),
        ("Sekda;performance;discipline;5\n", "Sekda;performance;discipline;5\n" * 2, "ahp_pair_twice", None,
         "Sekda: performance / discipline"),
    ],
)  # fmt: skip
def test_a_faulty_judgement_is_named(city, old, new, code, row, value):
    assert old in AHP
    city.put("ahp.csv", AHP.replace(old, new, 1))
    city.put("scenario.toml", f"{HEAD}weights = 'ahp'\n[scoring.ahp]\nfile = 'ahp.csv'\n")
    found = [fault for fault in city.check() if fault.code == code]
    assert found
    if code != "ahp_pair_missing":
        assert (found[0].row, found[0].value) == (row, value)
    for lang in ("id", "en"):
        assert fault_line(found[0], lang)


def test_a_contradiction_names_the_person_the_ratio_and_what_would_fit(city):
    city.put("ahp.csv", AHP.replace("Sekda;performance;discipline;5", "Sekda;performance;discipline;1/9"))
    city.put("scenario.toml", f"{HEAD}weights = 'ahp'\n[scoring.ahp]\nfile = 'ahp.csv'\n")
    fault = city.fault("ahp_inconsistent")
    assert fault.value.startswith("Sekda: CR ")
    assert "performance / discipline: 1/9 -> 6" in fault.hint
    assert fault.expected == "CR <= 0.1"
    with pytest.raises(ScenarioError):
        city.load()


@pytest.mark.parametrize("name", ["nowhere.csv", "../ahp.csv"])
def test_a_file_of_judgements_that_is_not_there_or_outside(city, name):
    city.put("../ahp.csv", AHP)
    city.put("scenario.toml", f"{HEAD}weights = 'ahp'\n[scoring.ahp]\nfile = '{name}'\n")
    assert {"file_missing", "file_outside"} & set(city.codes())


def test_the_papers_say_who_judged_what(city):
    from placement.report.ringkasan import _merit

    city.put("ahp.csv", AHP)
    city.put("scenario.toml", f"{HEAD}weights = 'ahp'\n[scoring.ahp]\nfile = 'ahp.csv'\n")
    facts = _merit(SimpleNamespace(case=read(city.path)))
    assert ("Penilaian Sekda", "kualifikasi : kinerja = 1/3") in facts
    assert [name for name, _ in facts].count("Penilaian BKPSDM") == 3
    said = dict(facts)
    assert said["Bobot"].startswith("kualifikasi 27,2393 %, kinerja 60,4958 %, disiplin 12,2649 %")
    assert said["Bobot"].endswith("(penilaian berpasangan (AHP): Sekda, BKPSDM)")
    assert set(said) >= {"Metode nilai merit", "Rasio konsistensi penilaian"}


def test_the_weights_of_the_file_are_those_of_its_group():
    whole = 1 + CUBE + 1 / CUBE
    for code, share in (("qualification", 1), ("performance", CUBE), ("discipline", 1 / CUBE)):
        assert abs(WEIGHTS[code] - 1_000_000 * share / whole) < 1


def test_equal_weights_sum_exactly(city):
    city.put(
        "scenario.toml",
        f"{HEAD}weights = 'equal'\nmerit = {{performance = 1, discipline = 1, qualification = 999998}}\n",
    )
    assert city.load().scenario.scoring.settings().merit == {
        "qualification": 333_334, "performance": 333_333, "discipline": 333_333,
    }  # fmt: skip


RATED = """\
nip,tahun,hasil_kerja,perilaku_kerja,predikat
{},2025,di atas,sesuai,Sangat Baik
{},2025,Di bawah ekspektasi,dibawah,Baik
{},2025,sesuai,sesuai ekspektasi,Baik
{},2025,bagus,sesuai,Baik
""".format(*NIPS)


@pytest.mark.parametrize(("source", "ratings"), [("predicate", [5, 4, 4, 4]), ("matrix", [4, 1, 4, 4])])
def test_two_sources_that_disagree_are_both_shown_and_the_chosen_one_is_used(city, source, ratings):
    city.put("kinerja.csv", RATED)
    city.put("scenario.toml", f"{HEAD}rating_source = '{source}'\n")
    found = [fault for fault in city.check() if fault.code == f"rating_differs_{source}"]
    assert {(fault.row, fault.value, fault.expected) for fault in found} == {
        (2, "Sangat Baik", "Baik"), (3, "Baik", "Sangat Kurang"),
    }  # fmt: skip
    assert {fault.level for fault in found} == {"warning"}
    assert "Menurut matriks: Baik" in " ".join(fault_line(fault, "id") for fault in found)
    unread = [fault.value for fault in city.check() if fault.code == "rating_unread"]
    assert unread == (["bagus"] if source == "matrix" else [])
    assert city.load().roster.rating.tolist() == ratings


@pytest.mark.parametrize(
    ("text", "cell", "value", "said"),
    [
        ("talent.value_weights = {PERFORMANCE = 60}", "law.talent.value_weights", "60 + 50 = 110", "berjumlah 100"),
        ("scoring.rating_points = {BAIK = 101}", "law.scoring.rating_points.BAIK", "101", "0 .. 100"),
        ("talent.boxes = {AT_HIGH = 7}", "law.talent.boxes", "AT_HIGH = 7, ABOVE_MEDIUM = 7", "masing-masing sekali"),
    ],
)  # fmt: skip
def test_a_weight_of_law_that_cannot_be_is_a_fault_of_check(city, text, cell, value, said):
    city.put("scenario.toml", f"{SCENARIO}[law]\n{text}\n")
    fault = city.fault("scenario_value")
    assert (fault.cell, fault.value) == (cell, value)
    assert said in fault_line(fault, "id")


def test_everything_wrong_with_weights_and_law_is_said_at_once(city):
    text = "[law]\nno.such = 3\nscoring.rating_points = {BAIK = 120}\n[scoring]\nmerit = {performance = 600000}\nfit = {merit = 9}\n"
    city.put("scenario.toml", SCENARIO + text)
    assert {(fault.code, fault.cell or fault.value) for fault in city.check() if fault.level == "error"} == {
        ("scenario_key_unknown", "law.no.such"),
        ("scenario_value", "law.scoring.rating_points.BAIK"),
        ("scenario_value", "scoring.merit"),
        ("scenario_value", "scoring.fit"),
    }


def test_a_competency_that_nobody_asks_is_a_fault_of_check(city):
    city.put("standar.csv", "jabatan_id,kompetensi,level\nPRWT,Integritas,2\nPRWT,Kerja Sama,2\n")
    aspect = "method = 'profile-matching'\n[scoring.profile.aspects.a]\nweight = 1000000\n"
    city.put("scenario.toml", f"{HEAD}{aspect}core = ['Integrtas']\nsecondary = ['Kerja Sama']\n")
    fault = city.fault("scenario_value")
    assert (fault.cell, fault.value) == ("scoring.profile.aspects.a.core", "Integrtas")
    assert (fault.expected, fault.hint) == ("Integritas, Kerja Sama", "Integritas")
    city.put("scenario.toml", f"{HEAD}{aspect}core = ['Integritas']\nsecondary = ['Kerja Sama']\n")
    assert "scenario_value" not in city.codes()
