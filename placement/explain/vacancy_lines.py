"""Explanations of empty posts as lines of text."""

from collections.abc import Iterator

from placement.explain.vacancy import MOST_NAMES, Shortage, Shortfalls, Vacancy
from placement.explain.words import TEXTS, Words, title
from placement.text import Lang, number

LARGEST = 10
"""Shortages named at the end of the list."""

VACANCY: dict[str, Words] = {
    "head": {
        "id": "{post}: kebutuhan (K) {need}, terisi {filled}, kekurangan {short}",
        "en": "{post}: need {need}, filled {filled}, shortfall {short}",
    },
    "": {"id": "Semua kursinya terisi.", "en": "Every seat is filled."},
    "scarce": {
        "id": "Kekurangan ini tidak dapat ditutup dari dalam: {sentence}",
        "en": "This shortage cannot be mended from inside: {sentence}",
    },
    "no_cause": {
        "id": "Orang yang memenuhi syarat ada, tetapi mereka tidak bebas dipindahkan dalam rancangan ini (tanpa sebab, "
        "terkunci, atau menunggu keputusan).",
        "en": "People who meet the rules exist, but they are not free to move in this plan (no cause, fixed, or held by a "
        "decision).",
    },
    "decided": {
        "id": "Kursi ini dapat diisi dengan pertukaran, tetapi sasaran atau batas jumlah perpindahan menentukan lain.",
        "en": "Exchanges could fill this seat, but the objectives or the cap on moves decided otherwise.",
    },
    "quarantine": {
        "id": "Jabatan ini dalam karantina data: tidak seorang pun masuk atau keluar sampai datanya diperbaiki.",
        "en": "This post is in quarantine: nobody comes or goes until its data is mended.",
    },
    "sentence": {
        "id": "{posts} jabatan di {units} unit ({jobs}) membutuhkan {need} orang{asks}; hanya {exist} orang yang dapat "
        "memangkunya, dan semuanya sudah di sana.",
        "en": "these {posts} posts in {units} units ({jobs}) need {need} people{asks}; {exist} exist who may hold any of them, "
        "and all of them sit there.",
    },
    "one": {
        "id": "jabatan ini ({jobs}) membutuhkan {need} orang{asks}; hanya {exist} orang yang dapat memangkunya, dan semuanya "
        "sudah di sana.",
        "en": "this post ({jobs}) needs {need} people{asks}; {exist} exist who may hold it, and all of them sit there.",
    },
    "none": {
        "id": "{posts} jabatan di {units} unit ({jobs}) membutuhkan {need} orang{asks}; tidak seorang pun dapat memangkunya.",
        "en": "{posts} posts in {units} units ({jobs}) need {need} people{asks}; nobody exists who may hold any of them.",
    },
    "asks": {"id": " dengan {asks}", "en": " with {asks}"},
    "funnel": {
        "id": "Penyaringan: {people} pegawai lain di luar karantina",
        "en": "Funnel: {people} others outside quarantine",
    },
    "stage": {
        "id": "  {title}: tersisa {left}",
        "en": "  {title}: {left} left",
    },
    "alone": {
        "id": "; bila dikecualikan, bertambah {alone}",
        "en": "; if waived, {alone} more",
    },
    "decision": {"id": "keputusan, permohonan dan kursi terbuka", "en": "decisions, wishes and open seats"},
    "candidates": {
        "id": "Calon yang dapat dipindahkan ke sana: {candidates}",
        "en": "Candidates who may be moved there: {candidates}",
    },
    "candidate": {
        "id": "  {nip} {name}: rancangan kehilangan {points} pada sasaran \u201c{level}\u201d",
        "en": "  {nip} {name}: the plan would lose {points} at the objective \u201c{level}\u201d",
    },
    "largest": {"id": "Kekurangan orang terbesar:", "en": "The largest shortages of people:"},
    "lack": {"id": "kurang {lack}: {sentence}", "en": "{lack} lacking: {sentence}"},
    "nothing": {"id": "Tidak ada jabatan yang kekurangan.", "en": "No post is short."},
    "all": {
        "id": "{posts} jabatan kekurangan {seats} kursi.",
        "en": "{posts} posts are short of {seats} seats.",
    },
}


def vacancy_lines(v: Vacancy, lang: Lang) -> Iterator[str]:
    """One post: why it is short, its funnel, and the nearest candidates."""
    yield from _head(v, lang)
    yield VACANCY["funnel"][lang].format(people=number(v.funnel.people, lang))
    for stage in v.funnel.stages:
        name = VACANCY["decision"][lang] if stage.code == "decision" else title(stage.code, lang)
        line = VACANCY["stage"][lang].format(title=name, left=number(stage.left, lang))
        alone = VACANCY["alone"][lang].format(alone=number(stage.alone, lang)) if stage.alone else ""
        yield line + alone
    yield VACANCY["candidates"][lang].format(candidates=number(v.funnel.candidates, lang))
    for candidate in v.candidates:
        margin = candidate.alternative.margin
        if margin is None or not margin.level:
            continue
        text = (
            VACANCY["candidate"][lang]
            if margin.exact
            else f"  {{nip}} {{name}}: {TEXTS['bound'][lang].strip()}"
        )
        yield text.format(
            nip=candidate.nip, name=candidate.name, points=number(margin.points, lang),
            level=title(margin.level, lang),
        )  # fmt: skip


def all_lines(found: Shortfalls, lang: Lang) -> Iterator[str]:
    """Every short post in two lines."""
    if not len(found):
        yield VACANCY["nothing"][lang]
        return
    seats = sum(v.need - v.filled for v in found)
    yield VACANCY["all"][lang].format(posts=number(len(found), lang), seats=number(seats, lang))
    for v in found:
        yield from _head(v, lang)
    if found.shortages():
        yield VACANCY["largest"][lang]
    for shortage in found.shortages()[:LARGEST]:
        yield "  " + VACANCY["lack"][lang].format(
            lack=number(shortage.need - shortage.exist, lang), sentence=shortage_sentence(shortage, lang)
        )


def _head(v: Vacancy, lang: Lang) -> Iterator[str]:
    yield VACANCY["head"][lang].format(
        post=f"{v.name}, {v.unit} ({v.position})", need=number(v.need, lang), filled=number(v.filled, lang),
        short=number(v.need - v.filled, lang),
    )  # fmt: skip
    sentence = shortage_sentence(v.shortage, lang) if v.shortage else ""
    yield "  " + VACANCY[v.why][lang].format(sentence=sentence)


def shortage_sentence(s: Shortage, lang: Lang) -> str:
    """The shortage in one sentence."""
    jobs = ", ".join(s.jobs[:MOST_NAMES]) + (", ..." if len(s.jobs) > MOST_NAMES else "")
    asks = VACANCY["asks"][lang].format(asks=s.asks[lang]) if s.asks[lang] else ""
    text = VACANCY["none" if not s.exist else "one" if len(s.positions) == 1 else "sentence"]
    return text[lang].format(
        posts=number(len(s.positions), lang), units=number(s.units, lang), jobs=jobs, need=number(s.need, lang),
        asks=asks, exist=number(s.exist, lang),
    )  # fmt: skip
