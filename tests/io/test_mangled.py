"""Whatever happens to a file, `check` answers with faults, and `load` with nouns or with the same faults."""

from hypothesis import given, settings
from hypothesis import strategies as st

from placement.errors import InputError
from placement.io.case import examine, load
from tests.io.conftest import NIPS, City

SIDE_TABLES = {
    "abk.csv": "jabatan_id,unor_id,volume,frekuensi,waktu_penyelesaian,waktu_efektif,satuan_waktu\n"
    "ADM,PKM1,3,12,45,1250,jam\n",
    "kinerja.csv": f"nip,tahun,predikat\n{NIPS[1]},2025,Baik\n{NIPS[2]},2024,Sangat Baik\n",
    "hukdis.csv": f"nip,tingkat,tmt,akhir\n{NIPS[1]},ringan,2025-01-01,\n",
    "kompetensi.csv": f"nip,kompetensi,level,tanggal\n{NIPS[1]},Integritas,3,2025-01-01\n",
    "standar.csv": "jabatan_id,kompetensi,level\nPRWT,Integritas,3\n",
    "diklat.csv": f"nip,nama,jp,tahun\n{NIPS[1]},Diklat,20,2025\n",
    "pilihan.csv": f"nip,urutan,unor_id\n{NIPS[1]},1,PKM2\n",
    "keputusan.csv": f"nip,tindakan,unor_id,jabatan_id,alasan,pejabat,tanggal\n{NIPS[1]},ke,PKM2,PRWT,a,b,2026-01-01\n",
    "pendidikan.csv": "pendidikan_id,pendidikan_nama,rumpun\nP01,a,x\nP02,b,x\nP09,c,\n",
}
FILES = ("pegawai.csv", "unor.csv", "jabatan.csv", "scenario.toml", *SIDE_TABLES)
PIECES = st.sampled_from(
    ["", ",", ";", "\n", '"', "'", "-", "\0", "\xff", "0", "1", "-1", "9" * 25, "1.234", "=1+1", "é", "PKM1", "PRWT", NIPS[0],
     "2026-01-01", "31-02-2020", "SEMUA", "|", "@", "nip", "nama", "\r\n", "1,9E+17", "Plt", "IX"]
)  # fmt: skip
EDITS = st.lists(
    st.tuples(st.sampled_from(FILES), st.floats(0, 1), st.integers(0, 12), PIECES), min_size=1, max_size=4
)


@settings(max_examples=150)
@given(edits=EDITS)
def test_a_mangled_folder_is_judged(tmp_path_factory, edits):
    city = City(tmp_path_factory.mktemp("kota"))
    for name, text in SIDE_TABLES.items():
        city.put(name, text)
    for name, where, length, piece in edits:
        data = (city.path / name).read_bytes()
        start = int(where * len(data))
        city.put(name, data[:start] + piece.encode("latin-1") + data[start + length :])
    found = examine(city.path)
    raised = []
    try:
        load(city.path)
    except InputError as error:
        raised = errors(error.faults)
    assert raised == ([] if found.plannable else errors(found.faults))


def errors(faults):
    """Codes of those that are no warnings."""
    return [fault.code for fault in faults if fault.level == "error"]
