"""Values of law that the run could read, with how surely each is known."""

from placement.report.cell import Kind, Tone
from placement.report.topics.topic import Field, Topic, View
from placement.text import number, tr

TITLE = {"id": "Nilai hukum yang dipakai", "en": "Values of law used"}
LEAD = {
    "id": "{count} nilai hukum dapat dibaca oleh rancangan ini; {unverified} di antaranya belum diperiksa pada naskahnya.",
    "en": "This run could read {count} values of law; {unverified} of them have not been checked against the text.",
}
DEPARTURES = {"id": "Penyimpangan yang dipilih: {said}.", "en": "Departures that were chosen: {said}."}
FIELDS = (
    Field("Kunci", "Key", Kind.CODE, 36),
    Field("Nilai", "Value", width=40),
    Field("Peraturan", "Instrument", width=40),
    Field("Pasal", "Article", width=24),
    Field("Kepastian", "Confidence", width=20),
)


def law(view: View) -> Topic:
    """The topic of a run."""
    run = view.run
    used = run.law_used()
    rows = []
    for item in used:
        entry = run.case.law_now.entry(item["key"])
        sure = tr(f"confidence.{item['confidence']}", view.lang)
        rows.append((Tone.PLAIN, [item["key"], _shown(item["value"]), entry.title, entry.article, sure]))
    unverified = sum(item["confidence"] == "unverified" for item in used)
    lead = [view.say(LEAD, count=number(len(used), view.lang), unverified=number(unverified, view.lang))]
    departures = run.departures()
    if departures:
        said = "; ".join(f"{d['key']} = {_shown(d['value'])} ({_shown(d['law'])})" for d in departures)
        lead.append(view.say(DEPARTURES, said=said))
    return Topic("law", view.say(TITLE), tuple(lead), FIELDS, rows)


def _shown(value: object) -> str:
    """A value as one line of text."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(inner)}" for key, inner in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_shown, value))
    return str(value)
