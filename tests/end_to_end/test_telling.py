"""Reports, letters and public folders from the command line: complete or absent, and never of a run that was touched."""

import shutil

import pytest

from placement.io import read_register

VERBS = {
    "report": ("report", "{run}"),
    "working paper": ("report", "{run}", "--pemeriksaan", "-o", "{out}"),
    "publish": ("publish", "{run}", "-o", "{out}"),
    "letter": ("explain", "{run}", "--employee", "{nip}", "--letter", "-o", "{out}"),
}


@pytest.fixture
def out(tmp_path):
    return tmp_path / "keluar"


def words(name, run, out, nip):
    return [word.format(run=run, out=out, nip=nip) for word in VERBS[name]]


def names(folder):
    return {path.name for path in folder.iterdir()}


def test_a_report_joins_its_run_which_still_verifies_and_replays(planned, call):
    before = names(planned)
    assert call("report", planned).code == 0
    assert names(planned) - before == {"report.html", "report.xlsx", "history.jsonl"}
    assert call("verify", planned).code == 0
    assert call("plan", "--replay", planned, "--json").document["identical"]
    assert call("report", planned, "--lang", "en").code == 0
    assert b'<html lang="en">' in (planned / "report.html").read_bytes()
    assert call("verify", planned).code == 0


def test_a_report_travels_without_its_register(planned, call, tmp_path):
    call("report", planned)
    shutil.copytree(planned, tmp_path / "jauh" / "run")
    assert call("verify", tmp_path / "jauh" / "run").code == 0


@pytest.mark.parametrize("name", ["report.html", "report.xlsx", "history.jsonl"])
def test_a_touched_report_is_found(planned, call, name):
    call("report", planned)
    file = planned / name
    file.write_bytes(file.read_bytes().replace(b"a", b"e", 1) if name != "report.xlsx" else b"PK")
    assert call("verify", planned).code == 1


def test_a_report_of_which_a_part_is_gone_is_found_and_mended(planned, call):
    call("report", planned)
    (planned / "report.xlsx").unlink()
    assert call("verify", planned).code == 1
    assert call("report", planned).code == 0
    assert call("verify", planned).code == 0


@pytest.mark.parametrize("name", VERBS)
def test_nothing_is_told_of_a_run_that_was_touched(planned, call, out, mover, name):
    file = planned / "placements.csv"
    file.write_text(file.read_text().replace(",stay,", ",move,", 1))
    before = names(planned)
    answer = call(*words(name, planned, out, mover["nip"]))
    assert answer.code == 1
    assert "placements.csv" in answer.err
    assert not out.exists()
    assert names(planned) == before


@pytest.mark.parametrize("name", VERBS)
def test_nothing_is_told_of_a_run_that_is_not_whole(planned, call, out, mover, name):
    (planned / "certificate.csv").unlink()
    assert call(*words(name, planned, out, mover["nip"])).code == 3
    assert not out.exists()


@pytest.mark.parametrize("name", [name for name in VERBS if name != "report"])
def test_a_folder_that_is_not_empty_is_refused_also_a_run(planned, call, out, mover, name):
    out.mkdir()
    (out / "catatan.txt").write_text("penting")
    assert call(*words(name, planned, out, mover["nip"])).code == 5
    assert names(out) == {"catatan.txt"}
    before = names(planned)
    assert call(*words(name, planned, planned, mover["nip"])).code == 5
    assert names(planned) == before


def test_a_letter_is_printed_or_filed(planned, call, out, mover):
    said = call("explain", planned, "--employee", mover["nip"], "--letter").out
    assert mover["nip"] in said
    assert mover["nama"] in said
    assert call("explain", planned, "--employee", mover["nip"], "--letter", "-o", out).code == 0
    assert names(out) == {f"surat-{mover['nip']}.html", f"surat-{mover['nip']}.txt"}
    assert call("explain", planned, "--letter", "--unit", "tidak-ada", "-o", out / "b").code == 2
    assert call("explain", planned, "--employee", "1", "--letter").code == 2
    assert call("explain", planned).code == 2


def test_a_staff_paper_lies_beside_two_runs(city, out):
    assert city.plan().code == 0
    other = city.run.parent / "lain"
    assert city.call("plan", city.path, "-o", other, "--max-moves", "1").code == 0
    assert city.call("report", city.run, other, "--telaahan", "-o", out).code == 0
    assert names(out) == {"telaahan.html", "telaahan.txt"}
    assert city.call("report", city.run, other).code == 2
    assert city.call("report", city.run, "--telaahan", "-o", out / "b").code == 2
    assert city.call("report", city.run, "-o", out / "b").code == 2


def test_the_register_keeps_weights_and_the_working_paper_tells_their_change(city, out):
    city.plan()
    weights = "[scoring.fit]\nmerit = 400000\neducation = 350000\nexperience = 200000\ncertificate = 50000\ntraining = 0\n"
    city.choose("\n" + weights)
    assert city.plan().code == 0
    first, second = read_register(city.run.parent)
    assert first["choices"]["scoring"] != second["choices"]["scoring"]
    assert city.call("report", city.run, "--pemeriksaan", "-o", out).code == 0
    page = (out / "pemeriksaan.html").read_text()
    assert "perhitungan ke-2 dalam register" in page
    assert "bobot berubah 1 kali" in page
    assert "scoring.fit.merit: 300000 → 400000" in page


def test_the_public_folder_is_whole(planned, call, out):
    assert call("publish", planned, "-o", out, "--k", "3").code == 0
    assert "index.html" in names(out)
    assert call("publish", planned, "-o", out / "b", "--k", "1").code == 2
    assert call("publish", planned).code == 2
