"""Nine boxes of talent, where the method of scoring puts people into them."""

import numpy as np

from placement.report.cell import Cell, Kind, Tone
from placement.report.topics.topic import Chart, Field, Series, Topic, View
from placement.scoring.talent import RECOMMENDATIONS
from placement.text import number

TITLE = {"id": "Sembilan kotak manajemen talenta", "en": "Nine boxes of talent"}
LEAD = {
    "id": "{boxed} dari {people} pegawai masuk ke salah satu kotak; yang lain tidak memiliki nilai yang lengkap.",
    "en": "{boxed} of {people} people fall into a box; the others have no complete values.",
}
NONE = {
    "id": "Tidak disajikan: metode penilaian rancangan ini ({method}) tidak memetakan kinerja dan potensial.",
    "en": "Not shown: the scoring method of this plan ({method}) does not map performance and potential.",
}
SAYS = {"id": "Jumlah pegawai per kotak; terbanyak kotak {box}.", "en": "People by box; most in box {box}."}
PEOPLE = {"id": "pegawai", "en": "people"}
BOX = "box"
FIELDS = (
    Field("Kotak", "Box", Kind.CENTRE, 8),
    Field("Pegawai", "People", Kind.COUNT, 10),
    Field("Rekomendasi", "Recommendation", width=90),
)


def boxes(view: View) -> Topic:
    """The topic of a run."""
    scores = view.run.formulation.scores
    if BOX not in scores.labels:
        none = view.say(NONE, method=scores.method)
        return Topic("boxes", view.say(TITLE), (none,), FIELDS, [])
    counts = {
        number_of: int(np.sum(scores.labels[BOX] == str(number_of))) for number_of in sorted(RECOMMENDATIONS)
    }
    rows: list[tuple[Tone, list[Cell]]] = [
        (Tone.PLAIN, [str(box), count, RECOMMENDATIONS[box][view.lang]]) for box, count in counts.items()
    ]
    most = max(counts, key=lambda box: (counts[box], -box))
    lead = view.say(
        LEAD,
        boxed=number(sum(counts.values()), view.lang),
        people=number(len(view.run.case.roster), view.lang),
    )
    chart = Chart("columns", tuple(map(str, counts)), (Series(view.say(PEOPLE), tuple(counts.values())),),
                  view.say(SAYS, box=most))  # fmt: skip
    return Topic("boxes", view.say(TITLE), (lead,), FIELDS, rows, chart)
