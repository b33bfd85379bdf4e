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
    "quarantine_share": {
        "id": "Terlalu banyak baris dalam karantina: {value}.",
        "en": "Too many rows in quarantine: {value}.",
    },
    # of a scenario
    "scenario_syntax": {"id": "TOML tidak dapat dibaca: {value}.", "en": "The TOML cannot be read: {value}."},
    "scenario_key_unknown": {"id": "Kunci {value} tidak dikenal.", "en": "Key {value} is unknown."},
    "scenario_key_missing": {"id": "Kunci {value} wajib diisi.", "en": "Key {value} is required."},
    "scenario_value": {"id": "Isian {value} tidak dapat dipakai.", "en": "The value {value} cannot be used."},
    "method_reports_only": {
        "id": "Metode {value} hanya untuk laporan; placement plan akan menolaknya.",
        "en": "Method {value} serves reports only; placement plan will refuse it.",
    },
    # of judgements in pairs
    "ahp_none": {"id": "Tidak ada penilaian berpasangan.", "en": "There are no judgements in pairs."},
    "ahp_many": {"id": "Terlalu banyak unsur: {value}.", "en": "Too many criteria: {value}."},
    "ahp_itself": {
        "id": "Unsur dibandingkan dengan dirinya sendiri: {value}.",
        "en": "A criterion is compared with itself: {value}.",
    },
    "ahp_scale": {"id": "{value} di luar skala.", "en": "{value} is outside the scale."},
    "ahp_pair_missing": {"id": "{value} belum dinilai.", "en": "{value} has not been judged."},
    "ahp_pair_twice": {"id": "{value} dinilai lebih dari sekali.", "en": "{value} is judged more than once."},
    "ahp_inconsistent": {
        "id": "Penilaian saling bertentangan, {value}; saran menyebut yang paling tidak konsisten.",
        "en": "The judgements contradict each other, {value}; the suggestion names the most inconsistent.",
    },
    # of two sources of one rating
    "rating_differs_predicate": {
        "id": "Predikat {value} berbeda dengan matriks hasil kerja dan perilaku kerja; predikat yang dipakai.",
        "en": "Predicate {value} differs from the matrix of results and behaviour; the predicate is used.",
    },
    "rating_differs_matrix": {
        "id": "Predikat {value} berbeda dengan matriks hasil kerja dan perilaku kerja; matriks yang dipakai.",
        "en": "Predicate {value} differs from the matrix of results and behaviour; the matrix is used.",
    },
    "rating_unread": {
        "id": "{value} bukan di atas, sesuai, atau di bawah; predikat yang dipakai.",
        "en": "{value} is neither above, at nor below; the predicate is used.",
    },
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
    # of papers that come back
    "papers_foreign": {
        "id": "Buku kerja ini bukan usulan.xlsx dari placement plan: lembar tersembunyinya tidak ada atau rusak.",
        "en": "This workbook is no usulan.xlsx of placement plan: its hidden sheet is missing or broken.",
    },
    "papers_other": {
        "id": "Usulan ini dibuat untuk skenario lain, {value}.",
        "en": "These papers were made for another scenario, {value}.",
    },
    "papers_empty": {
        "id": "Tidak satu pun baris yang diusulkan masih ada pada lembar ini.",
        "en": "Not one of the lines proposed is left on this sheet.",
    },
    "struck_in_part": {
        "id": "Hanya sebagian baris dicoret, sehingga maksudnya tidak jelas.",
        "en": "Only a part of the line is struck through, so that its meaning is not clear.",
    },
    "struck_and_answered": {
        "id": "Baris ini dicoret dan sekaligus dijawab {value} atau diubah.",
        "en": "This line is struck through and at the same time answered {value} or changed.",
    },
    "answer_and_change": {
        "id": "Jabatan diubah menjadi {value}, tetapi Keputusan menyebut yang lain.",
        "en": "The post was changed to {value}, but Keputusan says something else.",
    },
    "target_missing": {
        "id": "Jabatan yang dikehendaki tidak disebut.",
        "en": "The post that is wanted is not named.",
    },
    "target_differs": {
        "id": "Kode jabatan {value} tidak cocok dengan Jabatan baru dan Unit baru yang diubah.",
        "en": "The code {value} does not go with the job and unit as changed.",
    },
    "target_unclear": {
        "id": "{value} tidak menunjuk tepat satu jabatan.",
        "en": "{value} does not name exactly one post.",
    },
    "date_without_defer": {
        "id": "Tanggal {value} hanya berlaku untuk keputusan tunda.",
        "en": "The date {value} goes with the decision tunda alone.",
    },
    "decision_two_sheets": {
        "id": "Dua lembar usulan memuat keputusan yang berbeda untuk NIP {value}.",
        "en": "Two sheets of the papers hold different decisions on NIP {value}.",
    },
    "decision_overruled": {
        "id": "Keputusan dalam berkas untuk NIP {value} tidak dipakai; yang lebih baru pada usulan yang berlaku.",
        "en": "The file's decision on NIP {value} was not used; the newer one on the papers counts.",
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
    "signature_skipped": {
        "id": "Blok tanda tangan dilewati; bukan data pegawai, jabatan, atau unit.",
        "en": "A block of signatures was passed over; it is no person, post or unit.",
    },
    "group_rows_skipped": {
        "id": "Baris nama kelompok dilewati; unit pegawai dibaca dari kolomnya sendiri.",
        "en": "A row that names a group was passed over; units of people are read from their own column.",
    },
    "header_again": {
        "id": "Baris judul berulang dilewati.",
        "en": "A repeated header was passed over.",
    },
    "rows_hidden": {
        "id": "Baris yang disembunyikan (saringan atau manual) tetap dibaca.",
        "en": "Rows hidden by a filter or by hand were read like all others.",
    },
    "acting_by_name": {
        "id": "Nama jabatan {value} menyatakan Plt/Plh/Pj, bukan definitif; dibaca bukan sebagai pemangku: jabatannya lowong.",
        "en": "The job's name {value} says acting, not definitive; read as no incumbent: the post is vacant.",
    },
    "retirement_past": {
        "id": "Sudah melewati tanggal pensiun ({value}), tetapi kedudukannya masih aktif; diperlakukan sebagai pensiun.",
        "en": "Past the day of retirement ({value}) but still listed as active; treated as leaving.",
    },
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
    "job_unknown": {
        "id": "{value} bukan nama jabatan yang dikenal.",
        "en": "{value} is not the name of a known job.",
    },
    "job_kind_open": {
        "id": "Jenis jabatan {value} tidak dapat diketahui dari pemangku, jenjang, atau eselonnya; isi kolom ini.",
        "en": "The kind of post of {value} does not follow from holders, tier or echelon; fill in this column.",
    },
    "education_unknown": {
        "id": "{value} bukan nama program pendidikan dalam daftar.",
        "en": "{value} is not the name of a programme on the list.",
    },
    "code_by_name": {
        "id": "Kode {value} tidak dikenal; kode yang sesuai dengan namanya yang dipakai.",
        "en": "The code {value} is unknown; the one that goes with the name is used.",
    },
    "match_unknown": {
        "id": "Pilihan {value} bukan kode atau nama yang dikenal.",
        "en": "The choice {value} is no known code or name.",
    },
    "match_ambiguous": {
        "id": "Pilihan {value} dapat berarti lebih dari satu; tulis kodenya.",
        "en": "The choice {value} may mean more than one; write its code.",
    },
    "match_twice": {
        "id": "Nama {value} tercantum lebih dari sekali dengan pilihan yang berbeda.",
        "en": "The name {value} stands more than once, with different choices.",
    },
    "match_unused": {
        "id": "Nama {value} tidak muncul lagi dalam berkas.",
        "en": "The name {value} no longer occurs in the files.",
    },
    # of what only a name can tell
    "job_code_made": {
        "id": "Jabatan {value} tidak mempunyai kode dalam tabel mana pun; kodenya dibuat dari namanya.",
        "en": "No table has a code for the job {value}; its code is made from its name.",
    },
}

