"""Where everything comes from: files with their hashes, versions, and the choices made."""

from placement.report.cell import Cell, Kind, Tone
from placement.report.sheet import MODES
from placement.report.topics.topic import Field, Topic, View
from placement.text import date_text

TITLE = {"id": "Asal data dan pilihan", "en": "Provenance"}
LEAD = {
    "id": "Modus {mode}; keadaan {as_of}; berlaku {planned}; dasar pengacakan terbuka: {seed}. Perangkat: {versions}.",
    "en": "Mode {mode}; data as of {as_of}; effective {planned}; seed of the open randomisation: {seed}. Software: {versions}.",
}
FIELDS = (
    Field("Berkas", "File", Kind.CODE, 28),
    Field("Baris", "Rows", Kind.COUNT, 10),
    Field("SHA-256", "SHA-256", Kind.CODE, 68),
)


def provenance(view: View) -> Topic:
    """The topic of a run."""
    run, scenario = view.run, view.run.case.scenario
    record = run.as_dict()
    versions = ", ".join(f"{name} {version}" for name, version in record["versions"].items())
    mode = MODES[scenario.mode] if view.lang == "id" else scenario.mode
    lead = view.say(
        LEAD, mode=mode, as_of=date_text(scenario.as_of, view.lang), planned=date_text(scenario.planned, view.lang),
        seed=scenario.seed, versions=versions,
    )  # fmt: skip
    rows: list[tuple[Tone, list[Cell]]] = [
        (Tone.PLAIN, [name, source["rows"], source["sha256"]]) for name, source in record["inputs"].items()
    ]
    return Topic("provenance", view.say(TITLE), (lead,), FIELDS, rows)
