"""Halves of invented names: common given names of Minangkabau and Indonesia, no family names, no titles."""

WOMEN_FIRST = (
    "Aisyah", "Amelia", "Anisa", "Asnida", "Ayu", "Cici", "Desi", "Dewi", "Dina", "Elvira", "Elya", "Erni", "Eva",
    "Fatma", "Fitri", "Gusti", "Hasnah", "Ida", "Indah", "Irma", "Kartika", "Lestari", "Lidya", "Lusi", "Maya", "Mega",
    "Melati", "Murni", "Nadia", "Nelfa", "Neni", "Nia", "Nova", "Nurul", "Oktavia", "Putri", "Rahma", "Ratna", "Refni",
    "Reni", "Rika", "Rina", "Rosda", "Salma", "Sari", "Silvia", "Siska", "Siti", "Sri", "Suci", "Susi", "Tuti", "Ulfa",
    "Vera", "Vina", "Wati", "Widya", "Wirda", "Yanti", "Yeni", "Yulia", "Yusni", "Zahra", "Zulfa",
)  # fmt: skip
MEN_FIRST = (
    "Adi", "Afrizal", "Agus", "Ahmad", "Alfian", "Andri", "Anton", "Arif", "Asril", "Bambang", "Benni", "Budi", "Dedi",
    "Deni", "Doni", "Edi", "Eko", "Fadli", "Fajar", "Feri", "Gunawan", "Hamdan", "Hendra", "Heri", "Ilham", "Indra",
    "Irfan", "Iwan", "Joni", "Khairul", "Lukman", "Mardi", "Masri", "Muhammad", "Nasrul", "Novri", "Rafi", "Rahmat",
    "Rian", "Ridwan", "Riko", "Rizal", "Roni", "Rudi", "Salman", "Sandi", "Syafri", "Syahrul", "Taufik", "Teguh",
    "Tomi", "Wahyu", "Wendi", "Yandri", "Yoga", "Yusuf", "Zainal", "Zulfikar",
)  # fmt: skip
WOMEN_SECOND = (
    "Afriani", "Anggraini", "Astuti", "Aulia", "Damayanti", "Delima", "Elfira", "Fauziah", "Febriani", "Gusnita",
    "Handayani", "Hasanah", "Hidayati", "Husna", "Kurnia", "Lestari", "Mahyuni", "Marlina", "Mulyani", "Novita",
    "Nuraini", "Permata", "Pratiwi", "Puspita", "Rahayu", "Rahmawati", "Ramadhani", "Safitri", "Salsabila", "Syafitri",
    "Utami", "Wahyuni", "Wulandari", "Yunita", "Yusnita", "Zulaikha",
)  # fmt: skip
MEN_SECOND = (
    "Aditya", "Afandi", "Akbar", "Anwar", "Ardiansyah", "Arifin", "Aulia", "Azhar", "Chandra", "Darmawan", "Effendi",
    "Fadillah", "Firdaus", "Firmansyah", "Gusri", "Hadi", "Hakim", "Hamdani", "Hidayat", "Ismail", "Iskandar",
    "Kurniawan", "Maulana", "Mulyadi", "Nugraha", "Pratama", "Putra", "Ramadhan", "Ridho", "Saputra", "Setiawan",
    "Syahputra", "Syukri", "Utama", "Wijaya", "Yulianto", "Yunus", "Zulkarnain",
)  # fmt: skip
