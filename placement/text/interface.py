"""What the command line says, apart from the help of its verbs."""

from __future__ import annotations

INTERFACE: dict[str, dict[str, str]] = {
    # the rendering of a fault
    "fault.row": {"id": "baris {row}", "en": "row {row}"},
    "fault.column": {"id": "kolom {column}", "en": "column {column}"},
    "fault.choices": {"id": "Pilihan: {expected}.", "en": "Choices: {expected}."},
    "fault.expected": {"id": "Seharusnya: {expected}.", "en": "Expected: {expected}."},
    "fault.against": {"id": "Yang menghalangi: {expected}.", "en": "What is against it: {expected}."},
    "fault.given": {"id": "Yang disebut: {expected}.", "en": "Named: {expected}."},
    "fault.hint": {"id": 'Maksud Anda "{hint}"?', "en": 'Did you mean "{hint}"?'},
    "fault.similar": {"id": "({count} baris serupa)", "en": "({count} similar rows)"},
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
    # generate
    "generate.done": {
        "id": "Kota buatan dengan {count} pegawai ada di {directory}. DATA SINTETIS.",
        "en": "A made-up city with {count} employees is in {directory}. SYNTHETIC DATA.",
    },
}
