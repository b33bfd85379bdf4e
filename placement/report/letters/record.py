"""What the plan knew of one person: her own data, as it was used."""

from placement.model.codes import Rating, Sanction, Status
from placement.planning import Run
from placement.report.letters.words import PARTS, TEXTS
from placement.report.people import People
from placement.text import Lang, date_text, number, points


def record(run: Run, people: People, row: int, lang: Lang) -> tuple[tuple[str, str], ...]:
    """Label and value of each item."""
    roster, scores = run.case.roster, run.formulation.scores
    person = roster[row]
    none = TEXTS["none"][lang]
    certificates = run.case.positions.certificates
    tested = roster.tested_on[row].item()
    values = {
        "birth": date_text(person.birth, lang) if person.birth else none,
        "status": Status(person.status).name.replace("_", " "),
        "rank": people.rank(row),
        "education": people.education(row),
        "certificate": certificates[person.certificate] if person.certificate >= 0 else none,
        "service": number(person.service_months, lang),
        "since": date_text(person.post_since, lang) if person.post_since else none,
        "retirement": date_text(person.retirement, lang) if person.retirement else none,
        "rating": none if person.rating is Rating.NONE else person.rating.name.replace("_", " "),
        "rating_before": none
        if person.rating_before is Rating.NONE
        else person.rating_before.name.replace("_", " "),
        "tested": date_text(tested, lang) if tested else none,
        "sanction": none if person.sanction is Sanction.NONE else person.sanction.name,
        "training": number(int(roster.training_hours[row]), lang),
    }
    facts = [(TEXTS[f"data.{key}"][lang], str(value)) for key, value in values.items()]
    if not roster.quarantine[row]:
        parts = "; ".join(
            f"{PARTS.get(code, {'id': code, 'en': code})[lang]} {points(int(part[row]), lang)}"
            for code, part in sorted(scores.parts.items())
        )
        facts.append((TEXTS["data.merit"][lang], f"{points(int(scores.total[row]), lang)} ({parts})"))
    return tuple(facts)
