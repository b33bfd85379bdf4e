"""All papers of a Run in one workbook, sheet by sheet."""

from placement.planning import Run, Selection
from placement.report.akan_pensiun import akan_pensiun
from placement.report.bahan_sidang import bahan_sidang
from placement.report.karantina import karantina
from placement.report.kelebihan import kelebihan
from placement.report.keputusan import keputusan
from placement.report.masa_jabatan import masa_jabatan
from placement.report.nominatif import nominatif
from placement.report.padanan import padanan
from placement.report.people import People
from placement.report.perbaikan import PERBAIKAN, perbaikan
from placement.report.peta import peta
from placement.report.proyeksi import proyeksi
from placement.report.rekapitulasi import rekapitulasi
from placement.report.ringkasan import ringkasan
from placement.report.sheet import Book
from placement.report.tidak_sesuai import tidak_sesuai
from placement.report.trace import trace

NAME = "usulan.xlsx"
"""What the workbook is called in a run folder."""


def papers(run: Run) -> bytes:
    """The workbook of a Run as bytes; the same Run gives the same bytes."""
    book, people = Book(run.case.scenario), People(run)
    ringkasan(book, run)
    peta(book, people)
    rekapitulasi(book, people)
    nominatif(book, people)
    tidak_sesuai(book, people)
    karantina(book, people)
    proyeksi(book, people)
    masa_jabatan(book, people)
    akan_pensiun(book, people)
    kelebihan(book, people)
    if run.case.matches:
        padanan(book, run.case.matches)
    if run.case.decisions:
        keputusan(book, people)
    trace(book, people)
    return book.data()


def papers_of(made: Run | Selection) -> dict[str, bytes]:
    """Every paper of a plan or of a selection by its name; what is to be mended too, where rows were set aside."""
    if isinstance(made, Selection):
        return bahan_sidang(made)
    found = {NAME: papers(made)}
    if made.case.quarantine.rows:
        found[PERBAIKAN] = perbaikan(made.case.quarantine, made.case.scenario)
    return found
