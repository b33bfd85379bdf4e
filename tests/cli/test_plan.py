import json


def test_plan_writes_the_folder_and_says_where_it_is(house, call, tmp_path):
    answer = call("plan", "city", "-o", tmp_path / "out")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "summary in id",
        f"Berkas ada di {tmp_path / 'out'}:",
        "  inputs            salinan berkas masukan",
        "  run.json          catatan lengkap proses ini",
    ]
    assert answer.err == "solving\n"


def test_plan_answers_one_document(house, call, tmp_path):
    answer = call("plan", "city", "-o", tmp_path / "out", "--json")
    assert json.loads(answer.out) == {"directory": str(tmp_path / "out"), "run": {"format": 1}}


def test_choices_of_the_call_are_laid_over_the_scenario(house, call, tmp_path):
    call("plan", "city", "-o", tmp_path / "out", "--mode", "full", "--max-moves", "40")
    assert house.choices == {"mode": "full", "objectives": {"max_moves": 40}}


def test_a_plan_with_findings_is_written_and_ends_with_1(house, call, tmp_path, found):
    house.verdict = found
    assert call("plan", "city", "-o", tmp_path / "out").code == 1
    assert (tmp_path / "out" / "run.json").exists()


def test_replay_reads_the_inputs_and_finds_the_same_bytes(house, call, tmp_path):
    call("plan", "city", "-o", tmp_path / "out")
    answer = call("plan", "--replay", tmp_path / "out")
    assert house.read[-1] == tmp_path / "out" / "inputs"
    assert (answer.code, answer.out) == (0, "Sama persis: 2 berkas tidak berbeda satu bita pun.\n")


def test_replay_names_what_differs(house, call, tmp_path):
    call("plan", "city", "-o", tmp_path / "out")
    (tmp_path / "out" / "extra.csv").write_text("")
    house.content = "other"
    answer = call("plan", "--replay", tmp_path / "out", "-o", tmp_path / "again")
    assert (answer.code, answer.out) == (1, "Berbeda:\n  extra.csv\n  run.json\n")
    assert (tmp_path / "again" / "run.json").read_text() == "other"
    document = json.loads(call("plan", "--replay", tmp_path / "out", "--json").out)
    assert document == {
        "identical": False,
        "same": ["inputs/scenario.toml"],
        "different": ["extra.csv", "run.json"],
    }


def test_replay_of_something_else_is_an_unreadable_run_folder(house, call, tmp_path):
    answer = call("plan", "--replay", tmp_path, "--lang", "en")
    assert (answer.code, house.read) == (3, ())
    assert answer.err == f"Error: {tmp_path} is not a run folder: it has no inputs/.\n"


def test_replay_does_not_overwrite_what_it_compares(house, call, tmp_path):
    (tmp_path / "inputs").mkdir()
    assert call("plan", "--replay", tmp_path, "-o", tmp_path).code == 2


def test_plan_needs_a_scenario_and_a_folder_or_a_replay(house, call, tmp_path):
    assert call("plan").code == 2
    assert call("plan", "city").code == 2
    assert call("plan", "city", "--replay", tmp_path).code == 2
    assert call("plan", "--replay", tmp_path, "--mode", "full").code == 2
    assert house.read == ()
