"""The words of explanations, in both languages."""

from placement.eligibility import RULES
from placement.formulation import OBJECTIVES
from placement.model.plan import PlanStatus
from placement.text import Lang

LANGS: tuple[Lang, ...] = ("id", "en")

Words = dict[str, str]
"""A sentence in each language."""

TEXTS: dict[str, Words] = {
    "now": {"id": "Sekarang: {post}", "en": "Now: {post}"},
    "then": {"id": "Rancangan: {post} ({status})", "en": "Plan: {post} ({status})"},
    "none": {"id": "tanpa jabatan", "en": "no post"},
    "cause": {"id": "Sebab: {cause}", "en": "Cause: {cause}"},
    "reason": {"id": "Ditentukan oleh: {reason}", "en": "Decided by: {reason}"},
    "quarantine": {
        "id": "karantina data: ia tetap di tempatnya dan kursinya dihitung terisi sampai datanya diperbaiki. {faults}",
        "en": "quarantine: she stays where she is and her seat counts as held until the data is mended. {faults}",
    },
    "fit": {"id": "Kesesuaian jabatan: {points} poin", "en": "Fit: {points} points"},
    "why_not": {"id": "Mengapa tidak {post}?", "en": "Why not {post}?"},
    "rule": {"id": "  {rule}", "en": "  {rule}"},
    "sides": {"id": "    diminta: {asked}; padanya: {held}", "en": "    asked: {asked}; hers: {held}"},
    "here": {"id": "  ia ditempatkan di sana", "en": "  she is placed there"},
    "holds": {"id": "  ia memegang jabatan ini", "en": "  she holds this post"},
    "tied": {
        "id": "  selisihnya tidak terbukti: batas jumlah perpindahan menyisakan sasaran yang belum terbukti terbaik",
        "en": "  the margin is not proven: the cap on moves left an objective that is not proven best",
    },
    "impossible": {
        "id": "  tidak ada rancangan yang memberinya jabatan ini tanpa melanggar batas minimum",
        "en": "  no plan gives her this post without breaking a floor",
    },
    "margin": {
        "id": "  rancangan kehilangan {points} pada sasaran \u201c{level}\u201d",
        "en": "  the plan would lose {points} at the objective \u201c{level}\u201d",
    },
    "bound": {
        "id": "  rancangan kehilangan sedikitnya {points} pada sasaran \u201c{level}\u201d (batas bawah)",
        "en": "  the plan would lose at least {points} at the objective \u201c{level}\u201d (a lower bound)",
    },
    "others": {
        "id": "  dengan rantai ini, sasaran lain berubah: {changes}",
        "en": "  with this chain other objectives change: {changes}",
    },
    "change": {"id": "\u201c{level}\u201d {points}", "en": "\u201c{level}\u201d {points}"},
    "chain": {
        "id": "  orang lain yang tempatnya dalam rancangan ikut berubah: {people}",
        "en": "  others whose place in the plan would change: {people}",
    },
    "step": {"id": "    {who}: {before} \u2192 {after}", "en": "    {who}: {before} \u2192 {after}"},
    "no_seat": {"id": "tanpa kursi", "en": "no seat"},
    "draw": {"id": "pengacakan terbuka untuk nilai sama", "en": "open randomisation of ties"},
    "best": {"id": "Pilihan lain yang paling dekat:", "en": "The nearest alternatives:"},
    "no_other": {
        "id": "Tidak ada jabatan lain yang dapat diberikan rancangan kepadanya.",
        "en": "There is no other post that a plan could give her.",
    },
}

WAYS: dict[str, Words] = {
    "way": {
        "id": "  jalan terdekat, bila data orang lain tetap: {way}",
        "en": "  nearest way, others' data as it is: {way}",
    },
    "none": {
        "id": "  jalan terdekat: tidak ada tingkat pendidikan, sertifikat atau poin yang menempatkannya di sana",
        "en": "  nearest way: no level of education, certificate or number of points would place her there",
    },
    "levels": {
        "id": "pendidikan {levels} tingkat lebih tinggi ({level})",
        "en": "education {levels} levels higher ({level})",
    },
    "certificate": {"id": "sertifikat {certificate}", "en": "a certificate of {certificate}"},
    "points": {"id": "{points} poin kesesuaian lebih", "en": "{points} points of fit more"},
    "and": {"id": " dan ", "en": " and "},
    "or": {"id": ", atau ", "en": ", or "},
}

