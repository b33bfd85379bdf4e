"""The scenario: its faults by key, and what it extends."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placement.errors import ScenarioError
from placement.io.case import check, load
from placement.io.scenario_file import merged
from placement.io.toml_out import toml_bytes
from tests.io.conftest import SCENARIO

LEAVES = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])), st.integers(-(2**60), 2**60), st.booleans(), st.dates()
)
DOCUMENTS = st.recursive(
    st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), st.one_of(LEAVES, st.lists(LEAVES, max_size=3)),
                    max_size=4),
    lambda inner: st.dictionaries(st.text("ab-. \n\"'"), st.one_of(LEAVES, inner, st.lists(inner, max_size=2)), max_size=3),
    max_leaves=8,
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "code", "value", "hint"),
    [
        ("sead = 1", "scenario_key_unknown", "sead", "seed"),
        ("[objectives]\nmax_move = 3", "scenario_key_unknown", "objectives.max_move", "max_moves"),
        (
            "[objectives.move_costs]\nsame_unt = 3",
            "scenario_key_unknown",
            "objectives.move_costs.same_unt",
            "same_unit",
        ),
        ("[files]\nemployes = 'a.csv'", "scenario_key_unknown", "files.employes", "employees"),
    ],
)
def test_an_unknown_key_is_named_with_a_suggestion(city, line, code, value, hint):
    city.put("scenario.toml", f"{SCENARIO}{line}\n")
    fault = city.fault(code)
    assert (fault.file, fault.value, fault.hint) == ("scenario.toml", value, hint)


@pytest.mark.parametrize(
    ("line", "key", "value", "expected"),
    [
        ("[objectives]\nmax_moves = -3", "objectives.max_moves", "-3", ">= 0"),
        ("[objectives]\nmax_moves = 'x'", "objectives.max_moves", "x", "integer"),
        ("mode = 'lmited'", "mode", "lmited", "limited or full"),
        ("[files]\nemployees = 3", "files.employees", "3", "text"),
        ("extends = 3", "extends", "3", "text"),
        ("[scoring.fit]\nmerit = 1", "scoring.fit", "fit: 1", "weights_sum"),
    ],
)
def test_a_value_that_cannot_be_is_named(city, line, key, value, expected):
    city.put("scenario.toml", f"{SCENARIO}{line}\n")
    fault = city.fault("scenario_value")
    assert (fault.cell, fault.value, fault.expected) == (key, value, expected)


def test_a_key_is_missing(city):
    city.bend("scenario.toml", "as_of = 2026-06-30\n", "")
    assert city.fault("scenario_key_missing").value == "as_of"
    with pytest.raises(ScenarioError):
        city.load()


def test_what_is_not_toml_says_where(city):
    city.put("scenario.toml", "name = \n")
    assert "line 1" in city.fault("scenario_syntax").value


def test_a_value_of_law_that_does_not_exist_is_a_fault(city):
    city.put("scenario.toml", f"{SCENARIO}[law]\nno_such_thing = 3\n")
    assert city.codes() == ["scenario_key_unknown"]


def test_values_of_law_out_of_bounds_are_faults_with_place_and_bounds(city):
    city.put(
        "scenario.toml", f"{SCENARIO}[law]\nmove.min_post_months = -3\ndiscipline.lookback_months = 'lama'\n"
    )
    assert city.codes() == ["scenario_value", "scenario_value"]
    first, second = sorted((f.cell, f.value, f.expected) for f in city.check())
    assert first[0] == "law.discipline.lookback_months"
    assert second == ("law.move.min_post_months", "-3", "0 .. 1200")


def test_the_file_itself_may_be_named(city):
    assert load(city.path / "scenario.toml").scenario.name == "Kota Contoh"


def test_files_may_be_named(city):
    (city.path / "pegawai.csv").rename(city.path / "Daftar 2026.csv")
    city.put("scenario.toml", f"{SCENARIO}[files]\npegawai = 'Daftar 2026.csv'\n")
    assert city.check() == []
    loaded = city.load()
    assert [source.filename for source in loaded.sources] == [
        "scenario.toml",
        "employees.csv",
        "unor.csv",
        "jabatan.csv",
    ]
    assert "files" not in tomllib.loads(loaded.sources[0].data.decode())


@pytest.mark.parametrize("path", ["../luar.csv", "/etc/passwd.csv", "sub/../../luar.csv"])
def test_a_file_outside_the_folder_is_refused(city, path):
    city.put("../luar.csv", city.text("pegawai.csv"))
    city.put("scenario.toml", f"{SCENARIO}[files]\nemployees = '{path}'\n")
    assert "file_outside" in city.codes()


def test_a_link_to_the_outside_is_refused(city):
    city.put("../luar.csv", city.text("pegawai.csv"))
    (city.path / "dalam.csv").symlink_to(city.path.parent / "luar.csv")
    city.put("scenario.toml", f"{SCENARIO}[files]\nemployees = 'dalam.csv'\n")
    assert "file_outside" in city.codes()


def test_a_named_file_that_is_missing_or_twice(city):
    city.put(
        "scenario.toml",
        f"{SCENARIO}[files]\nkinerja = 'k.csv'\nemployees = 'pegawai.csv'\npegawai = 'x.csv'\n",
    )
    assert sorted(city.codes()) == ["file_missing", "file_twice"]


def test_a_scenario_extends_another(city):
    city.bend(
        "scenario.toml", "seed", "[objectives]\nmax_moves = 7\n[objectives.move_costs]\nsame_unit = 2\n#"
    )
    city.bend("scenario.toml", 'name = "Kota Contoh"', 'name = "Kota Contoh"\nseed = "S"\nscope = ["DINKES"]')
    city.put(
        "../lain/scenario.toml",
        "extends = '../kota'\nname = 'Lain'\nscope = []\n[objectives]\nmax_moves = 9\n",
    )
    city.put("../lain/pegawai.csv", "\n".join(city.text("pegawai.csv").splitlines()[:3]) + "\n")
    loaded = load(city.path.parent / "lain")
    scenario = loaded.scenario
    assert (scenario.name, scenario.seed, scenario.scope, scenario.extends) == ("Lain", "S", (), None)
    assert (scenario.objectives.max_moves, scenario.objectives.move_costs.same_unit) == (9, 2)
    assert (len(loaded.roster), len(loaded.positions)) == (2, 4)


def test_a_folder_of_its_sources_is_the_same_case_again(city, tmp_path):
    """What a run folder keeps in inputs/ needs nothing else."""
    city.put("../lain/scenario.toml", "extends = '../kota/scenario.toml'\nname = 'La\"in'\n[law]\n")
    first = load(city.path.parent / "lain", {"objectives": {"max_moves": 3}, "mode": "full"})
    again = tmp_path / "inputs"
    again.mkdir()
    for source in first.sources:
        (again / source.filename).write_bytes(source.data)
    second = load(again)
    assert second.scenario == first.scenario
    assert second.sources == first.sources
    assert second.scenario.objectives.max_moves == 3


def test_a_plain_scenario_is_kept_byte_for_byte(city):
    assert city.load().sources[0].data == SCENARIO.encode()


@pytest.mark.parametrize("base", ["../tiada", "../tiada/scenario.toml"])
def test_what_it_extends_is_missing(city, base):
    city.put("scenario.toml", f"{SCENARIO}extends = '{base}'\n")
    assert city.fault("file_missing").file == "../tiada/scenario.toml"


def test_scenarios_that_extend_each_other_are_a_fault(city):
    city.put("scenario.toml", f"{SCENARIO}extends = '../lain'\n")
    city.put("../lain/scenario.toml", "extends = '../kota'\n")
    assert city.fault("extends_cycle").value == "../kota"


def test_a_fault_in_a_base_table_names_its_folder(city):
    city.bend("pegawai.csv", ",32,", ",III/e,")
    city.put("../lain/scenario.toml", "extends = '../kota'\n")
    faults, rows = check(city.path.parent / "lain")
    assert [fault.file for fault in faults] == ["../kota/pegawai.csv"]
    assert rows == {"employees": 4, "units": 4, "positions": 4}


def test_there_is_no_such_folder(tmp_path):
    faults, rows = check(tmp_path / "tiada")
    assert [fault.code for fault in faults] == ["file_missing"]
    assert not rows


def test_tables_are_merged_and_lists_replaced():
    assert merged({"a": {"b": 1, "c": [1]}, "d": 2}, {"a": {"c": [2]}, "e": 3}) == {
        "a": {"b": 1, "c": [2]}, "d": 2, "e": 3,
    }  # fmt: skip


@given(DOCUMENTS)
def test_toml_is_read_back_as_it_was_written(document):
    assert tomllib.loads(toml_bytes(document).decode()) == document
