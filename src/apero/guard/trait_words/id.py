"""What is said of one person in Indonesian, by trait."""

TRAITS = {
    "gender=woman": "perempuan|wanita|gadis|cewek|perempuan itu",
    "gender=man": "laki-laki|lelaki|pria|cowok|pemuda",
    "gender=other": (
        "transpuan|waria|transgender|transpria|nonbiner|interseks|perempuan trans|laki-laki trans|transeksual|"
        "non-biner|banci|wadam|bissu|calabai|ganti kelamin|transman|transwoman"
    ),
    "age=young": (
        "muda|remaja|pemuda|pemudi|belia|di bawah umur|abg|anak muda|usia belia|belasan tahun|berusia belasan|"
        "pelajar sma|muda belia|remaja putri|anak baru gede|masih muda"
    ),
    "age=old": (
        "tua|lansia|lanjut usia|pensiunan|nenek|kakek|sepuh|purnawirawan|oma|opa|eyang|embah|purnatugas|pensiun|"
        "manula|uzur|renta|pensiunan guru|veteran|lanjut|buyut"
    ),
    "age=said": (
        r"(?:ber)?umur(?:nya)? (?:\w+)|(?:ber)?usia(?:nya)? \w+|\w+ puluhan(?: tahun)?|\d\d tahun|(?:dua|tiga|empat|"
        r"lima|enam|tujuh|delapan) puluh(?:an)?(?: \w+)? tahun|\w+ belas tahun|kepala (?:dua|tiga|empat|lima|enam)|"
        r"belasan tahun|paruh baya"
    ),
    "faith=muslim": (
        "muslim|muslimah|syiah|ahmadiyah|moslem|mualaf|berjilbab|berhijab|bercadar|wahabi|salafi|lia eden"
    ),
    "faith=christian": (
        "kristen|katolik|protestan|pentakosta|saksi yehuwa|advent|kristiani|nasrani|baptis|metodis|lutheran|ortodoks|"
        "mormon|karismatik|hkbp|anglikan|katolik roma|kristen protestan|saksi yehova|maronit|koptik|jesuit"
    ),
    "faith=jewish": "yahudi",
    "faith=other": (
        "hindu|buddha|konghucu|penghayat|ateis|sikh|kejawen|penganut kepercayaan|baha'i|parmalim|sunda wiwitan|"
        "umat buddha|agnostik|tak beragama|tidak beragama|penganut kejawen|penganut marapu|marapu|kaharingan|wiccan|"
        "zoroaster|mualaf|murtad|khonghucu|tao|yahudi|buddhis|penghayat kepercayaan|pendeta hindu|biksuni"
    ),
    "health=said": (
        "tunanetra|tunarungu|tuli|difabel|kursi roda|tunadaksa|disabilitas|buta|bisu|tunawicara|autis|autistik|hiv|"
        "lumpuh|albino|epilepsi|tongkat|penyintas kanker|cacat|autisme|adhd|down syndrome|sindrom down|pincang|"
        "timpang|buntung|berkaki satu|bertangan satu|bermata satu|gagap|penderita|diabetes|talasemia|skizofrenia|"
        "depresi|bipolar|cuci darah|polio|kusta|vitiligo|kerdil|cebol|tongkat putih|kaki palsu|alat bantu dengar|"
        "tunagrahita|odhiv|odha|low vision|cerebral palsy|pengguna kursi roda|berkursi roda|tunarungu wicara|"
        "disabilitas netra|kanker|penyandang|stroke|ayan"
    ),
    "origin=said": (
        "papua|tionghoa|dayak|badui|batak|minang|keturunan|bugis|madura|rimba|bajo|ambon|dani|asmat|sasak|mentawai|"
        "toraja|nias|tolaki|aceh|bali|rohingya|masyarakat adat|adat|peranakan|etnis|keturunan tionghoa|"
        "keturunan arab|cina|tamil|asal papua|orang papua|melayu|minahasa|manado|flores|sumba|timor|timor leste|"
        "ternate|banjar|makassar|mandar|gayo|karo|lampung|betawi|kubu|anak dalam|orang rimba|baduy|tengger|samin|"
        "kamoro|biak|korowai|suriah|palestina|afghanistan|afganistan|somalia|sudan|myanmar|uighur|kurdi|india|"
        "keturunan india|berkulit hitam|kulit hitam|roma|hazara|indo"
    ),
    "flight=said": (
        "pengungsi|pencari suaka|eksil|imigran|migran|pekerja migran|tki|tkw|deportan|tanpa dokumen|"
        "tanpa kewarganegaraan|tak berkewarganegaraan|terusir|diusir|mengungsi|suaka|pelarian|korban penggusuran|"
        "dideportasi|buron|eks tkw|buruh migran|transmigran|dalam pengasingan"
    ),
    "love=said": (
        "gay|lesbi|lesbian|homoseks|homoseksual|biseksual|queer|biseks|homo|panseksual|penyuka sesama|lgbt|belok|"
        "bencong|lines|suka sesama jenis"
    ),
    "family=said": (
        "ibu|bapak|janda|duda|hamil|yatim|piatu|ibu tunggal|ayah|lajang|cerai|bercerai|menikah|kembar|mengandung|"
        "anak tunggal|ibu rumah tangga|orang tua tunggal|istri|sedang hamil|hamil muda|ibu hamil|ibu dari|ayah dari|"
        "perawan tua|bujangan|belum menikah|istri kedua|pengantin baru|cerai hidup|cerai mati|menjanda|nenek|kakek|"
        "anak angkat|yatim piatu|diceraikan|beranak|bercucu|istri siri|oma|opa|eyang|buyut|bibi|paman|keponakan|"
        "anak bungsu|anak sulung|cucu"
    ),
    "work=said": (
        "perawat|dokter|guru|pengacara|hakim|wartawan|wartawati|jurnalis|insinyur|petani|mahasiswi|mahasiswa|"
        "profesor|tentara|polwan|polisi|apoteker|bidan|pendeta|pastor|biarawati|ustaz|ustazah|dosen|nelayan|sopir|"
        "pustakawan|penjahit|pedagang|penyanyi|aktris|peneliti|akuntan|arsitek|jaksa|pilot|tukang|buruh|pns|aparatur|"
        "koki|kiai|pelajar|siswi|siswa|penyair|pekerja seks|peternak|montir|asisten rumah tangga|arsiparis|supir|"
        "sopir taksi|pengemudi|pengemudi ojek|tukang ojek|pelayan|pembantu|art|babysitter|pedagang kaki lima|penjual|"
        "penenun|penambang|pemadam kebakaran|psikiater|psikolog|terapis|ekonom|sejarawan|musisi|penari|pelukis|"
        "seniman|sutradara|reporter|penyiar|notaris|sipir|satpam|pelaut|kolonel|kapten|sersan|detektif|teknisi|"
        "tukang kayu|tukang kebun|tukang cukur|diakon|penginjil|misionaris|uskup|anggota dpr|bupati|wali kota|lurah|"
        "duta besar|akademisi|mahasiswi kedokteran|kepala sekolah|ahli biologi|kimiawan|programer|pemrogram|desainer|"
        "aktivis|aktivis buruh|tukang pos|pramugari|dukun|dokter gigi|dokter hewan|pekerja sosial|novelis|penulis|"
        "gembala|tukang roti|pegawai negeri|pegawai bank|kasir|bankir|romo|pastur|suster|biksu|rabi|imam|santri|"
        "juru rawat|penghulu|prajurit|serdadu|guru besar|pengajar|pesepak bola|letnan|mayor|jenderal|kopral|perwira|"
        "veteran perang|kowad|penyapu jalan|tukang daging|penjual ikan|penjual bunga|tukang emas|petinju|atlet|"
        "pelatih|wasit|dokter anak|dokter kandungan|dokter bedah|ahli bedah|ahli bahasa|sosiolog|antropolog|arkeolog|"
        "filsuf|teolog|pemandu wisata|tukang listrik|tukang ledeng|tukang sepatu|tukang jahit|kondektur|kernet|"
        "resepsionis|manajer|guru sd|guru tk|guru ngaji|mubalig|modin|perias|pembatik|perajin|juru masak|pramuniaga|"
        "buruh pabrik|buruh tani|mahasiswi hukum|mahasiswa hukum|mahasiswa kedokteran|kuli|pemulung|petani garam"
    ),
    "work=done": (
        r"(?:yang )?(?:mengajar|menyetir|mengemudi|berjualan|menjual|memasak|menjahit|bertani|melaut|berdakwah|"
        r"menyanyi|kuliah|membersihkan|merawat|memperbaiki|menjaga|narik|dagang|berdagang|jualan) ?\w*|"
        r"(?:be)?kerja (?:sebagai|di|jadi|pada) \w+|jadi \w+|kuliah \w+|dinas di \w+"
    ),
    "office=said": (
        "bendahara|sekretaris|ketua|presiden|direktur|pendiri|juru bicara|pengurus|koordinator|birokrat|wakil ketua|"
        "direktris|anggota dewan"
    ),
}
OR = "atau|maupun"
GROUP = "para|kaum|orang-orang|banyak|beberapa|kelompok|komunitas|perempuan dan|sebagian"