PLACES: dict[str, Words] = {
    PlanStatus.STAY: {"id": "Ia tetap di {after}.", "en": "She stays at {after}."},
    PlanStatus.MOVE: {
        "id": "Ia dipindahkan dari {before} ke {after}.",
        "en": "She moves from {before} to {after}.",
    },
    PlanStatus.ENTER: {
        "id": "Ia menunggu penempatan dan ditempatkan di {after}.",
        "en": "She was waiting for a placement and is placed at {after}.",
    },
    PlanStatus.BEYOND_NEED: {
        "id": "Ia tetap di {after} sebagai kandidat redistribusi: kebutuhannya {need}, pemegangnya {holders}, dan rancangan "
        "tidak memberinya kursi lain.",
        "en": "She stays at {after} as one beyond need: it needs {need} and {holders} hold it, and the plan gives her no other "
        "seat.",
    },
    PlanStatus.WAITING: {
        "id": "Ia menunggu penempatan: rancangan ini tidak memberinya kursi.",
        "en": "She waits for a placement: this plan gives her no seat.",
    },
    PlanStatus.FIXED: {
        "id": "Ia tetap di {after} dan tidak dapat dipindahkan dalam rancangan ini.",
        "en": "She stays at {after} and cannot be moved in this plan.",
    },
    PlanStatus.LEAVING: {
        "id": "Ia pensiun pada {retirement}, paling lambat pada hari rancangan berlaku ({planned}), dan tidak ditempatkan.",
        "en": "She retires on {retirement}, no later than the day the plan takes effect ({planned}), and is not placed.",
    },
    PlanStatus.QUARANTINE: {
        "id": "Datanya dalam karantina: ia tetap di {after} sampai datanya diperbaiki.",
        "en": "Her data is in quarantine: she stays at {after} until it is mended.",
    },
}
"""What becomes of somebody, by status."""

STATUS: dict[str, Words] = {
    PlanStatus.STAY: {"id": "tetap", "en": "stays"},
    PlanStatus.MOVE: {"id": "pindah", "en": "moves"},
    PlanStatus.ENTER: {"id": "masuk", "en": "enters"},
    PlanStatus.BEYOND_NEED: {
        "id": "kandidat redistribusi, tetap di jabatan",
        "en": "beyond need, stays at the post",
    },
    PlanStatus.WAITING: {"id": "menunggu penempatan", "en": "waiting for placement"},
    PlanStatus.FIXED: {"id": "tetap, terkunci", "en": "stays, fixed"},
    PlanStatus.LEAVING: {"id": "pensiun", "en": "retires"},
    PlanStatus.QUARANTINE: {"id": "karantina data", "en": "in quarantine"},
}
CAUSES: dict[str, Words] = {
    "assignment": {"id": "penugasan", "en": "assignment"},
    "mismatch": {"id": "memperbaiki ketidaksesuaian kualifikasi", "en": "mends a mismatch"},
    "surplus": {"id": "mengurangi kelebihan", "en": "reduces a surplus"},
    "shortage": {"id": "mengisi kekurangan", "en": "fills a shortage"},
    "request": {"id": "permintaan sendiri", "en": "own request"},
    "waiting": {"id": "menunggu penempatan", "en": "was waiting for placement"},
    "none": {"id": "tanpa sebab", "en": "without a cause"},
}
HELD: dict[str, Words] = {
    "no_cause": {
        "id": "tidak ada sebab untuk pindah (redistribusi terbatas)",
        "en": "no cause to move (limited mode)",
    },
    "decision": {"id": "keputusan pejabat", "en": "an official's decision"},
    "not_wished": {
        "id": "di luar unit yang dimohonkannya",
        "en": "outside the unit that she asked for",
    },
    "own_seat": {"id": "jabatannya sendiri", "en": "her own post"},
    "no_open_seat": {
        "id": "semua kursi jabatan ini dipegang pegawai yang tetap",
        "en": "every seat of this post is held by someone who stays",
    },
    "acting": {
        "id": "menjabat sebagai Plt/Plh; jabatan definitifnya tidak ada dalam data",
        "en": "acting (Plt/Plh); her definitive post is not in the data",
    },
    "scope": {"id": "di luar lingkup rancangan", "en": "outside the scope of the plan"},
    "quarantine": {
        "id": "karantina data: sampai diperbaiki, data yang tidak dapat dipakai menahan pegawai atau jabatan ini",
        "en": "quarantine: until it is mended, data that cannot be used holds this person or this post",
    },
}


def title(code: str, lang: str) -> str:
    """The name of an objective, a rule, or of what else holds somebody."""
    titles = {objective.code: objective.title for objective in OBJECTIVES} | {
        rule.code: rule.title for rule in RULES
    }
    if code in titles:
        return titles[code][lang]
    if code.startswith("draw-"):
        return TEXTS["draw"][lang]
    return HELD.get(code, {}).get(lang, code)
