"""Help of the command line: what each verb does, its options, an example."""

from __future__ import annotations

COMMANDS: dict[str, dict[str, str]] = {
    "placement.help": {
        "id": "Merancang penempatan pegawai: siapa di jabatan mana, mengapa, dan apa buktinya.",
        "en": "Plan the placement of staff: who holds which post, why, and what proves it.",
    },
    "placement.example": {
        "id": "placement plan scenarios/solok -o out/solok",
        "en": "placement plan scenarios/solok -o out/solok --lang en",
    },
    "init.help": {
        "id": "Buat folder skenario baru: skenario berpenjelasan, buku kerja dengan daftar pilihan, dan contoh isi.",
        "en": "Make a new scenario folder: a commented scenario, a workbook with lists of choices, and example rows.",
    },
    "init.example": {"id": "placement init kota-saya", "en": "placement init my-city --lang en"},
    "match.help": {
        "id": "Tulis lembar padanan: nama unit, jabatan, dan pendidikan yang belum bertemu, masing-masing dengan tiga saran.",
        "en": "Write the match sheets: names of units, jobs and programmes that meet nothing, with three suggestions each.",
    },
    "match.example": {
        "id": "placement match scenarios/solok-mentah -o padanan",
        "en": "placement match scenarios/solok-mentah -o sheets --lang en",
    },
    "check.help": {
        "id": "Periksa semua berkas masukan dan sebutkan setiap kesalahan beserta tempatnya.",
        "en": "Check all inputs and name every fault with its place.",
    },
    "check.example": {
        "id": "placement check scenarios/solok",
        "en": "placement check scenarios/solok --lang en",
    },
    "need.help": {
        "id": "Hitung kebutuhan (K), bezetting (B), dan +/- tiap jabatan.",
        "en": "Compute need (K), incumbents (B) and +/- of each position.",
    },
    "need.example": {
        "id": "placement need scenarios/solok",
        "en": "placement need scenarios/solok --lang en",
    },
    "score.help": {
        "id": "Hitung nilai merit tiap pegawai beserta bagian-bagiannya.",
        "en": "Compute the merit score of each employee with its parts.",
    },
    "score.example": {
        "id": "placement score scenarios/solok",
        "en": "placement score scenarios/solok --lang en",
    },
    "plan.help": {
        "id": "Susun rancangan penataan dan tulis folder hasilnya; dengan --replay, ulangi dan bandingkan.",
        "en": "Make the plan and write its run folder; with --replay, do it again and compare.",
    },
    "plan.example": {
        "id": "placement plan scenarios/solok -o out/solok",
        "en": "placement plan scenarios/solok -o out/solok --lang en",
    },
    "verify.help": {
        "id": "Periksa ulang sebuah folder hasil, hanya dari isinya sendiri.",
        "en": "Judge a run folder again, from its own contents alone.",
    },
    "verify.example": {"id": "placement verify out/solok", "en": "placement verify out/solok --lang en"},
    "select.help": {
        "id": "Susun peringkat calon tiap jabatan menurut jalur seleksi pada skenario, lalu periksa hasilnya.",
        "en": "Rank the candidates of each post by the scenario's selection routes, and judge the result.",
    },
    "select.example": {
        "id": "placement select scenarios/banjarbaru -o out/banjarbaru",
        "en": "placement select scenarios/banjarbaru -o out/banjarbaru --lang en",
    },
    "explain.help": {
        "id": "Jelaskan mengapa seorang pegawai di sini dan tidak di sana, mengapa suatu jabatan kosong, dan manfaat "
        "tambahan satu kebutuhan. Hasil verifikasi diulang lebih dahulu.",
        "en": "Explain why somebody is here and not there, why a post is empty, and what one more would bring. The verdict "
        "is repeated first.",
    },
    "explain.example": {
        "id": "placement explain out/solok --employee 198503152010011007",
        "en": "placement explain out/solok --employee 198503152010011007 --lang en",
    },
    "report.help": {
        "id": "Periksa ulang folder hasil, lalu tulis laporannya (HTML dan XLSX) ke dalamnya.",
        "en": "Judge a run folder again, then write its report (HTML and XLSX) into it.",
    },
    "report.example": {"id": "placement report out/solok", "en": "placement report out/solok --lang en"},
    "publish.help": {
        "id": "Tulis folder untuk umum: bagaimana diputuskan, tanpa nama dan tanpa kelompok kecil.",
        "en": "Write a folder for the public: how it was decided, with no name and no small group.",
    },
    "publish.example": {
        "id": "placement publish out/solok -o umum",
        "en": "placement publish out/solok -o public --lang en",
    },
    "rules.help": {
        "id": "Daftar syarat jabatan beserta dasar hukumnya; dengan CODE, satu syarat dengan keraguan yang diketahui.",
        "en": "List the rules of eligibility with their legal source; with CODE, one rule with its known doubts.",
    },
    "rules.example": {"id": "placement rules", "en": "placement rules --lang en"},
    "methods.help": {
        "id": "Daftar cara menghitung nilai merit beserta sumbernya.",
        "en": "List the scoring methods with their source.",
    },
    "methods.example": {"id": "placement methods", "en": "placement methods --lang en"},
    "law.help": {
        "id": "Daftar nilai peraturan yang dipakai: isi, satuan, pasal, kepastian, dan siapa yang membacanya.",
        "en": "List the values of law in use: value, unit, article, confidence, and what reads them.",
    },
    "law.example": {"id": "placement law move --as-of 2026-11-01", "en": "placement law education --lang en"},
    "generate.help": {
        "id": "Buat kota sintetis sebesar yang diminta, untuk mencoba dan mengukur.",
        "en": "Make a synthetic city of any size, to try things out and to measure.",
    },
    "generate.example": {
        "id": "placement generate kota --employees 10000 --seed 7",
        "en": "placement generate city --employees 10000 --seed 7 --lang en",
    },
    "argument.scenario": {
        "id": "folder skenario (berisi scenario.toml)",
        "en": "scenario folder (with scenario.toml)",
    },
    "argument.key": {
        "id": "nama nilai atau awalannya, mis. education; satu nama utuh menampilkan riwayatnya",
        "en": "name of a value or its beginning, e.g. education; a full name shows its history",
    },
    "argument.code": {"id": "kode syarat", "en": "code of a rule"},
    "option.as_of": {
        "id": "hari yang ditanyakan (bawaan: hari ini)",
        "en": "the day asked about (default: today)",
    },
    "argument.directory": {
        "id": "folder hasil dari placement plan",
        "en": "run folder made by placement plan",
    },
    "argument.directories": {
        "id": "folder hasil dari placement plan; satu, atau dua sampai tiga untuk --telaahan",
        "en": "run folder made by placement plan; one, or two to three for --telaahan",
    },
    "argument.target": {"id": "folder baru yang akan dibuat", "en": "new folder to make"},
    "option.help": {"id": "tampilkan bantuan ini", "en": "show this help"},
    "option.version": {"id": "tampilkan versi", "en": "show the version"},
    "option.json": {
        "id": "satu dokumen JSON di keluaran baku",
        "en": "one JSON document on standard output",
    },
    "option.lang": {
        "id": "bahasa: id atau en (bawaan: PLACEMENT_LANG, jika tidak ada id)",
        "en": "language: id or en (default: PLACEMENT_LANG, else id)",
    },
    "option.debug": {
        "id": "tampilkan jejak lengkap bila terjadi kesalahan",
        "en": "show the traceback of an error",
    },
    "option.output": {
        "id": "folder hasil; menggantikan folder hasil lama, menolak folder lain yang berisi",
        "en": "run folder; replaces an older run folder, refuses any other that is not empty",
    },
    "option.perbaikan": {
        "id": "tulis baris yang bermasalah ke buku kerja ini, dengan komentar di tiap sel yang salah",
        "en": "write the bad rows to this workbook, with a comment on every bad cell",
    },
    "option.telaahan": {
        "id": "telaahan staf dua halaman untuk kepala daerah, atas dua atau tiga hasil",
        "en": "a staff paper of two pages for the head of region, over two or three runs",
    },
    "option.pemeriksaan": {
        "id": "kertas kerja pemeriksaan untuk inspektorat",
        "en": "the inspector's working paper",
    },
    "option.paper": {
        "id": "folder baru untuk telaahan atau kertas kerja; menolak folder yang berisi",
        "en": "new folder for the staff paper or working paper; refuses a folder that is not empty",
    },
    "option.letter": {
        "id": "surat kepada pegawai itu, atau kepada semua pegawai --unit",
        "en": "the letter to that person, or to everyone of --unit",
    },
    "option.unit": {
        "id": "kode unit (unor_id); surat bagi semua pegawai unit itu dan di bawahnya",
        "en": "code of a unit (unor_id); letters to everyone of it and below it",
    },
    "option.letters": {
        "id": "folder baru untuk surat (HTML dan teks); menolak folder yang berisi",
        "en": "new folder for letters (HTML and text); refuses a folder that is not empty",
    },
    "option.public": {
        "id": "folder baru untuk umum; menolak folder yang berisi",
        "en": "new folder for the public; refuses a folder that is not empty",
    },
    "option.k": {
        "id": "kelompok terkecil yang boleh dihitung (bawaan 5)",
        "en": "smallest group that may be counted (default 5)",
    },
    "option.directory_of_sheets": {
        "id": "folder untuk lembar padanan (bawaan: folder skenario)",
        "en": "folder for the sheets (default: the scenario's own)",
    },
    "option.xlsx": {"id": "tulis sebagai XLSX, bukan CSV", "en": "write XLSX instead of CSV"},
    "option.replay": {
        "id": "ulangi dari DIR/inputs dan bandingkan setiap bita",
        "en": "plan again from DIR/inputs and compare every byte",
    },
    "option.mode": {
        "id": "limited: hanya perpindahan yang beralasan; full: tata ulang semuanya",
        "en": "limited: only moves that have a cause; full: everything anew",
    },
    "option.max_moves": {"id": "paling banyak N orang pindah", "en": "at most N people move"},
    "option.decisions": {
        "id": "baca keputusan dari usulan.xlsx ini (bawaan: usulan.xlsx di folder -o)",
        "en": "read decisions from this usulan.xlsx (default: the one in the folder of -o)",
    },
    "option.fresh": {
        "id": "abaikan keputusan pada usulan.xlsx; yang diubah disalin ke samping folder hasil",
        "en": "pass over the decisions on usulan.xlsx; if changed, a copy is kept beside the run folder",
    },
    "option.employee": {"id": "NIP pegawai", "en": "NIP of the employee"},
    "option.position": {
        "id": "kode jabatan, <jabatan_id>@<unor_id>, atau kode formasi; explain tanpa --employee: mengapa jabatan itu kosong",
        "en": "code of a position, <jabatan_id>@<unor_id>, or of a vacancy; explain without --employee: why it is empty",
    },
    "option.empty": {
        "id": "semua jabatan yang kekurangan dan sebabnya",
        "en": "every post that is short, and why",
    },
    "option.one_more": {
        "id": "N tempat yang paling bermanfaat bagi tambahan satu kebutuhan atau satu orang, dan tiap syarat yang dikecualikan",
        "en": "the N best places for one more need or one more person, and each rule waived",
    },
    "option.source": {
        "id": "folder hasil yang dihitung ulang dari awal karena jabatan menjadi kosong",
        "en": "run folder to be planned again from the top because a post has become vacant",
    },
    "option.vacancy": {
        "id": "kode jabatan yang baru kosong; boleh berulang",
        "en": "code of a post that has become vacant; may be repeated",
    },
    "option.person": {
        "id": "nomor peserta atau NIP: jelaskan langkah demi langkah hasil orang ini",
        "en": "participant number or NIP: explain this person's result step by step",
    },
    "option.employees": {"id": "banyaknya pegawai", "en": "number of employees"},
    "option.seed": {"id": "bibit acak; bibit sama, kota sama", "en": "random seed; same seed, same city"},
    "option.shape": {"id": "bentuk kota", "en": "shape of the city"},
}
