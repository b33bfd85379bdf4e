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

_NONE = "**Kebijakan.** Tempat ini tidak mewakili pemerintah daerah mana pun dan tidak memiliki kebijakan sendiri."
_NONE_ENGLISH = "**Policy.** This place stands for no government and has no policy of its own."

POLICY = {"Kota Solok": (_SOLOK, _SOLOK_ENGLISH), "": (_NONE, _NONE_ENGLISH)}
"""Indonesian and English by name of the place; the empty name is any other place."""
