"""The page that comes with every city: how it was made, what is in it, what it is not."""

import numpy as np

from placement.synthetic.catalogue.policy import POLICY
from placement.synthetic.city import City

_PAGE = """# {name} (DATA SINTETIS)

**DATA SINTETIS: tidak ada orang nyata. Angkanya masuk akal, bukan fakta.**
*Synthetic data: no real people. The figures are plausible, not factual.*

```
placement generate DIR --employees {employees} --seed {seed} --shape {shape}
```

## Bahasa Indonesia

Bentuk {kind} ini ditetapkan sebelum rancangan penataan mana pun dihitung, menurut gambaran kota yang wajar, termasuk
gambaran rancangan pertama yang wajar. Sesudah satu rancangan percobaan hanya sebaran umur yang diperbaiki (pensiun tahun
pertama), bukan untuk mengubah rancangan. Perintah di atas menghasilkan berkas yang sama, bita demi bita, di mesin mana pun. Semua nama orang dan NIP dibuat-buat; nama
wilayah dan nama jabatan memakai nomenklatur yang umum. Sebaran dan alasannya tertulis di
`placement/synthetic/catalogue/`.

- {units} unit organisasi, {schools} sekolah, {care} puskesmas; {groups} kelompok jabatan dari {jobs} nama jabatan.
- Kebutuhan (K) {need}, bezetting (B) {held}. Per nama jabatan se-{kind}: kekurangan {short}, kelebihan {over}. Sebagian
  pegawai berlebih di pusat sementara jabatan yang sama kosong di pinggir; maka per unit: kekurangan {short_group},
  kelebihan {over_group}.
- PNS {pns}, CPNS {cpns}, PPPK {pppk}. Setiap pegawai memegang satu jabatan; tidak ada yang menunggu penempatan.
- Kepala sekolah dan kepala puskesmas adalah tugas tambahan: kursinya dihitung pada jabatan guru atau tenaga kesehatan
  di unit itu. Wilayah tertinggal: {remote} kecamatan.
- `kedudukan_hukum_id`: 01 aktif, 71 PPPK aktif, 02 CLTN, 03 tugas belajar, 04 diberhentikan sementara; kode sendiri:
  20 masa persiapan pensiun, 21 diperbantukan, 22 sakit lama.
- Tidak sesuai kualifikasi {mismatched} orang ({percent} %), antara lain perawat dan bidan di meja administrasi, guru di
  kantor dinas, dan sarjana ekonomi di jabatan kesehatan.

{policy_id}

## English

The shape of the place was settled before any plan was computed, after a description of a plausible city that includes
what a sensible first plan looks like. After one trial plan only the ages were mended (first-year retirements), not to
change the plan. The command above gives the same bytes on every machine. Names and NIPs are invented; names of places and posts follow common usage. The distributions and
their reasons are written in `placement/synthetic/catalogue/`.

- {units} units, {schools} schools, {care} puskesmas; {groups} position groups of {jobs} job names.
- Need (K) {need}, incumbents (B) {held}. By listed job over the whole place: {short} short, {over} beyond need. Some
  people are too many at the centre while the same post is empty at the edge, so by unit: {short_group} short,
  {over_group} beyond need.
- {pns} PNS, {cpns} CPNS, {pppk} PPPK. Everybody holds one post; nobody waits for a placement.
- Heads of schools and of puskesmas carry an additional duty: their seat is one of the unit's teachers or care staff.
  Remote kecamatan: {remote}.
- `kedudukan_hukum_id`: 01 active, 71 active PPPK, 02 unpaid leave, 03 study, 04 suspended; our own codes: 20 preparing
  for retirement, 21 seconded, 22 long sick.
- {mismatched} people ({percent} %) whose education does not meet the post, among them nurses and midwives at clerks'
  desks, teachers in the education office, economists in posts of public health.

{policy_en}
"""


def readme(city: City, employees: int, seed: int) -> str:
    """The page, Indonesian first."""
    rows, groups, trait = city.tree.rows, city.groups, city.trait
    gap = groups.held - groups.need
    lines = np.where(trait.line[groups.job] >= 0, trait.line[groups.job], trait.family[groups.job])
    total = np.zeros(int(lines.max()) + 1, np.int64)
    np.add.at(total, lines, gap)
    mismatched = int((city.people.mismatch > 0).sum())
    status = np.bincount(city.people.status, minlength=3).tolist()
    policy = POLICY.get(city.name, POLICY[""])
    return _PAGE.format(
        name=city.name,
        employees=employees,
        seed=seed,
        shape=city.plan.shape,
        kind=city.plan.shape,
        units=len(rows),
        schools=sum(row.kind == "sekolah" for row in rows),
        care=sum(row.kind == "puskesmas" for row in rows),
        groups=len(groups),
        jobs=len(np.unique(groups.job)),
        need=int(groups.need.sum()),
        held=int(groups.held.sum()),
        short=int(-total[total < 0].sum()),
        over=int(total[total > 0].sum()),
        short_group=int(-gap[gap < 0].sum()),
        over_group=int(gap[gap > 0].sum()),
        pns=status[0],
        cpns=status[1],
        pppk=status[2],
        remote=sum(place.remote for place in city.tree.places),
        mismatched=mismatched,
        percent=(100 * mismatched + employees // 2) // employees,
        policy_id=policy[0],
        policy_en=policy[1],
    )
