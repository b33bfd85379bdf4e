"""Words of the letters, in both languages."""

from placement.text import Lang

Both = dict[Lang, str]

TEXTS: dict[str, Both] = {
    "title": {"id": "Pemberitahuan rancangan penempatan", "en": "Notice of a proposed placement"},
    "to": {"id": "Kepada", "en": "To"},
    "nip": {"id": "NIP", "en": "NIP"},
    "post": {"id": "Jabatan sekarang", "en": "Post today"},
    "unit": {"id": "Unit kerja", "en": "Unit"},
    "plan": {"id": "Rancangan", "en": "Plan"},
    "no_post": {"id": "belum berjabatan", "en": "no post"},
    "proposal": {"id": "1. Yang diusulkan", "en": "1. What is proposed"},
    "stays": {
        "id": "Anda diusulkan tetap di jabatan Anda sekarang.",
        "en": "It is proposed that you stay at your present post.",
    },
    "stays_beyond": {
        "id": "Anda diusulkan tetap di jabatan Anda sekarang. Pegawai pada jabatan ini melebihi kebutuhan, sehingga Anda termasuk "
        "kandidat redistribusi pada rancangan berikutnya.",
        "en": "It is proposed that you stay at your present post. It has more people than it needs, so you are a candidate for "
        "a move in a later plan.",
    },
    "leaves": {
        "id": "Anda mencapai batas usia pensiun sebelum rancangan ini berlaku, sehingga tidak ikut ditata.",
        "en": "You reach the age of retirement before this plan takes effect and take no part in it.",
    },
    "waits": {
        "id": "Rancangan ini belum menemukan jabatan bagi Anda: Anda menunggu penempatan.",
        "en": "This plan has not found a post for you: you wait for placement.",
    },
    "aside": {
        "id": "Data Anda tidak dapat dipakai sebelum diperbaiki (karantina data); Anda tetap di tempat Anda. Yang perlu "
        "diperiksa: {columns}.",
        "en": "Your data cannot be used before it is mended (quarantine); you stay where you are. To be checked: {columns}.",
    },
    "aside_post": {"id": "data jabatan Anda", "en": "the data of your post"},
    "moves": {
        "id": "Anda diusulkan menduduki jabatan: {post}, {unit}.",
        "en": "It is proposed that you take the post: {post}, {unit}.",
    },
    "kind": {"id": "Jenis", "en": "Kind"},
    "cause": {"id": "Sebab", "en": "Cause"},
    "effective": {"id": "Rencana berlaku (TMT)", "en": "Effective"},
    "terms": {"id": "Syarat lain", "en": "Also needed"},
    "not_yet": {
        "id": "Ini usulan, belum keputusan. Keputusan ada pada pejabat yang berwenang setelah sidang Tim Penilai Kinerja.",
        "en": "This is a proposal, not a decision. The competent official decides after the committee has met.",
    },
    "why": {"id": "2. Mengapa", "en": "2. Why"},
    "decided": {"id": "Yang menentukan: {reason}", "en": "What decided: {reason}"},
    "fit": {"id": "Kesesuaian jabatan Anda (dari 100)", "en": "Your fit (of 100)"},
    "fit_old": {"id": "pada jabatan sekarang", "en": "at the present post"},
    "fit_new": {"id": "pada jabatan yang diusulkan", "en": "at the proposed post"},
    "mismatch": {"id": "tidak memenuhi kualifikasi", "en": "does not qualify"},
    "part": {"id": "bagian {name}", "en": "part {name}"},
    "rules": {"id": "3. Syarat yang diperiksa", "en": "3. Rules that were checked"},
    "rules_said": {
        "id": "Untuk setiap jabatan yang mungkin bagi Anda diperiksa syarat berikut, dengan dasar masing-masing:",
        "en": "For every post that you might take these rules were checked, each with its source:",
    },
    "unverified": {"id": "belum terverifikasi pada naskahnya", "en": "not verified against the text"},
    "data": {"id": "4. Data Anda yang dipakai", "en": "4. Your data that was used"},
    "correct": {"id": "5. Bila ada data yang salah", "en": "5. If any of it is wrong"},
    "correct_said": {
        "id": "Data di atas adalah keadaan {as_of}. Bila ada yang salah, ajukan perbaikan dengan bukti (ijazah, SK, sertifikat) kepada "
        "pengelola kepegawaian unit Anda dan melalui layanan mandiri ASN sebelum {planned}; rancangan dihitung ulang dengan data "
        "yang benar.",
        "en": "The data above is as of {as_of}. If any of it is wrong, ask your personnel officer and the self-service of the civil "
        "service to correct it, with evidence (diploma, decree, certificate), before {planned}; the plan is then made anew.",
    },
    "appeal": {"id": "6. Bila Anda berkeberatan", "en": "6. If you object"},
    "appeal_said": {
        "id": "Atas usulan ini Anda dapat menyampaikan tanggapan tertulis kepada Tim Penilai Kinerja melalui pengelola kepegawaian. "
        "Atas keputusan yang kelak ditetapkan, Anda dapat mengajukan keberatan tertulis kepada pejabat yang menetapkannya paling lama "
        "{days} {unit}: {title}, {article}{doubt}.",
        "en": "You may answer this proposal in writing to the committee through your personnel officer. Against the decision that is "
        "made later you may object in writing to the official who made it within {days} ({unit}): {title}, {article}{doubt}.",
    },
    "improve": {"id": "7. Yang menambah peluang Anda", "en": "7. What would add to your chances"},
    "improve_one": {
        "id": "{posts} jabatan yang masih kosong hanya terhalang satu syarat: {rule}. {reason}",
        "en": "{posts} posts that are still empty are closed by one rule alone: {rule}. {reason}",
    },
    "improve_many": {
        "id": "Syarat yang paling sering menghalangi pada jabatan yang masih kosong: {rules}.",
        "en": "What most often stands in the way at posts that are still empty: {rules}.",
    },
    "improve_open": {
        "id": "Anda memenuhi syarat {posts} jabatan yang masih kosong; rancangan berikutnya dapat memakainya bila ada sebab untuk pindah.",
        "en": "You are eligible for {posts} posts that are still empty; a later plan may use that if there is a cause to move.",
    },
    "improve_none": {
        "id": "Tidak ada jabatan kosong yang hanya terhalang oleh hal yang dapat Anda ubah.",
        "en": "No empty post is closed only by something that you can change.",
    },
    "improve_fit": {
        "id": "Bagian nilai yang masih dapat naik: {parts}.",
        "en": "Parts of the score that can still rise: {parts}.",
    },
    "footer": {
        "id": "Surat ini hanya memuat data penerimanya. Dibuat dari hasil yang diperiksa ulang; {scenario}.",
        "en": "This letter holds the data of its addressee alone. Made from a run that was judged again; {scenario}.",
    },
    "data.birth": {"id": "Tanggal lahir", "en": "Date of birth"},
    "data.status": {"id": "Status kepegawaian", "en": "Status"},
    "data.rank": {"id": "Pangkat/golongan", "en": "Rank and grade"},
    "data.education": {"id": "Pendidikan", "en": "Education"},
    "data.certificate": {"id": "Sertifikat", "en": "Certificate"},
    "data.service": {"id": "Masa kerja (bulan)", "en": "Service (months)"},
    "data.since": {"id": "TMT jabatan", "en": "At the post since"},
    "data.rating": {"id": "Predikat kinerja terakhir", "en": "Last rating"},
    "data.rating_before": {"id": "Predikat kinerja sebelumnya", "en": "Rating before"},
    "data.sanction": {"id": "Hukuman disiplin tercatat", "en": "Sanction on record"},
    "data.training": {"id": "Pelatihan 2 tahun terakhir (JP)", "en": "Training in 2 years (hours)"},
    "data.tested": {"id": "Uji kompetensi terakhir", "en": "Last competency test"},
    "data.merit": {"id": "Nilai merit (dari 100)", "en": "Merit score (of 100)"},
    "data.retirement": {"id": "Batas usia pensiun", "en": "Retires on"},
    "none": {"id": "tidak ada", "en": "none"},
}

