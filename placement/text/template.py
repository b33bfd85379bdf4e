"""What `placement init` writes for people to read: the scenario file and the guide inside the workbook."""

from __future__ import annotations

Texts = dict[str, str]

REQUIRED: Texts = {"id": "wajib", "en": "required"}
OPTIONAL: Texts = {"id": "boleh kosong", "en": "may be empty"}

GUIDE_SHEET: Texts = {"id": "Petunjuk", "en": "README"}

GUIDE: Texts = {
    "id": """\
Satu lembar untuk setiap tabel; lembar pegawai, unor, dan jabatan wajib ada, lembar lain boleh dihapus.
Baris 1 menjelaskan kolom, baris 2 adalah judul; judul berwarna wajib diisi.
Mulai baris 3 ada contoh buatan (DATA SINTETIS): hapus, lalu isi dengan data Anda.
NIP dan semua kode disimpan sebagai teks; nilai yang tersimpan sebagai angka ditolak.
Tanggal ditulis seperti 31-12-2026; angka desimal seperti 87,5; sel kosong atau "-" berarti tidak ada.
Kolom dengan pilihan mempunyai daftar; pilihan lain ditolak.
Jangan memasukkan NIK, alamat, nomor telepon, agama, atau status perkawinan: kolom seperti itu tidak dibaca.
Periksa dengan: placement check; nama yang belum bertemu ditulis oleh: placement match""",
    "en": """\
One sheet for each table; the sheets pegawai, unor and jabatan are required, others may be deleted.
Row 1 explains the columns, row 2 is the header; coloured headings must be filled.
From row 3 on there are made-up examples (SYNTHETIC DATA): delete them and fill in your own.
NIP and all codes are kept as text; a value kept as a number is refused.
Dates are written like 31-12-2026, decimals like 87,5; an empty cell or "-" means there is none.
Columns with choices have a list; any other choice is refused.
Do not enter NIK, address, telephone, religion or marital status: such columns are not read.
Check with: placement check; names that do not meet are written by: placement match""",
}

SCENARIO: Texts = {
    "id": """\
# Skenario penempatan. Baris yang diawali "# " adalah penjelasan; baris seperti "#mode = ..." adalah pilihan dengan
# nilai bawaannya: hapus tanda # untuk mengubahnya.

name = "Kota Contoh (DATA SINTETIS)"

# Hari keadaan data, dan hari rancangan mulai berlaku.
as_of = {as_of}
tmt_rencana = {planned}

# Teks yang ditetapkan sebelum data dilihat, misalnya nomor surat keputusan; hanya untuk pengacakan terbuka.
seed = "Nomor keputusan di sini"

# Data buatan: setiap keluaran akan memuat DATA SINTETIS. Hapus baris ini bila memakai data Anda sendiri.
synthetic = true

# limited: hanya perpindahan yang beralasan; full: tata ulang semuanya.
#mode = "limited"

# Nama atau kode unit yang ikut; kosong = semua.
#scope = []

# Tabel dengan nama berkas lain:
# [files]
# pegawai = "ekspor-siasn.csv"

[headcount]
# Sumber kebutuhan (K): decree = peta jabatan, computed = analisis beban kerja.
#source = "decree"
# Pembulatan: largest_remainder, half_up, ceiling.
#rounding = "largest_remainder"
#horizon_years = 5
# Guru yang bebannya tidak tepat (antara 1,67 dan 1,99): up, down; general = seperti jabatan lain.
#teacher_rounding = "up"
# Kepala dan wakil kepala sekolah menempati kursi guru.
#duty_seats = true
# Hari kerja seminggu, untuk beban kerja per hari: 5 atau 6.
#work_week = 5

[scoring]
# Sebuah kriteria dipakai bila paling sedikit sekian persen dari calon mempunyai nilainya.
#coverage_percent = 80

[eligibility]
# Kedudukan hukum yang boleh ditempatkan.
#active = ["01", "71"]
# Perubahan kelas jabatan yang diizinkan: "up", "down".
#class_change = []
#return_to_profession = true
# Kode kunci jabatan yang boleh disentuh.
#open_locks = []

[objectives]
#order = ["priority", "evenness", "mismatch", "moves", "fit", "seniority"]
# Paling banyak sekian orang pindah:
# max_moves = 100
""",
    "en": """\
# A placement scenario. Lines that begin with "# " explain; lines such as "#mode = ..." are choices with their
# defaults: remove the # to change them.

name = "Kota Contoh (DATA SINTETIS)"

# The day the data speaks of, and the day the plan takes effect.
as_of = {as_of}
tmt_rencana = {planned}

# A text fixed before the data is seen, such as the number of a decree; used for open randomisation only.
seed = "Number of the decree here"

# Made-up data: every output will say so. Remove this line when you use your own.
synthetic = true

# limited: only moves that have a cause; full: everything anew.
#mode = "limited"

# Names or codes of the units that take part; empty = all.
#scope = []

# Tables under other names of files:
# [files]
# employees = "siasn-export.csv"

[headcount]
# Where need (K) comes from: decree = the position map, computed = the workload analysis.
#source = "decree"
# Rounding: largest_remainder, half_up, ceiling.
#rounding = "largest_remainder"
#horizon_years = 5
# Teachers whose load fits neither way (1.67 to 1.99): up, down; general = like other posts.
#teacher_rounding = "up"
# Heads and deputies of schools hold teachers' seats.
#duty_seats = true
# Working days a week, for workload by the day: 5 or 6.
#work_week = 5

[scoring]
# A criterion counts if at least this percentage of the candidates has a value.
#coverage_percent = 80

[eligibility]
# Legal statuses that may be placed.
#active = ["01", "71"]
# Changes of job class that are allowed: "up", "down".
#class_change = []
#return_to_profession = true
# Lock codes of posts that may be touched.
#open_locks = []

[objectives]
#order = ["priority", "evenness", "mismatch", "moves", "fit", "seniority"]
# At most this many people move:
# max_moves = 100
""",
}
