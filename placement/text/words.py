"""Nouns of the domain: column headings, statuses, the files of a run folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from placement.text.catalog import Lang

WORDS: dict[str, dict[str, str]] = {
    # headings of tables
    "column.nip": {"id": "NIP", "en": "NIP"},
    "column.nama": {"id": "Nama", "en": "Name"},
    "column.position": {"id": "Jabatan", "en": "Position"},
    "column.jabatan_nama": {"id": "Nama jabatan", "en": "Position title"},
    "column.unit": {"id": "Unit kerja", "en": "Unit"},
    "column.unit_nama": {"id": "Nama unit", "en": "Unit name"},
    "column.need": {"id": "Kebutuhan (K)", "en": "Need (K)"},
    "column.incumbents": {"id": "Bezetting (B)", "en": "Incumbents (B)"},
    "column.difference": {"id": "+/- (B - K)", "en": "+/- (B - K)"},
    "column.gap": {"id": "+/- (B - K)", "en": "+/- (B - K)"},
    "column.shortfall": {"id": "Kekurangan", "en": "Shortfall"},
    "column.excess": {"id": "Kelebihan", "en": "Excess"},
    "column.source": {"id": "Sumber", "en": "Source"},
    "column.total": {"id": "Nilai merit", "en": "Merit score"},
    "column.fit": {"id": "Kesesuaian jabatan", "en": "Fit"},
    "column.price": {"id": "Ambang poin jabatan", "en": "Price"},
    "column.pool": {"id": "Kelompok penilaian", "en": "Pool"},
    "column.table": {"id": "Tabel", "en": "Table"},
    "column.rows": {"id": "Baris", "en": "Rows"},
    "column.code": {"id": "Kode", "en": "Code"},
    "column.kind": {"id": "Jenis", "en": "Kind"},
    "column.title": {"id": "Keterangan", "en": "Title"},
    "column.legal_source": {"id": "Dasar", "en": "Source"},
    "column.confidence": {"id": "Kepastian", "en": "Confidence"},
    "column.moves": {"id": "Berlaku untuk", "en": "Applies to"},
    # yes and no
    "word.yes": {"id": "ya", "en": "yes"},
    "word.no": {"id": "tidak", "en": "no"},
    # what becomes of a person
    "status.stay": {"id": "tetap", "en": "stays"},
    "status.move": {"id": "pindah", "en": "moves"},
    "status.enter": {"id": "masuk", "en": "enters"},
    "status.beyond_need": {"id": "kandidat redistribusi", "en": "stays beyond need"},
    "status.waiting": {"id": "menunggu penempatan", "en": "waiting for placement"},
    "status.fixed": {"id": "tidak ditata", "en": "fixed"},
    "status.leaving": {"id": "keluar", "en": "leaving"},
    "status.quarantine": {"id": "karantina data", "en": "in quarantine"},
    # what a run folder holds
    "file.usulan.xlsx": {
        "id": "kertas kerja: peta jabatan, usulan mutasi, karantina",
        "en": "papers: position map, proposed moves, quarantine (in Indonesian)",
    },
    "file.placements.csv": {"id": "satu baris per pegawai", "en": "one row per employee"},
    "file.positions.csv": {"id": "satu baris per jabatan", "en": "one row per position"},
    "file.scores.csv": {"id": "nilai merit dan bagiannya", "en": "merit scores with their parts"},
    "file.rankings.csv": {"id": "peringkat seleksi", "en": "rankings of the selection"},
    "file.funnel.csv": {"id": "penyaringan calon per syarat", "en": "candidates left after each rule"},
    "file.certificate.csv": {
        "id": "ambang poin yang membuktikan rancangan",
        "en": "prices that prove the plan",
    },
    "file.run.json": {"id": "catatan lengkap proses ini", "en": "the record of this run"},
    "file.inputs": {"id": "salinan berkas masukan", "en": "a copy of the inputs"},
}


def heading(column: str, lang: Lang) -> str:
    """The heading of a table's column; the column's own name where the catalog has none."""
    words = WORDS.get(f"column.{column}")
    return words[lang] if words else column
