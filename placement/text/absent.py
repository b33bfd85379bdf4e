"""What an absent table or column means: what could not be judged, one line each."""

from __future__ import annotations

ABSENT: dict[str, dict[str, str]] = {
    "units": {
        "id": "daftar unit (unor): unit diambil dari nama dalam peta jabatan; tanpa perangkat daerah tiap unit berdiri sendiri",
        "en": "list of units: units are the names in the positions; without an agency each stands alone",
    },
    "workload": {
        "id": "analisis beban kerja (abk): kebutuhan hanya menurut penetapan",
        "en": "workload analysis: need by decree only",
    },
    "standards": {
        "id": "standar kompetensi jabatan: kesenjangan kompetensi tidak dihitung",
        "en": "competency standards: gaps are not computed",
    },
    "competencies": {
        "id": "hasil uji kompetensi: tidak ikut menentukan kesesuaian",
        "en": "competency tests: no part of the fit",
    },
    "performance": {"id": "penilaian kinerja: dianggap netral", "en": "performance: taken as neutral"},
    "discipline": {"id": "hukuman disiplin: catatan tidak diperiksa", "en": "discipline: not examined"},
    "training": {
        "id": "pelatihan (diklat): tidak ikut menentukan kesesuaian",
        "en": "training: no part of the fit",
    },
    "decisions": {"id": "keputusan pejabat: tidak ada yang dibaca", "en": "decisions: none read"},
    "relations": {"id": "hubungan keluarga: tidak diperiksa", "en": "family relations: not examined"},
    "wishes": {"id": "pilihan pegawai: tidak ada yang dibaca", "en": "wishes: none read"},
    "education": {
        "id": "daftar program pendidikan: rumpun ilmu tidak diketahui, sehingga kesesuaian program studi tidak dinilai",
        "en": "list of programmes: families are unknown, so nobody is judged by the programme studied",
    },
    "employees.kelas_jabatan": {
        "id": "kelas jabatan pegawai: diambil dari jabatan yang diduduki",
        "en": "job class of employees: that of the post held",
    },
    "employees.tmt_golongan": {
        "id": "TMT golongan: urutan senioritas dalam golongan tidak diketahui",
        "en": "date of grade: seniority in grade is unknown",
    },
    "employees.status_jabatan": {
        "id": "status jabatan: Plt dan Plh tidak dapat dibedakan dari pejabat definitif",
        "en": "tenure: acting holders cannot be told from definitive ones",
    },
    "employees.mohon_pindah": {
        "id": "permohonan pindah: tidak diketahui",
        "en": "requests to move: unknown",
    },
    "employees.bup": {
        "id": "batas usia pensiun: dihitung menurut ketentuan dari jabatan",
        "en": "retirement age: computed from the post by the rule",
    },
    "positions.kelas_jabatan": {
        "id": "kelas jabatan: pelaksana hanya dianggap setara bila nama jabatannya sama",
        "en": "job class: general posts are peers only under the same job name",
    },
    "positions.eselon_id": {
        "id": "eselon: jabatan struktural tidak dipindahkan, dan usia pensiun JPT tidak dikenali",
        "en": "echelon: holders of structural posts are not moved, and leaders' retirement age is not recognised",
    },
    "positions.tingkat_pendidikan_min": {
        "id": "pendidikan minimum jabatan: tingkat pendidikan tidak dinilai",
        "en": "least education of posts: the level of education is not judged",
    },
    "positions.pendidikan_diterima": {
        "id": "kualifikasi pendidikan jabatan: program studi tidak dinilai, ketidaksesuaian tidak diketahui",
        "en": "programmes accepted by posts: not judged, mismatches are unknown",
    },
    "positions.min_gol_id": {
        "id": "golongan minimum jabatan: tidak dinilai",
        "en": "least grade of posts: not judged",
    },
    "positions.kunci": {
        "id": "kunci jabatan: tidak ada jabatan yang dikunci",
        "en": "locks: no post is locked",
    },
    "positions.prioritas": {
        "id": "prioritas jabatan: tidak ada yang didahulukan",
        "en": "priority of posts: none goes first",
    },
}


def absent_line(code: str, lang: str) -> str:
    """One line about an absent table or `table.column`."""
    return ABSENT[code]["id" if lang == "id" else "en"]
