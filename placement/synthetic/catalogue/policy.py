"""What the place's policy asks of the engine, for the page beside its tables."""

_SOLOK = """\
**Kebijakan kota.** Kebutuhan pegawai dihitung menurut tugas dan fungsi perangkat daerah, misalnya guru dengan
kualifikasi yang tepat dan pelatihan terbaru; pengangkatan dan promosi menurut kinerja dan kemampuan, bukan pertimbangan
subjektif; yang berprestasi diberi apresiasi, yang kurang diberi kesempatan memperbaiki diri; warga menilai layanan;
evaluasi berkala; pelatihan tanpa dampak nyata diganti. Yang harus terlihat di sini: beban kerja -> kebutuhan ->
merit -> penempatan, dari awal sampai akhir."""

_SOLOK_ENGLISH = """\
**The city's policy.** Staff need follows the tasks and functions of each agency, for instance teachers with the right
qualification and the newest training; appointment and promotion follow performance and ability, not subjective factors;
those who achieve are rewarded, those who contribute less get the chance to improve; citizens report on service;
periodic evaluation; training without significant effect is replaced. To be seen here: workload -> need -> merit ->
placement, end to end."""

_MAMUJU = """\
**Kebijakan kabupaten.** Standar kompetensi per bidang; penerapan bertahap; penerimaan pegawai yang terbuka; evaluasi
berkala dan perbaikan berkelanjutan; pelatihan tambahan bagi yang mengalami kesulitan. Yang harus terlihat di sini:
himpunan standar kompetensi; rancangan bertahap dalam batas jumlah perpindahan; urutan penerimaan dengan kuota dan kursi
yang terisi kembali pada formasi; perubahan antara dua periode, lalu perencanaan ulang tanpa seorang pun dilangkahi.

Kecamatan dan kelurahan memakai namanya sendiri, kodenya dibuat-buat; desa berada di luar data ini. Kecamatan mana
yang ditandai tertinggal adalah anggapan data ini, bukan penetapan pemerintah."""

_MAMUJU_ENGLISH = """\
**The place's policy.** Competency standards per field; step-by-step introduction; transparent recruitment; periodic
evaluation and continuous improvement; extra training for those who struggle. To be seen here: a library of competency
standards; a plan in waves under a limit of moves; a recruitment ranking with quotas and refilled seats on real formations;
drift between two periods, and planning again with nobody leapfrogged.

Kecamatan and kelurahan bear their own names, their codes are invented; villages are outside these data.
Which kecamatan are marked as remote is an assumption of these data, not a finding of any government."""

_NONE = "**Kebijakan.** Tempat ini tidak mewakili pemerintah daerah mana pun dan tidak memiliki kebijakan sendiri."
_NONE_ENGLISH = "**Policy.** This place stands for no government and has no policy of its own."

POLICY = {
    "Kota Solok": (_SOLOK, _SOLOK_ENGLISH),
    "Kabupaten Mamuju": (_MAMUJU, _MAMUJU_ENGLISH),
    "": (_NONE, _NONE_ENGLISH),
}
"""Indonesian and English by name of the place; the empty name is any other place."""
