"""Agencies of a city with their sections and fields, after the usual nomenclature of a type B city.

The first `CORE` entries are Solok's 15 dinas, 5 badan and the Satpol PP; larger regions add those after them.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Agency:
    """An agency: its sections (bidang), the fields its posts ask for, its technical units, its lock."""

    code: str
    name: str
    kind: str
    sections: tuple[str, ...]
    fields: tuple[str, ...]
    technical: tuple[str, ...] = ()
    lock: str = ""


AGENCIES = (
    Agency(
        "DISDIK",
        "Dinas Pendidikan",
        "dinas",
        ("Pembinaan SD", "Pembinaan SMP", "PAUD dan Pendidikan Nonformal", "Ketenagaan"),
        ("ADMINISTRASI PUBLIK", "EKONOMI DAN MANAJEMEN", "INFORMATIKA", "ADMINISTRASI PERKANTORAN"),
    ),
    Agency(
        "DINKES",
        "Dinas Kesehatan",
        "dinas",
        (
            "Kesehatan Masyarakat",
            "Pencegahan dan Pengendalian Penyakit",
            "Pelayanan Kesehatan",
            "Sumber Daya Kesehatan",
        ),
        ("KESEHATAN MASYARAKAT", "REKAM MEDIS", "FARMASI", "INFORMATIKA"),
        ("Laboratorium Kesehatan Daerah", "Instalasi Farmasi"),
    ),
    Agency(
        "BKPSDM",
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "badan",
        ("Mutasi dan Promosi", "Pengembangan Kompetensi", "Pengadaan dan Informasi Kepegawaian"),
        ("ADMINISTRASI PUBLIK", "EKONOMI DAN MANAJEMEN", "HUKUM", "INFORMATIKA", "ADMINISTRASI PERKANTORAN"),
    ),
    Agency(
        "SATPOL",
        "Satuan Polisi Pamong Praja dan Pemadam Kebakaran",
        "satpol",
        ("Ketertiban Umum", "Pemadam Kebakaran"),
        ("HUKUM", "ADMINISTRASI PUBLIK", "ILMU SOSIAL", "ADMINISTRASI PERKANTORAN"),
        ("Pos Pemadam Kebakaran",),
    ),
    Agency(
        "BPKAD",
        "Badan Pengelolaan Keuangan dan Aset Daerah",
        "badan",
        ("Anggaran", "Perbendaharaan", "Akuntansi", "Pendapatan dan Aset"),
        ("AKUNTANSI", "EKONOMI DAN MANAJEMEN"),
    ),
    Agency(
        "PUPR",
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        "dinas",
        ("Bina Marga", "Cipta Karya", "Sumber Daya Air", "Penataan Ruang"),
        ("TEKNIK SIPIL", "PERENCANAAN WILAYAH", "TEKNIK MESIN"),
    ),
    Agency(
        "BAPPEDA",
        "Badan Perencanaan Pembangunan Daerah",
        "badan",
        ("Ekonomi", "Prasarana Wilayah", "Pemerintahan dan Sosial Budaya", "Perencanaan dan Evaluasi"),
        ("PERENCANAAN WILAYAH", "EKONOMI DAN MANAJEMEN", "STATISTIKA", "TEKNIK SIPIL"),
    ),
    Agency(
        "DUKCAPIL",
        "Dinas Kependudukan dan Pencatatan Sipil",
        "dinas",
        ("Pendaftaran Penduduk", "Pencatatan Sipil", "Informasi Administrasi Kependudukan"),
        ("INFORMATIKA", "ADMINISTRASI PUBLIK", "HUKUM", "ADMINISTRASI PERKANTORAN"),
        lock="DUKCAPIL",
    ),
    Agency(
        "SOSIAL",
        "Dinas Sosial dan Pemberdayaan Perempuan",
        "dinas",
        ("Rehabilitasi Sosial", "Perlindungan dan Jaminan Sosial", "Pemberdayaan Perempuan"),
        ("KESEJAHTERAAN SOSIAL", "ILMU SOSIAL", "PSIKOLOGI", "ADMINISTRASI PUBLIK"),
    ),
    Agency(
        "TANI",
        "Dinas Pertanian dan Pangan",
        "dinas",
        (
            "Tanaman Pangan dan Hortikultura",
            "Peternakan dan Kesehatan Hewan",
            "Penyuluhan",
            "Ketahanan Pangan",
        ),
        ("PERTANIAN", "PETERNAKAN", "EKONOMI DAN MANAJEMEN"),
        ("Balai Benih dan Penyuluhan",),
    ),
    Agency(
        "LH",
        "Dinas Lingkungan Hidup",
        "dinas",
        ("Penataan Lingkungan", "Pengelolaan Sampah", "Pengendalian Pencemaran", "Peningkatan Kapasitas"),
        ("LINGKUNGAN", "TEKNIK SIPIL", "KESEHATAN LINGKUNGAN", "TEKNIK MESIN"),
        ("Tempat Pemrosesan Akhir",),
    ),
    Agency(
        "HUB",
        "Dinas Perhubungan",
        "dinas",
        ("Lalu Lintas", "Angkutan", "Prasarana"),
        ("PERHUBUNGAN", "TEKNIK SIPIL", "TEKNIK MESIN", "EKONOMI DAN MANAJEMEN"),
        ("Pengujian Kendaraan Bermotor",),
    ),
    Agency(
        "KOMINFO",
        "Dinas Komunikasi dan Informatika",
        "dinas",
        ("Informasi dan Komunikasi Publik", "Aplikasi Informatika", "Statistik dan Persandian"),
        ("INFORMATIKA", "KOMUNIKASI", "STATISTIKA"),
    ),
    Agency(
        "DAGKOP",
        "Dinas Perdagangan Koperasi dan UKM",
        "dinas",
        ("Perdagangan", "Perindustrian", "Koperasi dan UKM"),
        ("EKONOMI DAN MANAJEMEN", "AKUNTANSI", "ADMINISTRASI PUBLIK"),
        ("Pasar dan Metrologi",),
    ),
    Agency(
        "PMPTSP",
        "Dinas Penanaman Modal PTSP dan Tenaga Kerja",
        "dinas",
        ("Penanaman Modal", "Perizinan", "Tenaga Kerja"),
        ("HUKUM", "EKONOMI DAN MANAJEMEN", "ADMINISTRASI PUBLIK"),
    ),
    Agency(
        "P2KB",
        "Dinas Pengendalian Penduduk dan Keluarga Berencana",
        "dinas",
        ("Pengendalian Penduduk", "Keluarga Berencana", "Ketahanan Keluarga"),
        ("KESEHATAN MASYARAKAT", "ILMU SOSIAL", "KESEJAHTERAAN SOSIAL"),
    ),
    Agency(
        "PERKIM",
        "Dinas Perumahan dan Kawasan Permukiman",
        "dinas",
        ("Perumahan", "Kawasan Permukiman", "Pertanahan"),
        ("TEKNIK SIPIL", "PERENCANAAN WILAYAH", "LINGKUNGAN"),
    ),
    Agency(
        "PUSTAKA",
        "Dinas Perpustakaan dan Kearsipan",
        "dinas",
        ("Perpustakaan", "Pembudayaan Gemar Membaca", "Kearsipan"),
        ("PERPUSTAKAAN DAN KEARSIPAN", "ADMINISTRASI PERKANTORAN", "INFORMATIKA"),
    ),
    Agency(
        "PARPORA",
        "Dinas Pariwisata Pemuda dan Olahraga",
        "dinas",
        ("Pariwisata", "Ekonomi Kreatif", "Pemuda dan Olahraga"),
        ("PARIWISATA", "EKONOMI DAN MANAJEMEN", "PENDIDIKAN JASMANI"),
        ("Gedung dan Gelanggang",),
    ),
    Agency(
        "KESBANGPOL",
        "Badan Kesatuan Bangsa dan Politik",
        "badan",
        ("Ideologi dan Wawasan Kebangsaan", "Politik Dalam Negeri", "Kewaspadaan Nasional"),
        ("ILMU SOSIAL", "ADMINISTRASI PUBLIK", "HUKUM"),
    ),
    Agency(
        "BPBD",
        "Badan Penanggulangan Bencana Daerah",
        "badan",
        (
            "Pencegahan dan Kesiapsiagaan",
            "Kedaruratan dan Logistik",
            "Rehabilitasi dan Rekonstruksi",
            "Data Kebencanaan",
        ),
        ("TEKNIK SIPIL", "LINGKUNGAN", "ADMINISTRASI PUBLIK"),
    ),
    Agency(
        "PMD",
        "Dinas Pemberdayaan Masyarakat dan Nagari",
        "dinas",
        ("Pemerintahan Nagari", "Kelembagaan", "Ekonomi Nagari"),
        ("ADMINISTRASI PUBLIK", "ILMU SOSIAL", "HUKUM"),
    ),
    Agency(
        "IKAN",
        "Dinas Perikanan",
        "dinas",
        ("Budidaya", "Tangkap", "Pengolahan Hasil"),
        ("PERTANIAN", "PETERNAKAN", "EKONOMI DAN MANAJEMEN"),
    ),
    Agency(
        "BUN",
        "Dinas Perkebunan",
        "dinas",
        ("Produksi", "Perlindungan Tanaman", "Usaha Perkebunan"),
        ("PERTANIAN", "EKONOMI DAN MANAJEMEN"),
    ),
    Agency(
        "NAKER",
        "Dinas Tenaga Kerja dan Transmigrasi",
        "dinas",
        ("Penempatan Kerja", "Hubungan Industrial", "Transmigrasi"),
        ("HUKUM", "ILMU SOSIAL", "ADMINISTRASI PUBLIK"),
    ),
)
CORE = 21

BUREAUS = (
    "Pemerintahan",
    "Hukum",
    "Kesejahteraan Rakyat",
    "Perekonomian",
    "Administrasi Pembangunan",
    "Pengadaan Barang dan Jasa",
    "Organisasi",
    "Umum",
)
BUREAU_FIELDS = (
    "ADMINISTRASI PUBLIK",
    "HUKUM",
    "EKONOMI DAN MANAJEMEN",
    "ILMU SOSIAL",
    "ADMINISTRASI PERKANTORAN",
)
ASSISTANTS = ("Pemerintahan dan Kesejahteraan Rakyat", "Perekonomian dan Pembangunan", "Administrasi Umum")
ADVISERS = (
    "Pemerintahan Hukum dan Politik",
    "Pembangunan Ekonomi dan Keuangan",
    "Kemasyarakatan dan Sumber Daya Manusia",
)
KECAMATAN_SECTIONS = (
    "Tata Pemerintahan",
    "Pemberdayaan Masyarakat",
    "Ketenteraman dan Ketertiban",
    "Pelayanan Umum",
)
KELURAHAN_SECTIONS = ("Pemerintahan", "Pemberdayaan Masyarakat", "Pelayanan")
