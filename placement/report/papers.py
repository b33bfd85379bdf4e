"""All papers of a Run in one workbook, sheet by sheet."""

from collections.abc import Sequence

from placement.planning import Run
from placement.report.akan_pensiun import akan_pensiun
from placement.report.karantina import Quarantined, karantina
from placement.report.kelebihan import kelebihan
from placement.report.keputusan import keputusan
from placement.report.masa_jabatan import masa_jabatan
from placement.report.nominatif import nominatif
from placement.report.people import People
from placement.report.peta import peta
from placement.report.proyeksi import proyeksi
from placement.report.rekapitulasi import rekapitulasi
from placement.report.ringkasan import ringkasan
from placement.report.sheet import Book
from placement.report.tidak_sesuai import tidak_sesuai
from placement.report.trace import trace

NAME = "usulan.xlsx"
"""What the workbook is called in a run folder."""


def papers(run: Run, quarantine: Sequence[Quarantined] = ()) -> bytes:
    """The workbook of a Run as bytes; the same Run gives the same bytes.

    quarantine : people whose rows could not be used, as the reader of the files found them
    """
    book, people = Book(run.case.scenario), People(run)
    ringkasan(book, run)
    peta(book, people)
    rekapitulasi(book, people)
    nominatif(book, people)
    tidak_sesuai(book, people)
    karantina(book, quarantine, run.case.warnings)
    proyeksi(book, people)
    masa_jabatan(book, people)
    akan_pensiun(book, people)
    kelebihan(book, people)
    if run.case.decisions:
        keputusan(book, people)
    trace(book, people)
    return book.data()