HELD: dict[str, Both] = {
    "no_cause": {
        "id": "tidak ada sebab untuk pindah dalam redistribusi terbatas",
        "en": "there is no cause to move in limited mode",
    },
    "decision": {"id": "keputusan pejabat", "en": "an official's decision"},
    "not_wished": {
        "id": "jabatan yang terbuka berada di luar unit yang Anda mohonkan",
        "en": "open posts lie outside the unit that you asked for",
    },
    "own_seat": {"id": "kursi jabatan Anda sendiri", "en": "the seat of your own post"},
    "no_open_seat": {
        "id": "tidak ada kursi terbuka pada jabatan yang setara",
        "en": "no seat is open in a post of the same standing",
    },
    "scope": {
        "id": "unit Anda di luar lingkup rancangan",
        "en": "your unit lies outside the scope of the plan",
    },
    "quarantine": {"id": "karantina data", "en": "quarantine of data"},
    "acting": {
        "id": "menjabat sebagai Plt/Plh; jabatan definitifnya tidak ada dalam data",
        "en": "acting; the definitive post is not in the data",
    },
}

PARTS: dict[str, Both] = {
    "merit": {"id": "merit", "en": "merit"},
    "education": {"id": "pendidikan", "en": "education"},
    "experience": {"id": "pengalaman", "en": "experience"},
    "certificate": {"id": "sertifikat", "en": "certificate"},
    "training": {"id": "pelatihan", "en": "training"},
    "qualification": {"id": "kualifikasi", "en": "qualification"},
    "competency": {"id": "kompetensi", "en": "competency"},
    "performance": {"id": "kinerja", "en": "performance"},
    "discipline": {"id": "disiplin", "en": "discipline"},
}
