"""Whatever is wrong with the files but for single rows (test_quarantine): one clear line that names the place, exit
code 3, and no run folder."""

import shutil

import pytest


def edit(table, change):
    return lambda city: city.bend(table, change)


def set_first(**values):
    return lambda rows: rows[0].update(values)


def without(column):
    return lambda rows: [{k: v for k, v in row.items() if k != column} for row in rows]


def folder_for(name):
    def change(city):
        (city.path / name).unlink()
        (city.path / name).mkdir()

    return change


BAD = {
    "empty file": (lambda city: (city.path / "employees.csv").write_bytes(b""), "file_empty", "employees.csv"),
    "no rows": (edit("units", lambda rows: [dict.fromkeys(rows[0], "")]), "table_empty", "units.csv"),
    "missing column": (edit("employees", without("tmt_jabatan")), "column_missing", "tmt_jabatan"),
    "cycle of units": (
        edit("units", lambda rows: rows[0].update(atasan_id=rows[3]["unor_id"])), "cycle", "U0001 > U0004 > U0001",
    ),
    "unknown key": (lambda city: city.choose('modus = "full"\n'), "scenario_key_unknown", '"mode"?'),
    "unknown objective": (
        lambda city: city.choose('[objectives]\norder = ["fitt"]\n'), "scenario_value", "priority, evenness",
    ),
    "unknown scope": (lambda city: city.choose('scope = ["Dinas Kesehatn"]\n'), "scope_unknown", "Dinas Kesehatan"),
    "date that is none": (
        lambda city: city.choose("", "2026-10-01", '"kemarin"'), "scenario_value", "2026-12-31",
    ),
    "two files": (
        lambda city: shutil.copy(city.path / "units.csv", city.path / "unor.csv"), "file_twice", "units.csv, unor.csv",
    ),
    "a folder": (folder_for("units.csv"), "file_is_directory", "units.csv"),
    "a folder for the scenario": (folder_for("scenario.toml"), "file_is_directory", "scenario.toml"),
    "no file": (lambda city: (city.path / "units.csv").unlink(), "file_missing", "unor.csv"),
    "no folder": (lambda city: shutil.rmtree(city.path), "file_missing", "scenario.toml"),
    "no TOML": (lambda city: city.choose("name = "), "scenario_syntax", "scenario.toml"),
    "no such decision": (lambda city: city.decide(("199001012015011001", "keep")), "nip_unknown", "1990********1001"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_it_is_named_with_its_place_and_nothing_is_written(city, name):
    change, code, said = BAD[name]
    change(city)
    for words in ((), ("--lang", "en")):
        answer = city.plan(*words)
        assert (answer.code, answer.out) == (3, "")
        assert said in answer.err
    document = city.plan("--json").document
    assert code in [fault["code"] for fault in document["error"]["faults"]]
    assert document["error"]["exit_code"] == 3
    assert not city.run.parent.exists()
    checked = city.call("check", city.path, "--json")
    assert checked.code == 3
    assert code in str(checked.document)


def test_the_headline_counts_what_must_be_mended_and_warnings_apart(city):
    city.choose("[inputs]\nquarantine_percent = 0\n").bend("employees", lambda rows: [*rows, rows[0]])
    assert "3 hal perlu diperbaiki, 1 peringatan:" in city.plan().err
    city.bend("employees", lambda rows: rows[:-1]).bend("units", set_first(atasan_id="U9999"))
    assert "; 1 thing to mend:" in city.plan("--lang", "en").err


def test_a_suggestion_is_made_for_the_job_not_for_the_unit_it_shares_with_others(city):
    city.bend("employees", set_first(jabatan_id="XX-NIHIL"))
    assert "Maksud Anda" not in city.plan().err


def test_a_law_of_which_nothing_is_known_at_that_date_ends_with_4(city):
    city.choose("", "as_of = 2026-10-01\ntmt_rencana = 2027-01-01", "as_of = 1990-01-01")
    for table in ("performance", "training", "competencies", "discipline", "wishes", "workload"):
        (city.path / f"{table}.csv").unlink()

    def long_ago(rows):
        for row in rows:
            for column in ("tmt_golongan", "tmt_cpns", "tmt_jabatan", "tanggal_lahir"):
                row[column] = "1960-01-01"

    city.bend("employees", long_ago)
    answer = city.plan()
    assert answer.code == 4
    assert "1990-01-01" in answer.err
    assert not city.run.parent.exists()


def test_somebody_waiting_of_whom_nothing_is_known_is_pointed_out(city):
    nothing = dict.fromkeys(("jabatan_id", "jabatan_nama", "kelas_jabatan"), "")
    city.bend("employees", set_first(**nothing))
    assert "waiting_unplaceable" in [
        fault["code"] for fault in city.call("check", city.path, "--json").document["faults"]
    ]
    assert "peringatan tentang berkas masukan" in city.plan().err
