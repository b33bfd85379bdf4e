"""The nine competencies of PermenPANRB 38/2017 and the courses that the city paid for."""

COMPETENCIES = (
    "Integritas",
    "Kerja Sama",
    "Komunikasi",
    "Orientasi pada Hasil",
    "Pelayanan Publik",
    "Pengembangan Diri dan Orang Lain",
    "Mengelola Perubahan",
    "Pengambilan Keputusan",
    "Perekat Bangsa",
)

_SCHOOL = ("Guru SD", "Guru SMP", "Pendidikan lain")
_CARE = ("Kesehatan",)
_LEAD = ("JPT Pratama", "Administrator", "Pengawas")
_DESK = ("Pelaksana", "JF lain")
COURSES: tuple[tuple[tuple[str, ...], str, str, int, str], ...] = (
    (_SCHOOL, "Pembelajaran Berdiferensiasi", "teknis", 32, "Pengembangan Diri dan Orang Lain"),
    (_SCHOOL, "Literasi dan Numerasi", "teknis", 24, "Orientasi pada Hasil"),
    (_SCHOOL, "Pemanfaatan Platform Digital Sekolah", "teknis", 16, "Mengelola Perubahan"),
    (_SCHOOL, "Calon Kepala Sekolah", "fungsional", 70, "Pengambilan Keputusan"),
    (_CARE, "Bantuan Hidup Dasar", "teknis", 20, "Pelayanan Publik"),
    (_CARE, "Pencegahan dan Pengendalian Infeksi", "teknis", 30, "Pelayanan Publik"),
    (_CARE, "Manajemen Puskesmas", "teknis", 40, "Orientasi pada Hasil"),
    (
        _CARE,
        "Penjenjangan Jabatan Fungsional Kesehatan",
        "fungsional",
        60,
        "Pengembangan Diri dan Orang Lain",
    ),
    (_LEAD, "Pelatihan Kepemimpinan Pengawas", "manajerial", 120, "Pengambilan Keputusan"),
    (_LEAD, "Pelatihan Kepemimpinan Administrator", "manajerial", 120, "Mengelola Perubahan"),
    (_LEAD, "Manajemen Risiko", "teknis", 24, "Pengambilan Keputusan"),
    (_DESK, "Pelayanan Prima", "teknis", 16, "Pelayanan Publik"),
    (_DESK, "Pengelolaan Keuangan Daerah", "teknis", 40, "Orientasi pada Hasil"),
    (_DESK, "Kearsipan Dinamis", "teknis", 24, "Orientasi pada Hasil"),
    (_DESK, "Budaya Kerja BerAKHLAK", "sosial kultural", 12, "Perekat Bangsa"),
    (_DESK, "Pembentukan Jabatan Fungsional", "fungsional", 60, "Pengembangan Diri dan Orang Lain"),
)
"""Families of posts, name, kind, hours (JP), competency."""
