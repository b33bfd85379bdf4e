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
    "column.since": {"id": "Sejak", "en": "Since"},
    "column.key": {"id": "Nama", "en": "Key"},
    "column.value": {"id": "Nilai", "en": "Value"},
    "column.measure": {"id": "Satuan", "en": "Unit"},
    "column.read_by": {"id": "Dibaca oleh", "en": "Read by"},
    "column.moves": {"id": "Berlaku untuk", "en": "Applies to"},
    "column.family": {"id": "Rumpun", "en": "Family"},
    "column.job_class": {"id": "Kelas", "en": "Class"},
    "column.decreed": {"id": "K penetapan", "en": "K by decree"},
    "column.computed": {"id": "K beban kerja", "en": "K by workload"},
    "column.method": {"id": "Metode", "en": "Method"},
    "column.exact": {"id": "K rinci", "en": "Exact K"},
    "column.efficiency": {"id": "EJ", "en": "EJ"},
    "column.hours": {"id": "JP per minggu", "en": "Hours a week"},
    "column.teachers": {"id": "Guru", "en": "Teachers"},
    "column.hours_each": {"id": "JP per guru", "en": "Hours each"},
    "column.certified": {"id": "Bersertifikat", "en": "Certified"},
    "column.at_risk": {"id": "Tunjangan berisiko", "en": "Allowance at risk"},
    "column.pns": {"id": "PNS", "en": "PNS"},
    "column.cpns": {"id": "CPNS", "en": "CPNS"},
    "column.pppk": {"id": "PPPK", "en": "PPPK"},
    "column.gone": {"id": "Keluar", "en": "Leaving"},
    "column.retire_1": {"id": "Pensiun 1 th", "en": "Retire 1 y"},
    "column.retire_5": {"id": "Pensiun 5 th", "en": "Retire 5 y"},
    "column.part_qualification": {"id": "Kualifikasi", "en": "Qualification"},
    "column.part_competency": {"id": "Kompetensi", "en": "Competency"},
    "column.part_performance": {"id": "Kinerja", "en": "Performance"},
    "column.part_discipline": {"id": "Disiplin", "en": "Discipline"},
    "column.part_development": {"id": "Pengembangan", "en": "Development"},
    "column.part_experience": {"id": "Pengalaman", "en": "Experience"},
    "column.part_potential": {"id": "Potensi", "en": "Potential"},
    "column.part_field": {"id": "Bidang studi", "en": "Field of study"},
    "column.performance_axis": {"id": "Sumbu kinerja", "en": "Performance axis"},
    "column.potential_axis": {"id": "Sumbu potensial", "en": "Potential axis"},
    "column.box": {"id": "Kotak", "en": "Box"},
    "column.category": {"id": "Kategori", "en": "Category"},
    "column.may_rank": {"id": "Boleh memeringkat", "en": "May rank"},
    "column.pool_relative": {"id": "Nisbi kelompok", "en": "Pool relative"},
    "column.flags": {"id": "Catatan", "en": "Flags"},
    # codes that stand in the cells of a table
    "source.decree": {"id": "penetapan", "en": "decree"},
    "source.computed": {"id": "beban kerja", "en": "workload"},
    "source.none": {"id": "tidak ada", "en": "none"},
    "method.output": {"id": "hasil", "en": "output"},
    "method.object": {"id": "objek", "en": "object"},
    "method.equipment": {"id": "alat", "en": "equipment"},
    "method.task-by-task": {"id": "tugas", "en": "tasks"},
    "method.health-standard": {"id": "kesehatan", "en": "health"},
    "method.subject-teacher": {"id": "guru", "en": "teacher"},
    "method.class-teacher": {"id": "guru kelas", "en": "class teacher"},
    "method.counsellor": {"id": "guru BK", "en": "counsellor"},
    "performance_axis.ABOVE": {"id": "di atas ekspektasi", "en": "above expectation"},
    "performance_axis.AT": {"id": "sesuai ekspektasi", "en": "at expectation"},
    "performance_axis.BELOW": {"id": "di bawah ekspektasi", "en": "below expectation"},
    "potential_axis.HIGH": {"id": "tinggi", "en": "high"},
    "potential_axis.MEDIUM": {"id": "menengah", "en": "medium"},
    "potential_axis.LOW": {"id": "rendah", "en": "low"},
    "category.SANGAT_TINGGI": {"id": "sangat tinggi", "en": "very high"},
    "category.TINGGI": {"id": "tinggi", "en": "high"},
    "category.SEDANG": {"id": "sedang", "en": "medium"},
    "category.RENDAH": {"id": "rendah", "en": "low"},
    "category.SANGAT_RENDAH": {"id": "sangat rendah", "en": "very low"},
    "kind.report": {"id": "laporan", "en": "report"},
    "kind.hard": {"id": "syarat mutlak", "en": "gate"},
    "kind.flag": {"id": "catatan", "en": "flag"},
    "kind.merit": {"id": "nilai merit", "en": "merit"},
    "confidence.text": {"id": "naskah dibaca", "en": "text read"},
    "confidence.secondary": {"id": "sumber kedua", "en": "second source"},
    "confidence.unverified": {"id": "belum diverifikasi", "en": "unverified"},
    "moves.any": {"id": "semua perpindahan", "en": "every move"},
    "moves.stay": {"id": "tetap", "en": "staying"},
    "moves.shift": {"id": "pindah unit", "en": "shift"},
    "moves.rotation": {"id": "rotasi", "en": "rotation"},
    "moves.jf_transfer": {"id": "perpindahan JF", "en": "JF transfer"},
    "moves.promotion": {"id": "promosi", "en": "promotion"},
    "moves.selection": {"id": "seleksi", "en": "selection"},
    "moves.demotion": {"id": "penurunan", "en": "demotion"},
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
    "file.perbaikan.xlsx": {
        "id": "baris dalam karantina: apa yang salah di tiap sel dan cara memperbaikinya",
        "en": "rows in quarantine: what is wrong in each cell and how to mend it (in Indonesian)",
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


ASPECT = "part_aspect_"
"""Columns of the aspects that a scenario names itself."""


def heading(column: str, lang: Lang) -> str:
    """The heading of a table's column; the column's own name where the catalog has none."""
    words = WORDS.get(f"column.{column}")
    if words is None and column.startswith(ASPECT):
        return f"{'Aspek' if lang == 'id' else 'Aspect'} {column.removeprefix(ASPECT)}"
    return words[lang] if words else column


def word(column: str, code: str, lang: Lang) -> str:
    """What a code in a column means; the code itself where the catalog has no word for it."""
    words = WORDS.get(f"{column}.{code}")
    return words[lang] if words else code