CHOICES = frozenset({"unknown_value", "file_missing", "scenario_key_unknown", "not_a_truth"})
"""Codes whose `expected` is a list to choose from."""

AGAINST = frozenset({"decision_lock", "decision_rule"})
"""Codes whose `expected` names the rules that stand against a decision."""

BY_MATRIX = frozenset({"rating_differs_predicate", "rating_differs_matrix"})
"""Codes whose `expected` is the other source's rating."""

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
    "sum_100": {"id": "bobot yang berjumlah 100", "en": "weights that sum to 100"},
    "sum_100_once": {
        "id": "bobot yang berjumlah 100; bobot indikator sudah mengandung bobot komponennya dan tidak dikalikan lagi",
        "en": "weights that sum to 100; the weight of an indicator already contains that of its component and is "
        "not multiplied by it again",
    },
    "boxes_once": {"id": "1 sampai 9, masing-masing sekali", "en": "1 to 9, each once"},
    "papers_lines": {
        "id": "baris Nominatif seperti yang dicetak; baris yang dihapus berarti tetap",
        "en": "the lines of the Nominatif as printed; a line deleted means that she stays",
    },
    "struck_line": {
        "id": "seluruh baris atau nama dicoret (tetap), atau jawaban dalam Keputusan",
        "en": "the whole line or the name struck (she stays), or an answer under Keputusan",
    },
    "struck_row": {
        "id": "seluruh baris, NIP, atau nama dicoret (keputusan dicabut)",
        "en": "the whole line, the NIP or the name struck (the decision is taken back)",
    },
    "struck_alone": {
        "id": "baris dicoret tanpa jawaban lain, atau dijawab tanpa dicoret",
        "en": "a line struck without another answer, or answered without being struck",
    },
    "other_post": {
        "id": "Kode jabatan, atau Jabatan baru dan Unit baru, yang berbeda dari usulan",
        "en": "a code, or a job and unit, other than the one proposed",
    },
    "post_code": {
        "id": "kode jabatan dari positions.csv (jabatan)",
        "en": "a code of positions.csv",
    },
    "post_words": {
        "id": "Jabatan baru dan Unit baru dari jabatan dengan kode itu",
        "en": "the job and unit of the post with that code",
    },
    "factor_once": {
        "id": "tiap kompetensi dalam satu aspek saja, sebagai faktor inti atau sekunder",
        "en": "each competency in one aspect only, as a core or a secondary factor",
    },
    "rest_once": {
        "id": "paling banyak satu aspek tanpa daftar kompetensi",
        "en": "at most one aspect without a list of competencies",
    },
    "ahp_times": {"id": '1/9 sampai 9, seperti 3 atau "1/3"', "en": '1/9 to 9, such as 3 or "1/3"'},
    "weights_of_law": {
        "id": "tanpa merit dan weights: bobot metode ini berasal dari peraturan dan hanya diubah lewat [law]",
        "en": "no merit and no weights: this method's weights come from law and are only changed in [law]",
    },
    "weights_once": {
        "id": "bobot dari satu sumber: merit atau penilaian berpasangan",
        "en": "weights from one source: merit or judgements in pairs",
    },
    "ahp_both": {
        "id": 'weights = "ahp" bersama [scoring.ahp], atau tanpa keduanya',
        "en": 'weights = "ahp" together with [scoring.ahp], or neither',
    },
    "each_once": {
        "id": "tiap sasaran sekali, sedikitnya satu",
        "en": "each objective once, at least one",
    },
}
"""Kinds of value that callers may name in `expected` instead of a literal."""
