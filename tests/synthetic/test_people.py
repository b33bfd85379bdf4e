"""People of any made-up place: numbers, dates and matches recomputed from the definitions."""

import re
from collections import Counter
from datetime import date

AS_OF = date(2026, 10, 1)
NIP = re.compile(r"(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})([12])(\d{3})")


def years(born, day):
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def dates(row, *columns):
    return [date.fromisoformat(row[column]) for column in columns]


def matched(person, post, programmes):
    """The definition: level, then programme or its family, then certificate."""
    if int(person["tingkat_pendidikan_id"]) < int(post["tingkat_pendidikan_min"]):
        return False
    if post["pendidikan_diterima"] != "SEMUA":
        accepted = post["pendidikan_diterima"].split("|")
        families = {programmes[code]["rumpun"] for code in accepted}
        if (
            person["pendidikan_id"] not in accepted
            and programmes[person["pendidikan_id"]]["rumpun"] not in families
        ):
            return False
    asked = post["sertifikat_bidang"]
    return not asked or person["sertifikat_bidang"] in {"", asked}


def mismatches(made, of):
    programmes = {row["pendidikan_id"]: row for row in made.education}
    return [person for person in made.employees if not matched(person, of(person), programmes)]


def test_every_nip_is_valid_and_agrees_with_its_columns(place):
    seen = set()
    for row in place.employees:
        found = NIP.fullmatch(row["nip"])
        assert found, row["nip"]
        year, month, day, entry_year, entry_month, _, serial = found.groups()
        born, entered = dates(row, "tanggal_lahir", "tmt_cpns")
        assert date(int(year), int(month), int(day)) == born
        assert int(entry_year) == entered.year
        contract = row["status_pegawai"] == "PPPK"
        assert int(entry_month) >= 21 if contract else int(entry_month) == entered.month
        assert int(serial) >= 1
        seen.add(row["nip"])
    assert len(seen) == place.size == len(place.employees)


def test_dates_are_in_order(place):
    for row in place.employees:
        born, entered, graded, posted, retired = dates(
            row, "tanggal_lahir", "tmt_cpns", "tmt_golongan", "tmt_jabatan", "tmt_pensiun"
        )
        assert entered <= graded <= AS_OF
        assert entered <= posted <= AS_OF
        assert 18 <= years(born, entered) <= (50 if row["status_pegawai"] == "PPPK" else 35)
        assert retired > AS_OF
        month = born.year * 12 + born.month + 12 * int(row["bup"])
        assert retired == date(month // 12, month % 12 + 1, 1)
        months = (AS_OF.year - entered.year) * 12 + AS_OF.month - entered.month
        assert 12 * int(row["mk_tahun"]) + int(row["mk_bulan"]) == months


def test_age_limits_follow_the_post(place, seat):
    of = seat(place)
    for row in place.employees:
        post = of(row)
        own = post["jabatan_nama"].startswith(("Guru", "Dokter", "Pengawas Sekolah"))
        sixty = own or post["jenjang"] in {"MA", "UT"} or post["rumpun_jabatan"] == "JPT Pratama"
        assert row["bup"] == ("60" if sixty else "58")


def test_grades_lie_in_the_corridor_of_the_post(place, seat):
    of = seat(place)
    for row in place.employees:
        post = of(row)
        if row["status_pegawai"] == "PPPK":
            assert row["golongan_id"] in {"I", "V", "VII", "IX", "X"}
            assert post["jenis_jabatan"] != "1"
        elif post["min_gol_id"]:
            assert int(post["min_gol_id"]) <= int(row["golongan_id"]) <= int(post["max_gol_id"])
        else:
            assert 11 <= int(row["golongan_id"]) <= 41


def test_a_holder_shows_the_post_she_holds(place, seat):
    of = seat(place)
    names = {row["unor_id"]: row["nama"] for row in place.units}
    programmes = {row["pendidikan_id"]: row for row in place.education}
    for row in place.employees:
        post = of(row)
        for mine, decreed in (
            ("jenis_jabatan_id", "jenis_jabatan"),
            ("jabatan_nama", "jabatan_nama"),
            ("jenjang", "jenjang"),
            ("kelas_jabatan", "kelas_jabatan"),
            ("eselon_id", "eselon_id"),
        ):
            assert row[mine] == post[decreed]
        assert row["unor_nama"] == names[row["unor_id"]]
        assert row["tingkat_pendidikan_id"] == programmes[row["pendidikan_id"]]["tingkat_pendidikan_id"]
        assert row["pendidikan_nama"] == programmes[row["pendidikan_id"]]["pendidikan_nama"]


def test_solok_has_the_mismatches_it_was_given(solok, seat):
    of = seat(solok)
    found = mismatches(solok, of)
    assert Counter(of(row)["rumpun_jabatan"] for row in found) == {
        "Pelaksana": 166, "Guru SD": 17, "Guru SMP": 9, "Pendidikan lain": 2, "JF lain": 7, "Kesehatan": 4,
        "Administrator": 8, "Pengawas": 21,
    }  # fmt: skip
    families = {row["pendidikan_id"]: row["rumpun"] for row in solok.education}
    clerks = [row for row in found if of(row)["rumpun_jabatan"] == "Pelaksana"]
    nurses = [row for row in clerks if families[row["pendidikan_id"]] in {"KEPERAWATAN", "KEBIDANAN"}]
    assert (len(nurses), {row["kelas_jabatan"] for row in nurses}) == (24, {"6"})
    assert {row["tingkat_pendidikan_id"] for row in nurses} == {"30"}
    teachers = [row for row in clerks if row["sertifikat_bidang"]]
    assert (len(teachers), {row["kelas_jabatan"] for row in teachers}) == (11, {"7"})
    care = [row for row in found if of(row)["rumpun_jabatan"] == "Kesehatan"]
    assert {families[row["pendidikan_id"]] for row in care} == {"EKONOMI DAN MANAJEMEN"}


def test_mismatches_are_about_nine_percent_everywhere(place, seat):
    share = len(mismatches(place, seat(place))) / place.size
    assert share <= 0.11
    assert place.size < 1000 or share >= 0.08


def test_one_pns_in_a_hundred_asks_to_move(solok):
    asking = {row["nip"]: row for row in solok.employees if row["mohon_pindah"]}
    assert len(asking) == 19
    assert {row["mohon_pindah"] for row in asking.values()} == {"ya"}
    assert {row["status_pegawai"] for row in asking.values()} == {"PNS"}
    assert 0 < len(solok.wishes) < len(asking)
    assert all(asking[row["nip"]]["unor_id"] != row["unor_id"] for row in solok.wishes)
