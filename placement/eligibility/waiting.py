"""Rules of the law that are not on the shelf, with the reason: procedure, another population, or data that is not there."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Waiting:
    """A rule that nothing applies yet.

    rule : what it asks; why : why it is not on the shelf; source and confidence as on the shelf
    """

    rule: dict[str, str]
    why: dict[str, str]
    source: str
    confidence: str


NO_CITY = {
    "id": "Tidak ada jabatannya di kota dan kabupaten.",
    "en": "A city or regency has no such posts.",
}
PROCEDURE = {
    "id": "Syarat tata cara, bukan tentang orang dan jabatan; menunggu jalurnya.",
    "en": "A rule of procedure, not of a person and a post; waits for its route.",
}
INTAKE = {
    "id": "Pengadaan pegawai baru; di luar penempatan.",
    "en": "The intake of new staff; outside placement.",
}

WAITING: tuple[Waiting, ...] = (
    Waiting(
        {"id": "JPT madya: 7 tahun pengalaman, 2 tahun JPT pratama atau ahli utama, usia 58.",
         "en": "JPT madya: 7 years of experience, 2 years as JPT pratama or ahli utama, age 58."},
        NO_CITY, "PP 11/2017 Ps 107", "secondary",
    ),
    Waiting(
        {"id": "JPT utama: 10 tahun pengalaman, 2 tahun JPT madya atau ahli utama, usia 58.",
         "en": "JPT utama: 10 years of experience, 2 years as JPT madya or ahli utama, age 58."},
        NO_CITY, "PP 11/2017 Ps 107", "text",
    ),
    Waiting(
        {"id": "Presiden dapat mengecualikan syarat JPT.", "en": "The President may waive what is asked of leaders."},
        {"id": "Keputusan tertulis di luar data; disebut sebagai keraguan pada syaratnya.",
         "en": "A written decision outside the data; named as a doubt of the rules."},
        "PP 11/2017 Ps 107(2)", "text",
    ),
    Waiting(
        {"id": "Pengangkatan pertama JF: predikat baik 1 tahun terakhir.",
         "en": "First appointment to a functional post: a good rating in the last year."},
        INTAKE, "PP 11/2017 Ps 78", "text",
    ),
    Waiting(
        {"id": "JA dan JF tidak dirangkap.", "en": "No administrative and functional post at once."},
        {"id": "Terpenuhi oleh bentuk data: satu orang satu jabatan.", "en": "Holds by the shape of the data: one person, one post."},
        "PP 11/2017 Ps 53", "secondary",
    ),
    Waiting(
        {"id": "Larangan mutasi 6 bulan sebelum penetapan pasangan calon sampai akhir masa jabatan, dan 6 bulan setelah pelantikan, tanpa persetujuan Mendagri.",
         "en": "No replacements from 6 months before candidates are determined to the end of the term, nor 6 months after inauguration, without the minister's consent."},
        PROCEDURE, "UU 10/2016 Ps 71(2), Ps 162(3)", "secondary",
    ),
    Waiting(
        {"id": "Pertimbangan teknis BKN (I-MUT) sebelum pelantikan.", "en": "BKN's technical consideration (I-MUT) before inauguration."},
        PROCEDURE, "SE BKN 7/2024", "secondary",
    ),
    Waiting(
        {"id": "Tim Penilai Kinerja didengar.", "en": "The performance committee is heard."},
        {"id": "Tata cara; catatan crosses_agency mengingatkannya.", "en": "Procedure; the flag crosses_agency reminds of it."},
        "PP 11/2017 Ps 191", "text",
    ),
    Waiting(
        {"id": "Kerabat dalam satu garis pelaporan ditandai.", "en": "Relatives in one reporting line are marked."},
        {"id": "Menunggu tabel hubungan keluarga; tidak ada larangan nasional yang tegas.",
         "en": "Waits for the table of relations; there is no express national ban."},
        "PP 11/2017 Ps 190(5)", "text",
    ),
    Waiting(
        {"id": "Panitia tidak menilai kerabatnya.", "en": "Selectors do not judge relatives."},
        PROCEDURE, "Asas", "unverified",
    ),
    Waiting(
        {"id": "Plt paling lama 3 bulan, diperpanjang 3 bulan; setingkat atau satu tingkat di atas.",
         "en": "Acting appointments for 3 months and 3 more; same level or one above."},
        {"id": "Penugasan, bukan penempatan; data Plt/Plh tidak tersedia.", "en": "A duty, not a placement; the data do not hold it."},
        "SE BKN 2/2019, 1/2021", "secondary",
    ),
    Waiting(
        {"id": "Seleksi terbuka: bobot, jumlah pelamar paling sedikit, tiga nama.",
         "en": "Open selection: weights, fewest applicants, three names."},
        PROCEDURE, "PermenPANRB 15/2019", "secondary",
    ),
    Waiting(
        {"id": "Redistribusi guru ke sekolah swasta.", "en": "Teachers sent to private schools."},
        {"id": "Peta jabatan hanya memuat satuan milik daerah.", "en": "The map of posts holds the region's own units only."},
        "Permendikdasmen 1/2025", "secondary",
    ),
    Waiting(
        {"id": "Kuota disabilitas 2 % dan cumlaude 10 %.", "en": "Quotas of 2 % for disability and 10 % for cum laude."},
        INTAKE, "PermenPANRB 27/2021", "secondary",
    ),
    Waiting(
        {"id": "Tidak menyaring menurut jenis kelamin, status kawin, agama, suku, disabilitas, kehamilan.",
         "en": "No filter by sex, marital status, religion, ethnicity, disability or pregnancy."},
        {"id": "Terpenuhi oleh bentuk data: kolom itu tidak dibaca.", "en": "Holds by the shape of the data: no such column is read."},
        "Asas sistem merit", "secondary",
    ),
    Waiting(
        {"id": "Angka kredit untuk naik jenjang fungsional.", "en": "Credit points for the next functional level."},
        {"id": "Tidak ada kolom angka kredit; daftar lengkap syaratnya belum dibaca.",
         "en": "No column of credit points; the full list of what is asked was not read."},
        "PermenPANRB 1/2023", "unverified",
    ),
)  # fmt: skip
