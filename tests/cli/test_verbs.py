import json
from types import SimpleNamespace

import pytest

import placement.report  # noqa: F401 reads placement.io before a test puts another in its place
from placement.errors import Fault, OutputError, RunFolderError
from placement.model.quarantine import Quarantine


def examined(faults, rows):
    """What `io.examine` answers, nothing being in quarantine."""
    stops = any(fault.level == "error" for fault in faults)
    return SimpleNamespace(
        faults=faults,
        rows=rows,
        plannable=not stops,
        quarantine=Quarantine(),
        scenario=None,
        absent=(),
        open_names=0,
    )


def test_check_lists_faults_and_rows(room, call):
    faults = [Fault("error", "table_empty", file="a.csv"), Fault("warning", "empty", file="b.csv", row=2)]
    room("io", examine=lambda _: examined(faults, {"employees": 1204}))
    answer = call("check", "x")
    assert answer.code == 3
    assert answer.out.splitlines() == [
        "Tabel      Baris",
        "employees  1.204",
        "  a.csv: Tabel tidak berisi baris. [menghentikan]",
        "  Peringatan: b.csv > baris 2: Isian wajib kosong.",
        "1 kesalahan, 1 peringatan.",
        "Perhitungan belum dapat dijalankan: perbaiki dahulu yang bertanda [menghentikan].",
    ]
    document = json.loads(call("check", "x", "--json").out)
    assert (document["ok"], document["rows"]) == (False, {"employees": 1204})
    assert [fault["code"] for fault in document["faults"]] == ["table_empty", "empty"]


@pytest.mark.parametrize("faults", [[], [Fault("warning", "empty")]])
def test_check_is_content_without_errors(room, call, faults):
    room("io", examine=lambda _: examined(faults, {}))
    assert call("check", "x").code == 0
    assert json.loads(call("check", "x", "--json").out)["ok"]


def test_need_shows_one_row_per_position(room, call):
    rows = [{"position": "11@7", "need": 1204, "incumbents": 3}]
    room("io", read=lambda _: "case")
    room("planning", need=lambda _: SimpleNamespace(rows=rows))
    assert call("need", "x").out.splitlines() == [
        "Jabatan  Kebutuhan (K)  Bezetting (B)",
        "11@7             1.204              3",
    ]
    assert json.loads(call("need", "x", "--json").out) == {"rows": rows}


def test_score_shows_marks_to_people_and_points_to_machines(room, call):
    rows = [{"nip": "198503152010011007", "total": 87_500, "part_qualification": 30_000}]
    pools = [{"pool": "11", "criteria": ["qualification"]}]
    scoring = {"method": "weighted-sum", "may_rank": True}
    room("io", read=lambda _: "case")
    law = [
        {"key": "scoring.rating_points", "value": {"BAIK": 80}, "confidence": "unverified"},
        {"key": "scoring.jpm", "value": 68, "confidence": "secondary"},
    ]
    departures = [{"key": "discipline.lookback_months", "law": 24, "value": 36}]
    scores = SimpleNamespace(rows=rows, pools=pools, scoring=scoring, law=law, departures=departures)
    room("planning", score=lambda _: scores)
    said = call("score", "x").err
    assert "Nilai hukum yang belum terverifikasi: scoring.rating_points\n" in said
    assert "Penyimpangan dari ketentuan: discipline.lookback_months\n" in said
    assert call("score", "x").out.splitlines()[1].split() == ["198503152010011007", "87,500", "30,000"]
    assert json.loads(call("score", "x", "--json").out) == {
        "rows": rows, "pools": pools, "scoring": scoring, "law": law, "departures": departures,
    }  # fmt: skip


def test_a_shelf_is_listed_with_its_sources(room, call):
    item = SimpleNamespace(
        code="rank",
        kind="gate",
        title={"id": "Golongan", "en": "Rank"},
        source="PP 11/2017",
        confidence="read",
        moves=("lateral",),
        basis=(),
        law=(),
        doubts=(),
    )
    room("eligibility", RULES=(item,))
    assert call("rules").out.splitlines()[1].split() == [
        "rank",
        "gate",
        "Golongan",
        "PP",
        "11/2017",
        "read",
        "lateral",
        "-",
    ]
    assert json.loads(call("rules", "--json", "--lang", "en").out)["items"][0]["title"] == "Rank"


@pytest.mark.parametrize(("lang", "no"), [("id", "tidak"), ("en", "no")])
def test_methods_say_what_they_may_be_used_for(call, lang, no):
    said = call("methods", "--lang", lang).out
    items = json.loads(call("methods", "--json", "--lang", lang).out)["items"]
    for item in items:
        line = next(line for line in said.splitlines() if line.startswith(item["code"]))
        assert (line.split()[-2] == no) == (not item["may_rank"]) == bool(item["refusal"])
        assert item["refusal"] in said
        assert item["doubts"]
        assert all(f"  - {doubt}" in said for doubt in item["doubts"])


def test_explain_speaks_the_language_of_the_caller(room, call):
    run = SimpleNamespace(formulation=SimpleNamespace(problem=SimpleNamespace(n_employees=5_001)))

    def explain(asked, employee, position, ways):
        assert asked is run
        assert not ways  # too many people to plan anew unasked
        said = f"{employee} {position}"
        return SimpleNamespace(text=lambda lang: f"{lang}: {said}", as_dict=lambda: {"said": said})

    room("io", read_verified=lambda _: run)
    room("explain", explain=explain)
    words = ("explain", "out", "--employee", "1985", "--position", "11@7")
    assert call(*words).out == "id: 1985 11@7\n"
    assert json.loads(call(*words, "--json").out) == {"said": "1985 11@7"}


def test_generate_hands_over_its_options(room, call):
    asked = []
    room("synthetic", generate=lambda *options: asked.append(options))
    answer = call("generate", "kota", "--employees", "10000", "--seed", "7")
    assert asked == [("kota", 10_000, 7, "kota")]
    assert answer.out == "Kota buatan dengan 10.000 pegawai ada di kota. DATA SINTETIS.\n"


def test_verify_shows_the_verdict(house, call):
    answer = call("verify", "out", "--lang", "en")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "Verdict: nothing found.",
        "What was checked:",
        "  capacity: 1,204 (counted)",
    ]
    assert json.loads(call("verify", "out", "--json").out)["ok"]


def test_verify_ends_with_1_when_something_was_found(house, call, found):
    house.verdict = found
    answer = call("verify", "out")
    assert answer.code == 1
    assert "  capacity: 11@7: satu orang terlalu banyak" in answer.out.splitlines()
    assert call("verify", "out", "--json").code == 1


@pytest.mark.parametrize(("error", "code"), [(RunFolderError("no"), 3), (OutputError("no"), 5)])
def test_a_folder_that_is_no_run_folder(room, call, error, code):
    def verify_folder(_, _papers=None, _views=None):
        raise error

    room("io", verify_folder=verify_folder)
    assert call("verify", "out").code == code
