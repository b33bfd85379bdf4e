"""The page that comes with the dirty folder."""

_PAGE = """# {title}

**DATA SINTETIS: tidak ada orang nyata. Angkanya masuk akal, bukan fakta.**
*Synthetic data: no real people. The figures are plausible, not factual.*

```
python -c 'from pathlib import Path; from placement.synthetic import soil; soil(Path("scenarios/{source}"), Path("DIR"), {seed})'
```

## Bahasa Indonesia

Kota yang sama dengan `scenarios/{source}`, dengan kotoran ekspor yang sesungguhnya. Untuk berlatih membaca, memperbaiki,
dan menguji; bukan untuk merancang mutasi sebelum diperbaiki. Perintah di atas menghasilkan berkas yang sama, bita demi
bita, di mesin mana pun.

- `pegawai.xlsx`: {people} baris dengan judul kolom SIASN di bawah judul lembar; di antaranya baris yang tidak
  seharusnya ada.
- `peta_jabatan.xlsx`: {sheets} lembar, satu per perangkat daerah, dalam dua bentuk: unit sebagai baris tersendiri, atau
  sebagai kolom sel gabungan; JUMLAH di antara jabatan.
- `units.csv` bertitik koma dengan BOM, `education.csv` dalam Windows-1252, tabel lain tetap bersih.
- `KOTORAN_DATA_SINTETIS.csv`: kunci jawaban; setiap kotoran dengan jenis, berkas, lembar, sel, isi, dan yang benar.
  `(tidak ada)` berarti baris itu tidak seharusnya ada. Selain yang mengenai
  seluruh kolom, seorang pegawai hanya memuat satu jenis kotoran.

## English

The same city as `scenarios/{source}`, with the dirt of real exports: to practise reading, mending and testing, not to
plan from before it is mended. The command above gives the same bytes on every machine.

- `pegawai.xlsx`: {people} rows under SIASN's headings, which stand below titles; some rows should not be there.
- `peta_jabatan.xlsx`: {sheets} sheets, one for each agency, in two forms: units as rows of their own, or as a column of
  merged cells; totals (JUMLAH) between the posts.
- `units.csv` with semicolons and a byte order mark, `education.csv` in Windows-1252, all other tables clean.
- `KOTORAN_DATA_SINTETIS.csv`: the answers; every piece of dirt with its kind, file, sheet, cell, what stands there and
  what is true. `(tidak ada)` means that the row should not be there. Apart from
  what concerns a whole column, nobody is dirty in two ways.

| jenis / kind | arti | meaning | baris / rows |
|---|---|---|---|
{kinds}
"""

_KINDS = {
    "header_below_titles": ("judul kolom tidak di baris pertama", "header not in the first row"),
    "merged_cells": ("sel gabungan", "merged cells"),
    "numbering_row": ("baris (1) (2) (3) di bawah judul", "a row that numbers the columns"),
    "date_day_first": ("tanggal dd-mm-yyyy (per kolom)", "dates day first (by column)"),
    "date_serial": ("tanggal sebagai nomor hari (per kolom)", "dates as serial numbers (by column)"),
    "dash_for_empty": ("- sebagai kosong (per kolom)", "- for empty (by column)"),
    "header_repeated": ("judul TMT berulang", "TMT as a heading three times"),
    "private_column": ("data pribadi yang tidak diperlukan", "personal data that is not needed"),
    "numeric_nip": ("NIP tersimpan sebagai angka", "NIP kept as a number"),
    "apostrophe": ("tanda petik di depan NIP", "NIP behind an apostrophe"),
    "duplicate_nip": ("NIP ganda, baris lama", "NIP twice, an old row"),
    "retired_active": ("sudah pensiun, masih Aktif", "retired, still active"),
    "acting_as_definitive": ("Plt tertulis definitif (per sel)", "acting, written as definitive (by cell)"),
    "job_renamed": ("nama jabatan lain", "job under another name"),
    "unit_renamed": ("nama unit lain", "unit under another name"),
    "stale_education": ("pendidikan lama (per sel)", "education not brought up to date (by cell)"),
    "need_with_word": ("K berisi kata", "K with a word in it"),
    "reversed_sign": ("selisih K - B (satu lembar)", "difference with the other sign (one sheet)"),
    "totals_between": ("baris JUMLAH", "rows of totals"),
    "semicolons": ("titik koma", "semicolons"),
    "byte_order_mark": ("BOM", "byte order mark"),
    "cp1252": ("Windows-1252", "Windows-1252"),
}


def page(title: str, source: str, seed: int, people: int, sheets: int, kinds: dict[str, int]) -> str:
    """The page, Indonesian first."""
    lines = [f"| `{kind}` | {' | '.join(_KINDS[kind])} | {kinds[kind]} |" for kind in _KINDS if kind in kinds]
    return _PAGE.format(
        title=title, source=source, seed=seed, people=people, sheets=sheets, kinds="\n".join(lines)
    )
