"""A made-up city of four people, written by the tests themselves; every number in it is invented."""

from pathlib import Path

import pytest

from placement.io.case import check, load

# Of four people one is a quarter: how many are set aside stops nothing here.
SCENARIO = """\
inputs.quarantine_percent = 100
name = "Kota Contoh"
as_of = 2026-06-30
tmt_rencana = 2026-10-01
seed = "Keputusan 1/2026"
"""


UNITS = """\
unor_id,nama,atasan_id,kecamatan,daerah_tertinggal,jenis_unit,minimum
KOTA,Pemerintah Kota,,,,,
DINKES,Dinas Kesehatan,KOTA,Utara,tidak,dinas,2
PKM1,Puskesmas Satu,DINKES,Utara,tidak,puskesmas,1
PKM2,Puskesmas Dua,DINKES,Selatan,ya,puskesmas,
"""

POSITIONS = """\
jabatan_id,unor_id,jabatan_nama,jenis_jabatan,kelas_jabatan,kebutuhan,eselon_id,min_gol_id,tingkat_pendidikan_min,\
pendidikan_diterima,sertifikat_bidang,prioritas,rumpun_jabatan
KADIS,DINKES,Kepala Dinas,1,14,1,II.b,IV/a,S-1,SEMUA,,,Pimpinan
PRWT,PKM1,Perawat Terampil,2,6,2,,,D-III,P01|P02,STR,1,Kesehatan
PRWT,PKM2,Perawat Terampil,2,6,1,,,D-III,P02|P01,STR,1,Kesehatan
ADM,PKM1,Pengadministrasi Perkantoran,4,5,1,,,SLTA,,,,
"""

EMPLOYEES = """\
nip,nama,tanggal_lahir,status_pegawai,kedudukan_hukum_id,golongan_id,tmt_cpns,jenis_jabatan_id,jabatan_id,jabatan_nama,\
tmt_jabatan,tingkat_pendidikan_id,pendidikan_id,unor_id,status_jabatan,sertifikat_bidang,mohon_pindah,bup
197003152000031001,Budi Contoh,15-03-1970,PNS,01,IV/c,01-03-2000,1,KADIS,Kepala Dinas,2020-01-02,S-2,P09,DINKES,,,,
198504122010012002,Siti Contoh,12/04/1985,PNS,01,32,2010-01-01,2,PRWT,Perawat Terampil,2015-05-01,30,P01,PKM1,definitif,STR,ya,
199001012023212003,Ani Contoh,1990-01-01,PPPK,71,VII,2023-02-01,2,PRWT,Perawat Terampil,2023-02-01,30,P02,PKM2,,,,
198811302011011004,Udin Contoh,30-11-1988,PNS,1,II/d,2011-01-01,4,ADM,Pengadministrasi Perkantoran,2024-01-01,15,,PKM1,Plt,,,58
"""

NIPS = ("197003152000031001", "198504122010012002", "199001012023212003", "198811302011011004")


class City:
    """A scenario folder that a test bends to its purpose."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.put("scenario.toml", SCENARIO)
        self.put("unor.csv", UNITS)
        self.put("jabatan.csv", POSITIONS)
        self.put("pegawai.csv", EMPLOYEES)

    def put(self, name, text):
        """Write a file."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def text(self, name):
        """A file as it stands."""
        return (self.path / name).read_text()

    def bend(self, name, old, new):
        """Replace a text that must be there."""
        text = self.text(name)
        assert old in text
        self.put(name, text.replace(old, new))

    def check(self):
        """Faults and warnings."""
        return check(self.path)[0]

    def codes(self, level="error"):
        """Codes of the faults of a level, in order."""
        return [fault.code for fault in self.check() if fault.level == level]

    def fault(self, code):
        """The one fault of this code."""
        (found,) = [fault for fault in self.check() if fault.code == code]
        return found

    def load(self):
        """The city as nouns."""
        return load(self.path)


@pytest.fixture
def city(tmp_path):
    return City(tmp_path / "kota")
