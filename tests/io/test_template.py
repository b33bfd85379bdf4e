"""A new scenario folder, the page of columns and the data package: all from one description of the columns."""

import csv
import datetime as dt
import io
import json
import re
import tomllib
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from placement import plan
from placement.errors import OutputError
from placement.io.case import check, read
from placement.io.codes import VOCABULARIES
from placement.io.columns import TABLE_FILES, columns
from placement.io.columns_page import columns_page
from placement.io.datapackage import KEYS, REFERENCES, table_schema
from placement.io.template import CHOICES, NOTE, choices_of, examples, template_files, write_template
from placement.scenario import Scenario
from placement.text import fault_line

ROOT = Path(__file__).parents[2]
DAY = dt.date(2026, 10, 1)


@pytest.fixture(scope="module", params=["id", "en"])
def folder(request, tmp_path_factory):
    target = tmp_path_factory.mktemp("template") / "baru"
    names = write_template(target, DAY, request.param)
    assert sorted(path.name for path in target.iterdir()) == sorted(names)
    return target


def test_the_new_folder_has_no_faults(folder):
    faults, rows = check(folder)
    assert [fault_line(fault, "en") for fault in faults] == []
    assert rows == {table: len(examples()[table]) for table in TABLE_FILES}


def test_the_new_folder_can_be_planned(folder):
    run = plan(read(folder))
    assert run.verdict.ok


@pytest.mark.parametrize("day", [dt.date(2026, 1, 31), dt.date(2026, 10, 1), dt.date(2027, 12, 31)])
def test_the_plan_takes_effect_some_months_after_the_day_of_the_data(day):
    scenario = tomllib.loads(template_files(day)["scenario.toml"].decode())
    assert scenario["as_of"] == day
    assert dt.timedelta(56) < scenario["tmt_rencana"] - day < dt.timedelta(95)
    assert scenario["tmt_rencana"].day == 1


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_choice_of_the_scenario_shows_its_default(lang):
    text = template_files(DAY, lang)["scenario.toml"].decode()
    bare = tomllib.loads(text)
    chosen = tomllib.loads(re.sub(r"^#(?=\w)", "", text, flags=re.MULTILINE))
    assert chosen != bare
    assert Scenario.model_validate(chosen) == Scenario.model_validate(bare)
    more = re.sub(r"^# (?=[\w\[][^ ]* ?=|\[)", "", text, flags=re.MULTILINE)
    assert "max_moves = 100" in more
    assert "\nmax_moves = 100" in more


def test_every_table_has_its_sheet_with_every_column(folder):
    book = CalamineWorkbook.from_path(folder / "data.xlsx")
    for table, name in TABLE_FILES.items():
        explained, header, *_ = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        specs = columns(table)
        assert header[: len(specs)] == [spec.name for spec in specs]
        assert all(cell.startswith("(") and len(cell) > 5 for cell in explained)


def test_coded_columns_have_drop_downs_that_the_reader_understands(folder):
    book = CalamineWorkbook.from_path(folder / "data.xlsx")
    rows = book.get_sheet_by_name(CHOICES).to_python()
    for place, name in enumerate(rows[0]):
        listed = tuple(row[place] for row in rows[1:] if row[place])
        assert listed == choices_of(name)
        if name in VOCABULARIES:
            assert all(VOCABULARIES[name].get(choice) is not None for choice in listed)
    with zipfile.ZipFile(folder / "data.xlsx") as archive:
        employees = archive.read("xl/worksheets/sheet2.xml").decode()
    coded = [spec for spec in columns("employees") if spec.kind in {"code", "yes_no"}]
    assert employees.count('type="list"') == len(coded)


def test_examples_fill_required_cells_and_say_that_they_are_made_up():
    for table, rows in examples().items():
        known = {spec.name: spec for spec in columns(table)}
        for row in rows:
            assert set(row) <= set(known)
            assert all(name in row for name, spec in known.items() if spec.filled)
            assert row.get("catatan", NOTE) == NOTE
        assert "catatan" not in known or all("catatan" in row for row in rows)


def test_the_same_day_makes_the_same_folder():
    assert template_files(DAY) == template_files(DAY)


def test_an_empty_folder_is_filled(tmp_path):
    write_template(tmp_path, DAY)
    assert (tmp_path / "data.xlsx").is_file()


@pytest.mark.parametrize("name", ["notes.txt", "run.json", ".hidden"])
def test_a_folder_with_anything_in_it_is_left_alone(tmp_path, name):
    (tmp_path / name).write_text('{"format": "placement-run/1"}')
    with pytest.raises(OutputError):
        write_template(tmp_path, DAY)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "x").write_text("")
    with pytest.raises(OutputError):
        write_template(tmp_path / "x", DAY)


def test_the_data_package_describes_every_sheet():
    package = json.loads(template_files(DAY)["datapackage.json"])
    assert package["$schema"].endswith("/2.0/datapackage.json")
    assert [resource["name"] for resource in package["resources"]] == list(TABLE_FILES)
    for resource in package["resources"]:
        assert resource["dialect"] == {"sheetName": TABLE_FILES[resource["name"]], "headerRows": [2]}
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert names == [spec.name for spec in columns(resource["name"])]


def test_keys_and_references_lead_somewhere():
    for table in TABLE_FILES:
        schema = table_schema(table)
        names = {field["name"] for field in schema["fields"]}
        assert set(schema.get("primaryKey", [])) <= names
        for foreign in schema.get("foreignKeys", []):
            target = foreign["reference"]["resource"] or table
            assert foreign["reference"]["fields"][0] in {spec.name for spec in columns(target)}
    assert {foreign["fields"][0]: foreign["reference"]["resource"] for foreign in table_schema("units")["foreignKeys"]} == {
        "atasan_id": ""
    }  # fmt: skip
    assert set(REFERENCES.values()) <= set(KEYS)


def test_examples_keep_to_the_schema():
    for table, rows in examples().items():
        fields = {field["name"]: field for field in table_schema(table)["fields"]}
        for row in rows:
            for name, cell in row.items():
                assert cell in fields[name].get("categories", [cell])
                assert re.fullmatch(fields[name].get("constraints", {}).get("pattern", "(?s).*"), str(cell))


def test_the_page_of_columns_is_the_one_in_docs():
    assert (ROOT / "docs" / "columns.md").read_text(encoding="utf-8") == columns_page()


def test_the_page_names_every_column_and_every_spelling():
    page = columns_page()
    for table in TABLE_FILES:
        for spec in columns(table):
            assert f"`{spec.name}`" in page
            assert all(f"`{name}`" in page for name in (*spec.aliases, *spec.instead))
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in rows} == {6}


def test_what_was_read_from_the_template_is_kept_as_csv(folder):
    (source,) = [source for source in read(folder).sources if source.name == "employees"]
    rows = list(csv.reader(io.StringIO(source.data.decode())))
    assert rows[0] == []
    assert rows[1][0] == "nip"
    assert rows[2][2] == "1970-03-15"
