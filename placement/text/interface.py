"""What the command line says, apart from the help of its verbs."""

from __future__ import annotations

INTERFACE: dict[str, dict[str, str]] = {
    # values of law and rules
    "law.count": {
        "id": "{count} nilai, {unverified} di antaranya belum diverifikasi.",
        "en": "{count} values, {unverified} of them unverified.",
    },
    "law.reference": {"id": "rujukan", "en": "for reference"},
    "law.since": {"id": "sejak {day}", "en": "since {day}"},
    "law.day_assumed": {
        "id": "awal tahun peraturan; harinya belum terbaca",
        "en": "start of the year of the instrument; the day was not read",
    },
    "law.read_by": {"id": "Dibaca oleh: {readers}", "en": "Read by: {readers}"},
    "rules.unverified": {
        "id": "Belum diverifikasi atau penafsiran:",
        "en": "Not verified, or an interpretation:",
    },
    "rules.practice": {"id": "praktik, bukan peraturan", "en": "practice, not law"},
    "rules.unknown": {
        "id": "{code}: syarat ini tidak ada; yang terdekat {near}",
        "en": "{code}: no such rule; the nearest is {near}",
    },
    # the rendering of a fault
    "fault.row": {"id": "baris {row}", "en": "row {row}"},
    "fault.column": {"id": "kolom {column}", "en": "column {column}"},
    "fault.choices": {"id": "Pilihan: {expected}.", "en": "Choices: {expected}."},
    "fault.expected": {"id": "Seharusnya: {expected}.", "en": "Expected: {expected}."},
    "fault.against": {"id": "Yang menghalangi: {expected}.", "en": "What is against it: {expected}."},
    "fault.given": {"id": "Yang disebut: {expected}.", "en": "Named: {expected}."},
    "fault.matrix": {"id": "Menurut matriks: {expected}.", "en": "By the matrix: {expected}."},
    "fault.hint": {"id": 'Maksud Anda "{hint}"?', "en": 'Did you mean "{hint}"?'},
    "fault.similar": {"id": "({count} baris serupa)", "en": "({count} similar rows)"},
    "methods.refused": {
        "id": "Tidak boleh menjadi dasar peringkat atau rancangan: {reason}.",
        "en": "May not rank people or carry a plan: {reason}.",
    },
    "score.box": {"id": "Kotak {box}: {recommendation}.", "en": "Box {box}: {recommendation}."},
    "score.refused": {
        "id": "Metode {method} hanya untuk laporan: {reason}.",
        "en": "Method {method} serves reports only: {reason}.",
    },
    "score.unverified": {
        "id": "Nilai hukum yang belum terverifikasi: {keys}",
        "en": "Unverified values of law used: {keys}",
    },
    "score.departures": {
        "id": "Penyimpangan dari ketentuan: {keys}",
        "en": "Departures from law: {keys}",
    },
    # frames of the help pages
    "help.usage": {"id": "Pemakaian: ", "en": "Usage: "},
    "help.arguments": {"id": "Argumen", "en": "Arguments"},
    "help.options": {"id": "Opsi", "en": "Options"},
    "help.verbs": {"id": "Perintah", "en": "Commands"},
    "help.example": {"id": "Contoh", "en": "Example"},
    # errors
    "error.label": {"id": "Kesalahan", "en": "Error"},
    "warning.label": {"id": "Peringatan", "en": "Warning"},
    "error.report": {
        "id": "Ini kesalahan program. Laporkan kepada pemelihara dengan keluaran perintah yang sama ditambah --debug "
        "(hapus dulu data pegawai).",
        "en": "This is our own fault. Report it to the maintainers with the output of the same command and --debug "
        "(remove people's data first).",
    },
    "error.unexpected": {"id": "hal tak terduga: {kind}", "en": "unexpected: {kind}"},
    "error.interrupted": {"id": "Dihentikan.", "en": "Interrupted."},
    "error.fault": {
        "id": "masukan tidak dapat dipakai; {count} hal perlu diperbaiki",
        "en": "the inputs cannot be used; {count} thing to mend",
    },
    "error.faults": {
        "id": "masukan tidak dapat dipakai; {count} hal perlu diperbaiki",
        "en": "the inputs cannot be used; {count} things to mend",
    },
    "error.and_warnings": {"id": ", {count} peringatan", "en": ", {count} warnings"},
    "error.conflict": {
        "id": "permintaan berikut tidak dapat dipenuhi bersama-sama:",
        "en": "these demands cannot be met together:",
    },
    "error.plain": {"id": "perintah tidak dapat diselesaikan", "en": "the command could not be completed"},
    # usage
    "usage.more": {"id": "Lihat: {command} --help", "en": "See: {command} --help"},
    "usage.one_question": {
        "id": "Sebutkan satu saja: --employee (dengan atau tanpa --position), --position, --empty, atau --one-more.",
        "en": "Ask one thing: --employee (with or without --position), --position, --empty, or --one-more.",
    },
    "usage.missing": {"id": "{name} wajib diisi.", "en": "{name} is required."},
    "usage.no_option": {"id": "Opsi {name} tidak dikenal.", "en": "There is no option {name}."},
    "usage.no_verb": {"id": "Perintah {name} tidak dikenal.", "en": "There is no command {name}."},
    "usage.no_verb_given": {"id": "Sebutkan sebuah perintah.", "en": "Name a command."},
    "usage.value": {
        "id": "Isian untuk {name} tidak dapat dipakai: {why}",
        "en": "The value for {name} cannot be used: {why}",
    },
    "usage.whole": {"id": "harus bilangan bulat.", "en": "a whole number is needed."},
    "usage.whole_from": {
        "id": "harus bilangan bulat, sedikitnya {least}.",
        "en": "a whole number is needed, at least {least}.",
    },
    "usage.not_with": {
        "id": "{name} tidak dapat dipakai bersama {other}.",
        "en": "{name} cannot be used together with {other}.",
    },
    "usage.two_papers": {
        "id": "{name} juga diubah; pakai berkas itu, atau --fresh untuk melewatinya (salinannya disimpan).",
        "en": "{name} was changed by hand too; use it, or pass it over with --fresh (a copy is kept).",
    },
    "usage.papers_changed": {
        "id": "{name} diubah selagi rancangan dihitung; jalankan lagi.",
        "en": "{name} was changed while the plan was being made; run it again.",
    },
    "usage.replay_onto_itself": {
        "id": "-o harus menunjuk folder lain daripada --replay.",
        "en": "-o must name another folder than --replay.",
    },
    # init
    "init.done": {
        "id": "Folder skenario siap di {directory}. Isi data.xlsx (baris contoh: DATA SINTETIS), lalu: "
        "placement check {directory}",
        "en": "The scenario folder is ready in {directory}. Fill in data.xlsx (the example rows are synthetic), then: "
        "placement check {directory}",
    },
    # check
    "match.none": {
        "id": "Semua nama sudah bertemu; tidak ada yang perlu dipilih.",
        "en": "All names meet; there is nothing to choose.",
    },
    "match.units": {
        "id": "Unit: {count} nama belum dipilih, {filled} sudah.",
        "en": "Units: {count} names are open, {filled} are filled in.",
    },
    "match.positions": {
        "id": "Jabatan: {count} nama belum dipilih, {filled} sudah.",
        "en": "Jobs: {count} names are open, {filled} are filled in.",
    },
    "match.education": {
        "id": "Pendidikan: {count} nama belum dipilih, {filled} sudah.",
        "en": "Programmes: {count} names are open, {filled} are filled in.",
    },
    "match.written": {"id": "Ditulis: {path}", "en": "Written: {path}"},
    "match.next": {
        "id": "Isi kolom chosen dengan nama yang disarankan, kodenya, nama lain yang dikenal, atau - bila dibiarkan; "
        "lalu jalankan lagi placement check.",
        "en": "Fill in the column chosen with a suggested name, its code, another known name, or - to leave it; "
        "then run placement check again.",
    },
    "check.absent": {
        "id": "Yang tidak ada, dan yang karenanya tidak dapat dinilai:",
        "en": "What is absent, and what could not be judged for it:",
    },
    "check.open_names": {
        "id": "{count} nama belum bertemu. Jalankan: placement match {scenario}",
        "en": "{count} names meet nothing yet. Run: placement match {scenario}",
    },
    "check.clean": {"id": "Tidak ada kesalahan.", "en": "No faults."},
    "check.count": {
        "id": "{errors} kesalahan, {warnings} peringatan.",
        "en": "{errors} errors, {warnings} warnings.",
    },
    # plan
    "plan.warnings": {
        "id": "{count} peringatan tentang berkas masukan; lihat dengan placement check.",
        "en": "{count} warnings about the inputs; see them with placement check.",
    },
    "check.quarantine": {
        "id": "{rows} baris masuk karantina ({percent} % pegawai: {people} orang; {posts} jabatan); perhitungan dapat dijalankan.",
        "en": "{rows} rows go to quarantine ({percent} % of employees: {people} people; {posts} posts); planning is possible.",
    },
    "check.not_plannable": {
        "id": "Perhitungan belum dapat dijalankan: perbaiki dahulu yang bertanda [menghentikan].",
        "en": "Planning is not possible yet: mend first what is marked [stops].",
    },
    "check.mended": {
        "id": "Baris yang perlu diperbaiki ditulis ke {file}.",
        "en": "The rows to be mended were written to {file}.",
    },
    "check.nothing_to_mend": {
        "id": "Tidak ada baris yang dapat ditulis ke buku kerja perbaikan; berkas tidak dibuat.",
        "en": "There are no rows to write to the workbook of mending; no file was made.",
    },
    "effect.stops": {"id": "menghentikan", "en": "stops"},
    "effect.quarantine": {"id": "karantina", "en": "quarantine"},
    "usage.not_xlsx": {
        "id": "{name}: nama buku kerja perbaikan harus berakhiran .xlsx",
        "en": "{name}: the workbook of mending must be named *.xlsx",
    },
    "plan.quarantine": {
        "id": "{people} pegawai dan {posts} jabatan dalam karantina data; lihat dengan placement check.",
        "en": "{people} employees and {posts} posts in quarantine; see them with placement check.",
    },
    "plan.decisions": {
        "id": "Keputusan dari {name} ({state}): {new} baru dibaca, {old} sudah berlaku sebelumnya.",
        "en": "Decisions from {name} ({state}): {new} newly read, {old} in force before.",
    },
    "plan.papers_changed": {"id": "diubah oleh kantor", "en": "changed by hand"},
    "plan.papers_same": {"id": "tidak diubah", "en": "unchanged"},
    "plan.papers_kept": {
        "id": "Usulan yang diubah disimpan di {path}.",
        "en": "The papers that were changed are kept in {path}.",
    },
    "plan.files": {"id": "Berkas ada di {directory}:", "en": "Files are in {directory}:"},
    "plan.identical": {
        "id": "Sama persis: {count} berkas tidak berbeda satu bita pun.",
        "en": "Identical: not a byte differs in {count} files.",
    },
    "plan.different": {"id": "Berbeda:", "en": "Different:"},
    "plan.no_inputs": {
        "id": "{directory} bukan folder hasil: tidak ada inputs/.",
        "en": "{directory} is not a run folder: it has no inputs/.",
    },
    # verify
    "verify.ok": {
        "id": "Hasil verifikasi: tidak ada ketidaksesuaian.",
        "en": "Verdict: nothing found.",
    },
    "verify.findings": {
        "id": "Hasil verifikasi: {count} ketidaksesuaian.",
        "en": "Verdict: {count} findings.",
    },
    "verify.gap": {
        "id": "  belum terbukti terbaik: sasaran {level}, selisih paling banyak {gap}",
        "en": "  not proven best: objective {level}, gap at most {gap}",
    },
    "verify.checks": {"id": "Yang diperiksa:", "en": "What was checked:"},
    # report
    "report.one": {
        "id": "Laporan dibuat untuk satu folder hasil.",
        "en": "A report tells of one run folder.",
    },
    "report.into_run": {
        "id": "Laporan ditulis ke dalam folder hasil itu sendiri; -o hanya untuk --telaahan dan --pemeriksaan.",
        "en": "The report is written into the run folder itself; -o is for --telaahan and --pemeriksaan only.",
    },
    "letters.done": {
        "id": "Surat untuk {count} pegawai ada di {directory}.",
        "en": "Letters to {count} people are in {directory}.",
    },
    # a late vacancy
    "late.left": {"id": "{post} ditinggalkan oleh {nip}.", "en": "{nip} has left {post}."},
    "late.changes": {
        "id": "Rancangan dihitung ulang dari awal; hasil {count} orang berubah:",
        "en": "Planned again from the top; {count} people's results change:",
    },
    "late.change": {"id": "  {nip}: {old} -> {new}", "en": "  {nip}: {old} -> {new}"},
    "late.rest": {
        "id": "Bila {post} hanya diisi dari sisa yang belum bergerak, terpilih {nip};",
        "en": "Filled only from those who have not moved, {post} would go to {nip};",
    },
    "late.leapfrogged": {
        "id": "  yang terlampaui: {nip}, yang berada di depannya untuk {post}",
        "en": "  leapfrogged: {nip}, who stands before that person for {post}",
    },
    # select
    "select.open-selection": {
        "id": "Seleksi terbuka jabatan pimpinan tinggi",
        "en": "Open selection of high leaders",
    },
    "select.merit-order": {
        "id": "Promosi menurut urutan nilai merit",
        "en": "Promotion in the order of merit",
    },
    "select.ranking": {
        "id": "Pemeringkatan pengadaan pegawai",
        "en": "Rank lists of the recruitment",
    },
    "select.stable": {"id": "Penempatan stabil menurut pilihan", "en": "Stable placement by wishes"},
    "select.test_first": {
        "id": "  dahulukan uji kompetensi {nip}: hasilnya dapat mengubah pengisian {post}",
        "en": "  test {nip} first: the result could change who fills {post}",
    },
    "select.more": {
        "id": "  {count} baris lain: lihat rankings.csv, --json, atau --position.",
        "en": "  {count} more rows: see rankings.csv, --json, or --position.",
    },
    "select.no_person": {
        "id": "{person} tidak ada dalam daftar mana pun.",
        "en": "{person} is in no list.",
    },
    "select.no_position": {
        "id": "Tidak ada calon untuk jabatan {position}.",
        "en": "Nobody is listed for the post {position}.",
    },
    # generate
    "generate.done": {
        "id": "Kota buatan dengan {count} pegawai ada di {directory}. DATA SINTETIS.",
        "en": "A made-up city with {count} employees is in {directory}. SYNTHETIC DATA.",
    },
}
