"""How a fault of a row is mended: in SIASN where the datum lives there, else in the office's own file."""

from __future__ import annotations

from placement.errors import Fault
from placement.text.catalog import Lang

Texts = dict[str, dict[str, str]]

_COPY = {
    "id": "Format kolomnya sebagai Teks di lembar kerja, lalu salin ulang nilainya dari SIASN (Profil ASN).",
    "en": "Format the column as Text in the spreadsheet and copy the value again from SIASN (Profil ASN).",
}
_NIP = {
    "id": "Cocokkan NIP dengan SK CPNS/PPPK dan Profil ASN di SIASN; bila SIASN yang salah, usulkan Peremajaan Data NIP ke BKN.",
    "en": "Compare the NIP with the decree of appointment and Profil ASN in SIASN; if SIASN is wrong, propose a correction to BKN.",
}
_CELL = {
    "id": "Perbaiki isian sesuai dokumen sumbernya, mutakhirkan riwayatnya di SIASN, lalu unduh ulang.",
    "en": "Mend the cell from its document, bring the record in SIASN up to date, and download it again.",
}
_POST = {
    "id": "Samakan dengan peta jabatan yang ditetapkan: kode jabatan dan unit (UNOR) di SIASN dan di berkas peta harus sama.",
    "en": "Bring it in line with the decreed position map: codes of job and unit (UNOR) must be the same in SIASN and in the map.",
}
_FORM = {
    "id": "Perbaiki formulir analisis beban kerja (ABK) jabatan ini; datanya tidak berasal dari SIASN.",
    "en": "Mend the workload form (ABK) of this post; its data does not come from SIASN.",
}

MENDING: Texts = {
    "empty": {
        "id": "Lengkapi isian ini dari dokumen kepegawaian, mutakhirkan di SIASN, lalu unduh ulang.",
        "en": "Fill in this cell from the personnel file, bring SIASN up to date, and download it again.",
    },
    "unknown_value": {
        "id": "Pakai salah satu isian baku SIASN yang disebutkan.",
        "en": "Use one of the standard values of SIASN that are named.",
    },
    "not_an_integer": {
        "id": "Tulis angkanya saja, tanpa satuan atau keterangan.",
        "en": "Write the number alone, without a unit or a remark.",
    },
    "not_a_number": {
        "id": "Tulis angkanya saja, dengan koma untuk desimal.",
        "en": "Write the number alone, with a comma for decimals.",
    },
    "ambiguous_number": {
        "id": "Tulis angka tanpa pemisah ribuan.",
        "en": "Write the number without a separator of thousands.",
    },
    "not_a_date": {
        "id": "Tulis tanggal seperti 31-12-2026 sesuai SK, dan mutakhirkan riwayatnya di SIASN.",
        "en": "Write the date like 31-12-2026 as in the decree, and bring the record in SIASN up to date.",
    },
    "date_future": {
        "id": "Periksa tahun pada SK; riwayat yang belum berlaku jangan diisikan.",
        "en": "Look at the year in the decree; what is not in force yet does not belong here.",
    },
    "id_numeric_cell": _COPY,
    "id_truncated": _COPY,
    "id_with_at": _POST,
    "nip_length": _NIP,
    "nip_birth_date": _NIP,
    "nip_sex": _NIP,
    "nip_serial": _NIP,
    "duplicate": {
        "id": "Tentukan baris mana yang benar menurut SIASN, lalu hapus yang lain dari berkas.",
        "en": "Find out by SIASN which row is right, and delete the others from the file.",
    },
    "reference_missing": _POST,
    "position_unknown": _POST,
    "unit_unknown": _POST,
    "unit_ambiguous": _POST,
    "job_ambiguous": _POST,
    "grade_of_other_status": {
        "id": "Cocokkan golongan dan status pegawai dengan SK terakhir; perbaiki Riwayat Golongan di SIASN.",
        "en": "Compare grade and employment status with the last decree; mend Riwayat Golongan in SIASN.",
    },
    "cell_error": {
        "id": "Perbaiki rumus pada sel ini, atau tulis nilainya.",
        "en": "Mend the formula of this cell, or write its value.",
    },
    "formula_unsaved": {
        "id": "Buka berkas dengan aplikasi lembar kerja, hitung ulang, lalu simpan.",
        "en": "Open the file in a spreadsheet, recalculate it, and save it.",
    },
    "effective_time": _FORM,
    "method_needs": _FORM,
    "methods_mixed": _FORM,
    "figures_differ": _FORM,
    "not_a_ratio": _FORM,
}
"""Codes that have an advice of their own; the rest are mended like any cell."""


def mending(fault: Fault, lang: Lang) -> str:
    """How the fault is mended, with the suggestion where there is one."""
    return MENDING.get(fault.code, _CELL)[lang]
