"""The page says every key that the documents have."""

import re
from pathlib import Path

from placement.explain import explain, vacancy
from placement.explain.nearest import Way
from placement.explain.one_more import Gain, OneMore, Waiver

PAGE = (Path(__file__).parents[2] / "docs" / "explain.md").read_text(encoding="utf-8")


def documented(name):
    """Keys in the table's row of that name."""
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| {name} |"))
    keys = re.sub(r"\([^)]*\)", "", row.split("|")[2]).replace("`", "")
    return {key.strip() for key in keys.split(",") if " " not in key.strip()}


def test_keys_are_those_of_the_page(why, run, shortfalls):
    moved = str(run.case.roster.nip[run.plan.status == "move"][0])
    person = explain(why, moved).as_dict()
    assert set(person) == documented("`placement-explain/1`")
    alternative = person["alternatives"][0]
    assert set(alternative) == documented("an alternative")
    assert set(alternative["chain"][0]) == documented("`chain`")
    fixed = str(run.case.roster.nip[run.plan.status == "fixed"][0])
    barred = explain(why, fixed, str(run.case.positions.code[0])).as_dict()["alternatives"][0]
    assert set(barred["against"][0]) == documented("`against`")
    every = shortfalls.as_dict()
    assert set(every) == documented("`placement-vacancies/1`")
    assert set(every["shortages"][0]) == documented("`shortage`")
    post = vacancy(why, every["positions"][0]["position"]).as_dict()
    assert set(post) == documented("`placement-vacancy/1`")
    assert set(post["funnel"]) == documented("`funnel`")


def test_keys_of_what_one_more_brings_are_those_of_the_page():
    assert set(OneMore((), (), ()).as_dict()) == documented("`placement-one-more/1`")
    assert set(Gain(("A@1",), "A", ("U",), "fit", 1, True, 1).as_dict()) == documented("a gain")
    assert set(Waiver("grade", 1, 2, 3, 4, (2, 3, 4)).as_dict()) == documented("a waived rule")
    assert set(Way(False).as_dict()) == documented("`nearest`")
