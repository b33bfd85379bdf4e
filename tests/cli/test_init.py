import json

import pytest


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_new_folder_passes_the_check(call, tmp_path, lang):
    target = tmp_path / "baru"
    made = call("init", target, "--lang", lang)
    assert made.code == 0
    assert f"placement check {target}" in made.out
    assert call("check", target, "--lang", lang).code == 0


def test_the_answer_names_the_files(call, tmp_path):
    document = json.loads(call("init", tmp_path / "baru", "--json").out)
    assert document == {
        "directory": str(tmp_path / "baru"), "files": ["scenario.toml", "data.xlsx", "datapackage.json"],
    }  # fmt: skip


def test_a_folder_that_is_not_empty_is_refused(call, tmp_path):
    (tmp_path / "x").write_text("")
    answer = call("init", tmp_path)
    assert answer.code == 5
    assert "tidak kosong" in answer.err
