"""What can be wrong with an input, one sentence per code.

A sentence may name `{value}`, which arrives in quotation marks. What was expected, the suggestion and the count of
similar rows are added by `fault_line`.
"""

from __future__ import annotations

Texts = dict[str, dict[str, str]]

FAULTS: Texts = {
    # of a file or sheet
    "file_missing": {"id": "Berkas tidak ditemukan.", "en": "File not found."},
    "file_unreadable": {
        "id": "Berkas tidak dapat dibaca: {value}.",
        "en": "The file cannot be read: {value}.",
    },
    "file_twice": {
        "id": "Tabel yang sama ada dalam lebih dari satu berkas: {value}.",
        "en": "The same table stands in more than one file: {value}.",
    },
    "file_unknown": {
        "id": "Berkas {value} tidak dikenal dan tidak dibaca.",
        "en": "File {value} is unknown and was not read.",
    },
    "sheet_missing": {"id": "Lembar {value} tidak ditemukan.", "en": "Sheet {value} not found."},
    "workbook_unsafe": {
        "id": "Buku kerja ditolak karena isinya tidak wajar: {value}.",
        "en": "The workbook was refused because its contents are not plausible: {value}.",
    },
    "too_many_rows": {
        "id": "Baris terlalu banyak untuk XLSX: {value}; gunakan CSV atau Parquet.",
        "en": "Too many rows for XLSX: {value}; use CSV or Parquet.",
    },
    "table_empty": {"id": "Tabel tidak berisi baris.", "en": "The table has no rows."},
    "encoding_fallback": {
        "id": "Bukan UTF-8; dibaca sebagai {value}.",
        "en": "Not UTF-8; read as {value}.",
    },
    "delimiter_unknown": {
        "id": "Pemisah kolom tidak dapat dikenali dari baris judul.",
        "en": "The column delimiter cannot be told from the header line.",
    },
    # of a selection
    "applicant_twice": {
        "id": "{value} melamar lebih dari satu kali; setiap pelamar hanya satu formasi dan satu jalur.",
        "en": "{value} applied more than once; an applicant has one vacancy and one track.",
    },
    "application_nowhere": {
        "id": "Pelamar tidak menyebut formasi maupun jabatan.",
        "en": "The application names neither a vacancy nor a post.",
    },
    "no_seats": {
        "id": "Formasi tanpa kursi; tidak ada yang dapat diterima.",
        "en": "A vacancy without seats; nobody can be taken.",
    },
    "mark_twice": {
        "id": "Penilai yang sama memberi dua nilai untuk komponen yang sama.",
        "en": "The same evaluator gave two marks for the same component.",
    },
    "mark_too_fine": {
        "id": "{value} lebih halus daripada tiga angka di belakang koma.",
        "en": "{value} is finer than three decimals.",
    },
    "mark_above": {
        "id": "Nilai {value} melebihi nilai tertinggi.",
        "en": "The mark {value} is above its full mark.",
    },
    "mark_missing": {
        "id": "{value} belum dinilai oleh semua penilai yang menilai pesaingnya.",
        "en": "{value} lacks marks of evaluators who marked her rivals.",
    },
    "panel_of_relatives": {
        "id": "{value} tidak mempunyai penilai yang boleh menilai: semuanya keluarga atau narasumber.",
        "en": "{value} has no evaluator who may mark her: all are relatives or guests.",
    },
    "component_unknown": {
        "id": "Komponen {value} tidak ada dalam bobot skenario.",
        "en": "Component {value} has no weight in the scenario.",
    },
    "track_unknown": {
        "id": "Jalur {value} tidak mempunyai nilai ambang batas.",
        "en": "The track {value} has no least marks.",
    },
    "category_unknown": {
        "id": "Kategori {value} tidak dikenal.",
        "en": "The category {value} is unknown.",
    },
    "wish_rank_twice": {
        "id": "Urutan pilihan {value} dipakai dua kali oleh orang yang sama.",
        "en": "The same person gives the wish rank {value} twice.",
    },
    "choice_without_reason": {
        "id": "Pilihan pejabat atas {value} bukan nama pertama dan tanpa alasan.",
        "en": "The official chose {value}, who is not the first, without a reason.",
    },
    "choice_outside": {
        "id": "{value} bukan salah satu nama terbaik yang disampaikan panitia.",
        "en": "{value} is not among the best names sent by the panel.",
    },
    "choice_twice": {
        "id": "Lebih dari satu pilihan untuk satu jabatan: {value}.",
        "en": "More than one choice for one post: {value}.",
    },
    "vacancy_empty": {
        "id": "Tidak ada yang duduk pada jabatan {value} menurut rancangan ini.",
        "en": "By this plan nobody sits at the post {value}.",
    },
    "table_needed": {
        "id": "Tabel ini diperlukan untuk jalur {value}.",
        "en": "This table is needed for the route {value}.",
    },
    # of a column
    "header_missing": {"id": "Baris judul tidak ditemukan.", "en": "No header row found."},
    "column_missing": {"id": "Kolom wajib tidak ada.", "en": "A required column is missing."},
    "column_twice": {
        "id": "Dua kolom untuk satu isian: {value}.",
        "en": "Two columns for one field: {value}.",
    },
    "column_unknown": {
        "id": "Kolom tidak dikenal dan tidak dibaca.",
        "en": "Unknown column, not read.",
    },
    "column_private": {
        "id": "Kolom data pribadi yang tidak diperlukan; tidak dibaca.",
        "en": "A column of personal data that is not needed; not read.",
    },
    # of a cell
    "empty": {"id": "Isian wajib kosong.", "en": "A required cell is empty."},
    "unknown_value": {"id": "{value} tidak dikenal.", "en": "{value} is unknown."},
    "not_a_number": {"id": "{value} bukan angka.", "en": "{value} is not a number."},
    "not_an_integer": {"id": "{value} bukan bilangan bulat.", "en": "{value} is not a whole number."},
    "ambiguous_number": {
        "id": "{value} dapat dibaca dengan dua cara.",
        "en": "{value} can be read in two ways.",
    },
    "not_a_date": {"id": "{value} bukan tanggal.", "en": "{value} is not a date."},
    "not_a_truth": {"id": "{value} bukan ya atau tidak.", "en": "{value} is neither yes nor no."},
    "out_of_range": {"id": "{value} di luar batas.", "en": "{value} is out of range."},
    "id_numeric_cell": {
        "id": "{value} tersimpan sebagai angka, sehingga digitnya mungkin sudah berubah; "
        "format kolom sebagai Teks, lalu salin ulang dari SIASN.",
        "en": "{value} is stored as a number, so its digits may have changed; "
        "format the column as Text and copy it again from SIASN.",
    },
    "id_with_at": {"id": "{value} memuat tanda @.", "en": "{value} contains the sign @."},
    "id_truncated": {
        "id": "{value} telah dibulatkan oleh lembar kerja; salin ulang dari SIASN.",
        "en": "{value} was rounded by a spreadsheet; copy it again from SIASN.",
    },
    # of an NIP
    "nip_length": {
        "id": "NIP {value} tidak terdiri atas 18 digit.",
        "en": "NIP {value} does not have 18 digits.",
    },
    "nip_birth_date": {
        "id": "Tanggal lahir dalam NIP {value} tidak mungkin.",
        "en": "The birth date in NIP {value} is impossible.",
    },
    "nip_month": {
        "id": "Bulan pengangkatan dalam NIP {value} tidak mungkin.",
        "en": "The month of appointment in NIP {value} is impossible.",
    },
    "nip_sex": {
        "id": "Digit jenis kelamin dalam NIP {value} bukan 1 atau 2.",
        "en": "The sex digit in NIP {value} is neither 1 nor 2.",
    },
    "nip_serial": {
        "id": "Nomor urut dalam NIP {value} adalah 000.",
        "en": "The serial in NIP {value} is 000.",
    },
    "nip_differs_birth": {
        "id": "Tanggal lahir {value} berbeda dengan NIP.",
        "en": "Birth date {value} differs from the NIP.",
    },
    "nip_differs_tmt": {
        "id": "TMT CPNS {value} berbeda dengan NIP.",
        "en": "TMT CPNS {value} differs from the NIP.",
    },
    "age_implausible": {"id": "Umur {value} tidak wajar.", "en": "An age of {value} is not plausible."},
    # between rows and tables
    "duplicate": {"id": "{value} tercatat lebih dari sekali.", "en": "{value} occurs more than once."},
    "reference_missing": {
        "id": "{value} tidak ada dalam tabel yang dirujuk.",
        "en": "{value} is not in the table it refers to.",
    },
    "cycle": {"id": "Unit {value} menjadi atasan dirinya sendiri.", "en": "Unit {value} is above itself."},
    "bup_differs": {
        "id": "Batas usia pensiun {value} berbeda dengan ketentuan; angka dalam berkas yang dipakai.",
        "en": "Retirement age {value} differs from the rule; the file's figure is used.",
    },
    "difference_recomputed": {
        "id": "Selisih {value} tidak sama dengan B - K; dihitung ulang.",
        "en": "The difference {value} is not B - K; recomputed.",
    },
    "quarantine": {
        "id": "{value} dikarantina; pegawai tetap di tempatnya.",
        "en": "{value} is in quarantine; the person stays in place.",
    },
    "quarantine_too_large": {
        "id": "Baris yang dikarantina melampaui batas: {value}.",
        "en": "More rows in quarantine than allowed: {value}.",
    },
    # of a scenario
    "scenario_syntax": {"id": "TOML tidak dapat dibaca: {value}.", "en": "The TOML cannot be read: {value}."},
    "scenario_key_unknown": {"id": "Kunci {value} tidak dikenal.", "en": "Key {value} is unknown."},
    "scenario_key_missing": {"id": "Kunci {value} wajib diisi.", "en": "Key {value} is required."},
    "scenario_value": {"id": "Isian {value} tidak dapat dipakai.", "en": "The value {value} cannot be used."},
    # of the files and tables that placement.io reads
    "ragged_row": {
        "id": "Baris memiliki {value} sel; periksa pemisah dan tanda kutip.",
        "en": "The row has {value} cells; look at delimiters and quotation marks.",
    },
    "csv_broken": {
        "id": "CSV rusak mulai baris ini: {value}; periksa tanda kutip.",
        "en": "The CSV is broken from this row on: {value}; look at the quotation marks.",
    },
    "nul_bytes": {
        "id": "Berkas berisi bita nol dan bukan CSV; simpan ulang sebagai CSV UTF-8.",
        "en": "The file holds zero bytes and is no CSV; save it again as CSV UTF-8.",
    },
    "encoding_unknown": {
        "id": "Pengodean huruf tidak dikenali; simpan ulang sebagai CSV UTF-8.",
        "en": "The encoding cannot be told; save the file again as CSV UTF-8.",
    },
    "file_empty": {"id": "Berkas kosong.", "en": "The file is empty."},
    "file_not_csv": {
        "id": "Tabel harus berupa CSV, XLSX, atau Parquet, bukan {value}.",
        "en": "The table must be a CSV, XLSX or Parquet file, not {value}.",
    },
    "file_is_directory": {"id": "Ini folder, bukan berkas.", "en": "This is a folder, not a file."},
    "file_outside": {
        "id": "{value} berada di luar folder skenario.",
        "en": "{value} lies outside the scenario folder.",
    },
    "extends_cycle": {
        "id": "extends {value} kembali ke skenario yang sama.",
        "en": "extends {value} leads back to the same scenario.",
    },
    "text_too_long": {"id": "Teks terlalu panjang: {value}.", "en": "The text is too long: {value}."},
    "date_future": {"id": "{value} belum terjadi.", "en": "{value} has not come yet."},
    "grade_of_other_status": {
        "id": "Golongan {value} tidak cocok dengan status pegawai.",
        "en": "Grade {value} does not go with the employment status.",
    },
    "position_unknown": {
        "id": "Jabatan {value} tidak ada dalam tabel jabatan.",
        "en": "Position {value} is not in the table of positions.",
    },
    "nip_unknown": {
        "id": "NIP {value} tidak ada dalam tabel pegawai.",
        "en": "NIP {value} is not in the table of employees.",
    },
    "incumbents_differ": {
        "id": "Bezetting {value} berbeda dengan tabel pegawai; tabel pegawai yang dipakai.",
        "en": "Incumbents {value} differ from the table of employees, which is used.",
    },
    "need_absent": {
        "id": "Kebutuhan {value} kosong dan tidak ada beban kerjanya; dihitung 0.",
        "en": "The need of {value} is empty and it has no workload; taken as 0.",
    },
    "effective_time": {
        "id": "Waktu efektif {value} tidak wajar; periksa satuan_waktu dan periode.",
        "en": "An effective time of {value} is not plausible; look at satuan_waktu and periode.",
    },
    "method_needs": {
        "id": "Kolom ini wajib diisi untuk metode {value}.",
        "en": "The method {value} needs this column.",
    },
    "method_ignores": {
        "id": "Kolom ini tidak dibaca oleh metode {value}.",
        "en": "The method {value} does not read this column.",
    },
    "methods_mixed": {
        "id": "Satu jabatan tidak boleh mencampur metode {value} dengan metode lain.",
        "en": "One post must not mix the method {value} with another.",
    },
    "figures_differ": {
        "id": "Angka {value} berbeda dengan baris lain dari jabatan ini; angka ini satu untuk satu jabatan.",
        "en": "The figure {value} differs from other rows of this post; it is one for the whole post.",
    },
    "not_a_ratio": {
        "id": "{value} bukan rasio; format sel sebagai teks agar tidak berubah menjadi tanggal.",
        "en": "{value} is not a ratio; format the cell as text, or it turns into a date.",
    },
    "decision_without_place": {
        "id": "Keputusan ini harus menyebut unit atau jabatan.",
        "en": "This decision must name a unit or a position.",
    },
    "decision_lock": {
        "id": "Keputusan tentang NIP {value} bertentangan dengan kunci atau status yang menahannya.",
        "en": "The decision on NIP {value} contradicts a lock, or a status that holds the employee.",
    },
    "decision_rule": {
        "id": "Keputusan tentang NIP {value} bertentangan dengan syarat mutlak.",
        "en": "The decision on NIP {value} contradicts a rule that has no exception.",
    },
    "decision_leaving": {
        "id": "Keputusan tentang NIP {value}: pegawai ini pensiun sebelum rancangan berlaku.",
        "en": "The decision on NIP {value}: this employee retires before the plan takes effect.",
    },
    "decision_position": {
        "id": "Keputusan tentang NIP {value} harus menunjuk tepat satu jabatan yang ada.",
        "en": "The decision on NIP {value} must name exactly one existing post.",
    },
    "decision_contradiction": {
        "id": "Keputusan menempatkan NIP {value} pada jabatan yang oleh keputusan lain tidak diperkenankan.",
        "en": "One decision gives NIP {value} a post that another decision refuses.",
    },
    "scope_unknown": {
        "id": "Unit {value} dalam scope tidak ada dalam tabel unit.",
        "en": "Unit {value} of the scope is not in the table of units.",
    },
    "waiting_unplaceable": {
        "id": "{value} menunggu penempatan tanpa nama jabatan dan kelas jabatan; tidak ada jabatan yang setara baginya.",
        "en": "{value} waits for placement without a job name and a job class; no post is interchangeable for her.",
    },
    "decision_twice": {
        "id": "Ada lebih dari satu keputusan untuk NIP {value}.",
        "en": "There is more than one decision on NIP {value}.",
    },
    # of workbooks and Parquet files
    "workbook_encrypted": {
        "id": "Buku kerja dilindungi kata sandi; buka, hapus kata sandinya, lalu simpan ulang.",
        "en": "The workbook is protected by a password; open it, remove the password and save it again.",
    },
    "workbook_format": {
        "id": "Isi berkas ini {value}, bukan XLSX; buka dengan aplikasi lembar kerja, lalu simpan sebagai .xlsx.",
        "en": "This file holds {value}, not XLSX; open it in a spreadsheet and save it as .xlsx.",
    },
    "workbook_broken": {
        "id": "Buku kerja rusak dan tidak dapat dibaca: {value}.",
        "en": "The workbook is broken and cannot be read: {value}.",
    },
    "workbook_far_cell": {
        "id": "Sel {value} terletak jauh di luar tabel; hapus baris dan kolom kosong sampai ke sel itu.",
        "en": "Cell {value} lies far outside the table; delete the empty rows and columns up to it.",
    },
    "cell_error": {
        "id": "{value} adalah galat rumus; perbaiki rumusnya.",
        "en": "{value} is the error of a formula; mend the formula.",
    },
    "formula_unsaved": {
        "id": "Hasil rumus tidak tersimpan dalam berkas; buka dengan aplikasi lembar kerja, lalu simpan ulang.",
        "en": "The file does not hold the formula's result; open it in a spreadsheet and save it again.",
    },
    "sheet_hidden": {
        "id": "Lembar tersembunyi {value} tidak dibaca.",
        "en": "The hidden sheet {value} was not read.",
    },
    "sheet_unknown": {
        "id": "Lembar {value} bukan salah satu tabel dan tidak dibaca.",
        "en": "Sheet {value} is none of the tables and was not read.",
    },
    "totals_skipped": {"id": "Baris jumlah dilewati.", "en": "A row of totals was passed over."},
    "parquet_engine": {
        "id": 'Parquet memerlukan pyarrow: pip install "placement[fast]"; atau simpan sebagai CSV.',
        "en": 'Parquet needs pyarrow: pip install "placement[fast]"; or save the table as CSV.',
    },
    "parquet_broken": {
        "id": "Berkas Parquet tidak dapat dibaca: {value}.",
        "en": "The Parquet file cannot be read: {value}.",
    },
    "parquet_too_long": {"id": "Terlalu banyak baris: {value}.", "en": "Too many rows: {value}."},
    "parquet_type": {
        "id": "Kolom berjenis {value} tidak dapat dibaca; simpan sebagai teks.",
        "en": "A column of type {value} cannot be read; save it as text.",
    },
    # of a position map with one sheet for each agency
    "units_needed": {
        "id": "Peta jabatan dibaca menurut nama unit, tetapi tabel unit tidak dapat dibaca.",
        "en": "A position map is read by the names of units, but the table of units cannot be read.",
    },
    "unit_unknown": {
        "id": "{value} bukan nama unit dalam tabel unit.",
        "en": "{value} is not the name of a unit in the table of units.",
    },
    "unit_ambiguous": {
        "id": "Lebih dari satu unit bernama {value}; beri nama lembar sesuai perangkat daerahnya, atau tambah unor_id.",
        "en": "More than one unit is called {value}; name the sheet after its agency, or add a column unor_id.",
    },
    "job_ambiguous": {
        "id": "Jabatan {value} mempunyai lebih dari satu kode; tambahkan kolom jabatan_id.",
        "en": "The job {value} has more than one code; add a column jabatan_id.",
    },
    "job_code_made": {
        "id": "Jabatan {value} tidak ada pemangkunya dalam tabel pegawai; kodenya dibuat dari namanya.",
        "en": "Nobody in the table of employees holds the job {value}; its code is made from its name.",
    },
}

