"""Other ways to write the names of jobs and units, as offices do when they type them again."""

from collections.abc import Collection, Iterable

_JOB_WORDS = (
    ("Kepala Subbagian", "Kasubbag"), ("Kepala Bidang", "Kabid"), ("Kepala Bagian", "Kabag"), ("Kepala Seksi", "Kasi"),
    ("Kepala Dinas", "Kadis"), ("Kepala UPTD", "Ka. UPTD"), ("Kepala Badan", "Kaban"), ("Sekretaris", "Sekr."),
    ("Pengadministrasi", "Pengadm."), ("Pengadministrasi", "Pengadministarsi"), ("Layanan", "Lay."),
    ("Operasional", "Ops."), ("Operasional", "Oprasional"), ("Teknis", "Tekhnis"), ("Kebijakan", "Kebij."),
    ("Data dan Informasi", "Data & Informasi"), ("Barang dan Jasa", "Barjas"), ("Pengelola", "Pengelolah"),
    ("Pendidikan Agama Islam", "PAI"), ("Bahasa", "Bhs."), ("Matematika", "MTK"), ("SD Kelas", "Kelas SD"),
    ("PJOK", "Penjaskes"), ("Bimbingan dan Konseling", "BK"), ("Laboratorium Kesehatan", "Labkes"),
    ("Kesehatan", "Kes."), ("Gigi dan Mulut", "Gimul"), ("Sanitasi Lingkungan", "Sanitarian"),
    ("Polisi Pamong Praja", "Pol PP"), ("Pemadam Kebakaran", "Damkar"), ("Keluarga Berencana", "KB"),
    ("Sumber Daya Manusia", "SDM"), ("Urusan Pemerintahan Daerah", "Urusan Pemda"), ("Penyuluh", "Peny."),
    ("Pranata", "Peranata"), ("Perawat", "Perawt"), ("Apoteker", "Apotheker"),
    ("Analis", "Analisis"), ("Arsiparis", "Arsiparist"),
)  # fmt: skip

_UNIT_WORDS = (
    ("Subbagian", "Subbag"), ("Sekretariat", "Sekr."), ("Bidang", "Bid."), ("Bagian", "Bag."), ("Seksi", "Sie"),
    ("Kelurahan", "Kel."), ("Kecamatan", "Kec."), ("Puskesmas", "PKM"), ("SD Negeri", "SDN"), ("SMP Negeri", "SMPN"),
    ("TK Negeri", "TKN"), ("Sanggar Kegiatan Belajar", "SKB"), ("UPTD", "UPT"), ("Dinas", "Din."), ("Badan", "Bdn."),
    ("Pemberdayaan Masyarakat", "PMD"), ("Keuangan dan Program", "Keu & Program"), ("Umum dan", "Umum &"),
)  # fmt: skip

_TIERS = ("Pemula", "Terampil", "Mahir", "Penyelia", "Ahli Pertama", "Ahli Muda", "Ahli Madya", "Ahli Utama")


def job_spellings(name: str, known: Collection[str]) -> list[str]:
    """Other spellings of a job: abbreviations, slips, the level in front or without its Ahli; none that is another job."""
    tier = next((tier for tier in _TIERS if name.endswith(f" {tier}")), "")
    bare = name.removesuffix(f" {tier}")
    moved = [f"{tier} - {bare}", f"{bare} {tier.removeprefix('Ahli ')}"] if tier else []
    return _others(name, [*_replaced(name, _JOB_WORDS), *moved], known)


def unit_spellings(name: str, known: Collection[str]) -> list[str]:
    """Other spellings of a unit; none that is another unit."""
    return _others(name, _replaced(name, _UNIT_WORDS), known)


def _replaced(name: str, words: Iterable[tuple[str, str]]) -> list[str]:
    return [name.replace(word, other) for word, other in words if word in name]


def _others(name: str, spellings: Iterable[str], known: Collection[str]) -> list[str]:
    """Each once; `known` are names in use, in lower case."""
    return list(
        dict.fromkeys(other for other in spellings if other != name and other.casefold() not in known)
    )
