"""The pages as a browser and an office program see them; skipped, with the reason, where neither is installed."""

import json
import shutil
import subprocess
from functools import partial

import pytest

from placement.io import read
from placement.planning import plan
from placement.report import publication, views
from placement.report.letters import letter
from placement.report.telaahan import telaahan
from tests.report.conftest import SOLOK

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
OFFICE = shutil.which("soffice")
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--no-first-run", "--disable-sync")  # fmt: skip
needs_browser = pytest.mark.skipif(not BROWSER, reason="no chromium: apt-get install chromium")
needs_office = pytest.mark.skipif(not OFFICE, reason="no soffice: apt-get install libreoffice-calc")


def browse(page, folder, *words):
    """Open a page: what the browser said, and the requests that the page started."""
    log = folder / "net.json"
    done = subprocess.run(
        [BROWSER, *QUIET, f"--user-data-dir={folder / 'profile'}", "--enable-logging=stderr", f"--log-net-log={log}",
         *words, page.as_uri()], capture_output=True, text=True, timeout=120, check=True)  # fmt: skip
    text = log.read_text(encoding="utf-8")
    try:
        events = json.loads(text)["events"]
    except ValueError:  # the browser left before it closed its log
        events = json.loads(text.rstrip().rstrip(",") + "]}")["events"]
    asked = [event["params"]["url"] for event in events
             if "url" in event.get("params", {}) and event["params"].get("initiator") == "null"]  # fmt: skip
    return [line for line in done.stderr.splitlines() if "CONSOLE" in line], asked


def pages(pdf):
    """Pages of a PDF as the browser writes it."""
    return pdf.read_bytes().count(b"/Type /Page\n") or pdf.read_bytes().count(b"/Type/Page/")


@pytest.fixture(scope="module")
def made(run):
    """Every kind of page, with the least and most sheets of paper that it may take."""
    forty = plan(read(SOLOK, choices={"objectives": {"max_moves": 40}}))
    mover = int((run.plan.status == "move").nonzero()[0][0])
    return {
        "report": (views(run, (), "id")["report.html"], 8, 14),
        "public": (publication(run, "0" * 64, "id", 5)["index.html"], 4, 8),
        "letter": (letter(run, mover, "id").html("id"), 1, 2),
        "telaahan": (telaahan([run, forty], "id").html("id"), 2, 2),
        "telaahan of three": (telaahan([run, forty, run], "en").html("en"), 2, 2),
    }


@needs_browser
def test_the_watch_sees_requests_and_messages(tmp_path):
    page = tmp_path / "bad.html"
    page.write_text('<img src="http://127.0.0.1:9/x.png"><script>console.log("said")</script>')
    said, asked = browse(page, tmp_path, "--dump-dom")
    assert len(said) == 1
    assert asked == ["http://127.0.0.1:9/x.png"]


@needs_browser
@pytest.mark.parametrize("name", ["report", "public", "letter", "telaahan", "telaahan of three"])
def test_pages_ask_for_nothing_say_nothing_and_print_as_expected(made, name, tmp_path):
    data, least, most = made[name]
    page, pdf = tmp_path / "page.html", tmp_path / "page.pdf"
    page.write_bytes(data)
    said, asked = browse(page, tmp_path, f"--print-to-pdf={pdf}", "--no-pdf-header-footer")
    assert not said
    assert not asked
    assert least <= pages(pdf) <= most


@needs_office
def test_the_office_program_opens_the_workbook(run, tmp_path):
    book = tmp_path / "report.xlsx"
    book.write_bytes(views(run, (), "id")["report.xlsx"])
    convert = partial(subprocess.run, capture_output=True, text=True, timeout=180, check=False)
    done = convert([OFFICE, f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless", "--convert-to", "csv",
                    "--outdir", tmp_path, book])  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "error" not in done.stderr.lower()
    assert "Kota Solok" in (tmp_path / "report.csv").read_text(encoding="utf-8", errors="replace")