CHOICES = frozenset({"unknown_value", "file_missing", "scenario_key_unknown", "not_a_truth"})
"""Codes whose `expected` is a list to choose from."""

AGAINST = frozenset({"decision_lock", "decision_rule"})
"""Codes whose `expected` names the rules that stand against a decision."""

GIVEN = frozenset({"decision_position"})
"""Codes whose `expected` is what the file names."""

EXPECTED: Texts = {
    "date": {
        "id": "tanggal seperti 31-12-2026 atau 2026-12-31",
        "en": "a date such as 2026-12-31 or 31-12-2026",
    },
    "integer": {"id": "bilangan bulat", "en": "a whole number"},
    "number": {"id": "angka seperti 87,5", "en": "a number such as 87,5"},
    "text": {"id": "teks", "en": "text"},
    "yes_no": {"id": "ya atau tidak", "en": "yes or no"},
    "ratio": {"id": "rasio seperti 8/1 atau 8:1", "en": "a ratio such as 8/1 or 8:1"},
    "toml_date": {"id": "tanggal seperti 2026-12-31", "en": "a date such as 2026-12-31"},
    "weights_sum": {"id": "bobot yang berjumlah 1000000", "en": "weights that sum to 1000000"},
    "each_once": {
        "id": "tiap sasaran sekali, sedikitnya satu",
        "en": "each objective once, at least one",
    },
}
"""Kinds of value that callers may name in `expected` instead of a literal."""
