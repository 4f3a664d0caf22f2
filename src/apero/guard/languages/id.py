"""Words of Indonesian."""

from apero.guard.languages import Pack

PACK = Pack(
    tag="id",
    signs="""yang dan di ke dari untuk dengan tidak ini itu pada adalah akan juga karena oleh atau dalam sudah bisa
        ada kami kita
        mereka saya dia para lebih orang banyak beberapa agar saat telah tetapi tapi seperti bagi meminta mengatakan peserta
        harus belum kalau hanya masih setelah sebelum""",
    common="""yang dan di ke dari untuk dengan tidak ini itu pada adalah akan juga karena oleh atau dalam sudah bisa
        ada kami kita
        mereka saya dia ia anda kamu aku para lebih orang banyak beberapa agar saat telah tetapi tapi seperti bagi meminta
        mengatakan harus belum kalau hanya masih setelah sebelum jika bila ketika sejak sampai hingga antara tanpa tentang
        terhadap melalui secara sebagai serta namun maka lalu kemudian sedang pernah selalu sering kadang jarang lagi pun
        saja sangat sekali paling kurang cukup semua setiap tiap seluruh sebagian lain lainnya sendiri sama bersama apa siapa
        kapan mana mengapa kenapa bagaimana berapa bukan jangan ya tolong terima kasih maaf silakan halo selamat
        satu dua tiga empat lima enam tujuh delapan sembilan sepuluh belas puluh ratus ribu juta pertama kedua ketiga
        terakhir
        hari minggu bulan tahun jam pagi siang sore malam kemarin besok sekarang nanti tadi dulu waktu kali
        januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat
        sabtu lebaran natal ramadan puasa idul fitri adha paskah waisak nyepi imlek
        utara selatan timur barat tengah pusat tenggara
        pria laki perempuan wanita anak gadis pemuda pemudi ibu bapak pak bu warga masyarakat peserta anggota relawan
        penyunting
        editor admin pengurus moderator fasilitator pengguna tim komunitas kelompok grup organisasi dewan komite panitia staf
        proyek kebijakan laporan rapat pertemuan sesi pelatihan lokakarya pelecehan perundungan keamanan keselamatan privasi
        bantuan dukungan pertanyaan jawaban catatan poin tindakan bahasa terjemahan wilayah kawasan daerah negara
        dunia pemilu
        pemilihan pemerintah polisi hukum undang pengadilan media pers berita radio internet halaman artikel surel
        surat telepon
        akun sandi data kode pedoman perilaku hak asasi manusia semesta situs jaringan sosial ruang tempat cara hal
        masalah kasus
        contoh bagian rasa takut ancaman risiko saran usulan keputusan rekomendasi ringkasan kebutuhan
        putri putra dewi dewa bunga melati mawar intan mutiara permata mentari surya bulan bintang cahaya sinar fajar senja
        embun hujan angin bayu samudra laut gunung bukit lembah hutan rimba padi sari indah cantik jelita ayu manis setia
        budi bakti bagus baik benar jujur adil makmur jaya abadi mulia agung besar kecil tinggi rendah panjang pendek
        baru lama
        tua muda kuat lemah bebas damai sentosa sejahtera bahagia gembira cinta kasih sayang harapan doa iman amal
        rahmat berkah
        wahyu hidayah taufik hikmah kurnia anugerah rezeki nur fitri siti sultan raja ratu pangeran satria pahlawan pemenang
        guru murid dokter perawat pengacara wartawan jurnalis petani nelayan pedagang sopir tentara hakim
        merah putih hitam biru hijau kuning emas perak batu pasir tanah air api kayu besi baja
        kota desa kampung dusun kelurahan kecamatan kabupaten provinsi pulau pantai sungai danau jalan pasar masjid gereja
        sekolah universitas kampus rumah sakit perpustakaan museum stasiun bandara hotel kantor gedung jembatan pelabuhan
        sebuah seorang suatu berbagai ingin mau perlu butuh minta kata bilang ujar merasa tahu lihat dengar bicara tulis baca
        buat kerja tinggal hidup datang pergi pulang masuk keluar buka tutup mulai selesai lanjut jadi menjadi bahwa supaya
        muslim islam kristen katolik hindu buddha yahudi afrika asia eropa arab indonesia
        wiki wikimedia wikipedia wikidata commons yayasan telegram whatsapp facebook twitter instagram tiktok youtube google
        zoom signal covid pbb lsm
        malang padang medan sempit lapang""",
    organisations="""yayasan dewan komite komisi asosiasi persatuan universitas sekolah institut kementerian departemen
        pengadilan bank partai gereja perkumpulan klub jaringan kelompok tim pengurus kode pedoman etik perilaku kebijakan
        proyek program strategi gerakan piagam undang konvensi deklarasi hak asasi manusia internasional nasional dunia
        perserikatan bangsa palang merah amnesti pekan hari bulan tahun rumah pasar konferensi forum festival penghargaan
        laporan artikel bab bagian utara selatan timur barat foundation board commons dasar semesta""",
    at="""di,ke,dari,dekat,sekitar,menuju,luar,asal,tinggal di,lahir di,daerah,wilayah,kota,sampai,hingga,antara,pulang ke,
        warga,orang,pindah ke,lewat,via,se,tentang""",
    strictly_at="di,ke,dari,asal,tinggal di,lahir di,pulang ke,pindah ke,menuju,merantau ke",
    place_kinds="""kota,desa,kampung,dusun,kelurahan,kecamatan,kabupaten,kab,kec,kel,provinsi,pulau,nagari,distrik,
        daerah,pelosok,
        pinggiran,perumahan,komplek,kompleks,gampong,banjar,pedukuhan,rt,kawasan,gunung,danau,sungai,teluk,lembah,pesisir,
        kota kecil,kampung halaman di,pekon,negeri,jorong,wilayah""",
    kinds_after="",
    near="""dekat,di dekat,di samping,di sebelah,sebelah,di belakang,belakang,di depan,depan,di seberang,seberang,
        tidak jauh dari,
        tak jauh dari,di sekitar,sekitar,berhadapan dengan,di balik,persis di depan,di pojok,di ujung,meter dari,menit dari,
        bersebelahan dengan,di muka,berseberangan dengan,deket,samping,di pinggir,di bawah""",
    landmarks="""masjid,musala,mushola,langgar,gereja,sekolah,pasar,rumah sakit,klinik,puskesmas,universitas,kampus,
        katedral,kuil,
        candi,pura,vihara,klenteng,stasiun,halte,terminal,bandara,jembatan,sungai,danau,taman,stadion,perpustakaan,museum,
        barak,penjara,lapas,bundaran,simpang,perempatan,pertigaan,alun-alun,lapangan,istana,keraton,pengadilan,kedutaan,
        konsulat,pabrik,bioskop,hotel,toko roti,apotek,supermarket,minimarket,mal,mall,toko,warung,kafe,bendungan,waduk,
        pelabuhan,dermaga,pantai,kuburan,makam,pemakaman,patung,tugu,monumen,menara,pom bensin,spbu,kantor polisi,polsek,
        polres,kantor pos,balai kota,balai desa,kantor kelurahan,kantor desa,kantor kecamatan,pesantren,pondok,sd,smp,sma,
        gapura,pos ronda,air mancur,kantor camat,kilang,mercusuar,koramil,kodim""",
    regions="""afrika,afrika barat,afrika timur,afrika utara,afrika selatan bagian,afrika tengah,afrika sub-sahara,
        afrika sub sahara,sahel,maghrib,tanduk afrika,negara teluk,timur tengah,timur dekat,amerika latin,amerika selatan,
        amerika tengah,amerika utara,karibia,amerika,asia,asia selatan,asia timur,asia tenggara,asia tengah,asia barat,eropa,
        eropa barat,eropa timur,eropa tengah,eropa utara,eropa selatan,balkan,oseania,pasifik,dunia arab,uni eropa,
        global selatan,skandinavia,kaukasus,kawasan esea""",
    titles="""pengacara,pelatih,sepupu saya,pelatih kami,tetangga kami,tetangga saya,paman saya,bibi saya,adik saya,
        kakak saya,teman saya,pacar saya,suami saya,istri saya,ibu saya,ayah saya,anak saya,guru kami,saudara saya,
        keponakan saya,
        pak,bapak,bu,ibu,mas,mbak,bang,abang,kak,kakak,adik,dik,dek,om,tante,nyonya,tuan,nona,sdr,sdri,saudara,saudari,dr,
        drs,dra,prof,profesor,dokter,ir,insinyur,haji,hajah,hj,h,ustaz,ustad,ustadz,ustadzah,ustazah,kiai,kyai,gus,nyai,
        romo,pendeta,pastor,suster,bruder,uskup,raden,rm,ra,tgk,teuku,cut,teungku,puang,daeng,uni,uda,teh,teteh,kang,aa,
        cak,ning,eyang,mbah,kakek,nenek,gusti,ida,i gede,pakde,bude,paklik,bulik,mang,ketua,pengguna,admin,guru,wali kota,
        bupati,camat,lurah,gubernur,menteri,jenderal,kolonel,kapten,letnan,sersan,kompol,ipda,akp,hakim,jaksa,
        rekan kami,teman kami,kawan kami,relawan,editor,fasilitator,moderator,koh,ci,ko,cici,encik,mak,emak,umi,abah,abi""",
    called="""seorang bernama,tertanda,ditandatangani oleh,ditulis oleh,sebut saja,
        bernama,namanya,nama saya,namaku,nama dia,nama aslinya,nama asli,nama lengkap,dipanggil,dikenal sebagai,disebut,
        yang bernama,memperkenalkan diri sebagai,alias,panggilannya,biasa dipanggil,sering dipanggil,nama panggilan,
        nama panggilannya,atas nama,menamakan dirinya,akrab disapa,disapa,inisial,berinisial,saya sendiri,
        nama aslinya adalah,namanya adalah,nama lengkapnya""",
    given="""agus asep ayu bambang budi cahya citra dadang darmawan dedi dewi diah didik dini dwi eka endang eko
        fajar fitri galih gilang
        gita hadi handoko hartono hendra heru indah indra intan iwan joko kartika kurnia lestari lilis lina marlina
        marsinah mega
        meutia murni nanang ningsih novita nugroho nur nurhayati nurul parman ponirah prasetyo puspita puji putri putu rahmat
        ratih ratna retno rini rizky rohani rudi samsul sari sekar siti slamet sri sugeng suharti sukma sulastri
        sumarni suparman
        surya susanti sutrisno tari tini titin tri tuti umar untung utami wahyu wati wawan wayan widodo wulan yani
        yanti yanto
        yuli yuni yusuf zainal komang ketut nyoman made gede iluh kadek""",
    says="""bicara,mengaku,menangis,pulang,keluar,ditangkap,dihina,pergi,
        berkata,mengatakan,bilang,katanya,kata,ujar,ujarnya,tutur,menjelaskan,menceritakan,bercerita,cerita,menambahkan,
        melaporkan,menyebut,menyebutkan,menjawab,bertanya,tanya,mengusulkan,usul,mengeluh,meminta,minta,menegaskan,menulis,
        merasa,berpendapat,percaya,takut,tinggal,bekerja,menyunting,menyampaikan,mengaku,mengakui,mengungkapkan,menuturkan,
        mengingatkan,berjanji,menawarkan,memperingatkan,datang,menelepon,memblokir,mengundurkan,mendirikan,memimpin,
        menerjemahkan,berbicara,mengonfirmasi,menyarankan,setuju,menolak,kehilangan,menerima,ingin,mau,sudah,juga,
        tidak,adalah,
        yang,akan,pernah,punya,takut,khawatir,jadi,diblokir,dipanggil,diancam,ditelepon,didatangi,hadir,ikut,usulkan,
        curhat,nanya,ngomong,cuma""",
    with_person="""dengan,sama,bersama,oleh,menurut,kata,kepada,dari,untuk,bagi,tentang,dan,seperti,terima kasih kepada,
        berkat,hubungi,tanya,ajak,temui,undang,memblokir,mengancam,menuduh,bahwa,karena,ketika,tapi,kalau,ke,antara,ujar,
        tutur,milik,si,sang,oleh si,ucap,untuk,makasih,jawab""",
    only="""satu-satunya,satu satunya,cuma satu,hanya satu,hanya ada satu,cuma ada satu,salah satu dari dua,satu dari dua,
        salah satu dari tiga,satu dari tiga,salah satu dari sedikit,hanya ada dua,tidak ada lagi,hanya seorang,
        satu satunya,cuma dia,hanya dia,seorang-seorangnya,tidak ada perempuan lain,cuma seorang""",
    only_after="satu-satunya,satu satunya,sendirian,seorang diri,saja yang,semata wayang,tunggal",
    first="ketua pertama,termuda,tertua,paling muda,paling tua,yang pertama,paling senior,paling aktif,perdana",
    first_after="""pertama,terakhir,termuda,tertua,paling muda,paling tua,paling senior,paling aktif,paling terkenal,
        terlama,paling lama""",
    alone="""satu-satunya yang,satu satunya yang,satu-satunya orang,satu satunya orang,satu-satunya di,satu-satunya dari,
        satu satunya dari,satu satunya di,satu-satunya perempuan,satu satunya perempuan,tidak ada orang lain di kelompok""",
    people="""orang,perempuan,wanita,pria,laki,lelaki,gadis,pemuda,ibu,bapak,ayah,janda,duda,guru,dosen,dokter,perawat,bidan,
        pengacara,wartawan*,jurnalis,insinyur,mahasiswa,mahasiswi,siswa,siswi,murid,muslim,muslimah,kristen,katolik,hindu,
        buddha,yahudi,ateis,pengungsi,anggota,pembicara,relawan,sukarelawan,penerjemah,juru bahasa,fotografer,pustakawan,
        pustakawati,kontributor,wikimediawan,wikipediawan,penyelenggara,koordinator,pemimpin,perwakilan,wakil,utusan,
        karyawan,
        pegawai,staf,pejabat,warga,admin,pengurus,birokrat,pemeriksa,steward,penyunting,editor,moderator,fasilitator,patroli,
        peninjau,mentor,pengembang,pemrogram,programmer,desainer,peneliti,profesor,menteri,pendeta,pastor,romo,imam,ustaz,
        biarawati,biksu,petani,nelayan,pedagang,sopir,pilot,tentara,prajurit,polisi,polwan,hakim,wali kota,bupati,
        lurah,camat,
        gubernur,aktivis,lesbian,gay,transgender,transpuan,waria,queer,biseksual,tuli,tunarungu,buta,tunanetra,difabel,
        disabilitas,kursi roda,autis,peserta,penyanyi,penulis,pengarang,penyair,seniman,aktor,aktris,arsiparis,sejarawan,
        ahli bahasa,ilmuwan,apoteker,ahli bedah,dokter gigi,dokter hewan,akuntan,ekonom,pelatih,penyintas,saksi,pendatang,
        orang asing,penduduk,nenek,kakek,putri,putra,anak,yatim,pengguna,penutur,lansia,remaja,bendahara,ketua,sekretaris,
        direktur,pendiri,veteran,kolega,dalang,arsitek,tionghoa,papua,penjahit,tukang,duta""",
    offices="""bendahara,ketua,sekretaris,direktur,presiden""",
    sure_offices="""kepala adat,ketua adat,tetua adat,kepala suku,kepala desa,
        bendahara,bendahara kami,ketua umum,ketua cabang,ketua komunitas,ketua perkumpulan,ketua yayasan,
        wakil ketua,
        sekretaris jenderal,sekjen,sekretaris umum,sekretaris komunitas,direktur eksekutif,direktur,direktris,direktur utama,
        pendiri,pendiri komunitas,salah satu pendiri,kepala kantor,kepala sekolah,kepala desa,kepala dusun,kepala suku,
        kepala perpustakaan,kepala bagian,manajer program,manajer komunitas,koordinator nasional,koordinator wilayah,
        koordinator regional,juru bicara,rektor,dekan,wali kota,bupati,camat,lurah,gubernur,imam masjid,ketua rt,ketua rw,
        penasihat hukum,pemimpin redaksi,ketua dewan,ketua pengurus,ketua panitia,uskup,auditor,ketua adat,ketua chapter,
        ketua kami,sekretaris kami,kepala cabang,kepala dinas,birokrat,ombudsman""",
    determiners="seorang,selaku,sebagai,adalah,si,sang",
    speaks="""berbahasa,bahasa,berbicara bahasa,bisa bahasa,penutur,penutur bahasa,penutur asli,bahasa ibunya,bahasa ibu,
        diterjemahkan ke,terjemahan ke,terjemahan bahasa,juru bahasa,wikipedia bahasa,menulis dalam,dalam bahasa,dialek,
        pakai bahasa,ngomong,logat,hanya mengerti,mengerti,fasih""",
    language_before="bahasa,berbahasa,dialek,logat,penutur,penutur bahasa,dialek bahasa",
    language_after="",
    dialect="dialek,logat,kreol,bahasa isyarat,bahasa daerah",
    own_words="""dengan kata-katanya sendiri,dengan kata katanya sendiri,menurut kata-katanya,kutipan,saya kutip,kutip,
        kata demi kata,secara harfiah ia berkata,persis katanya,begini katanya,kata-katanya persis,persisnya,
        dengan kata-kata sendiri,kutipannya""",
    titled="""artikel,halaman,sesi,lokakarya,laporan,kebijakan,dokumen,bab,bagian,buku,berjudul,judul,proyek,program,
        kategori,
        templat,tombol,opsi,label,kolom,aturan,semboyan,slogan,lagu,film,kursus,modul,panduan,pedoman,panel,istilah,ungkapan,
        frasa,kata,pertanyaan,tema,topik,tautan,kampanye,acara,pelatihan,bertajuk,bertema,menu,webinar""",
    months="agst,agt,agu,okt,nop,des,pebruari,nopember",
    month_parts="bulan",
    before_day="tanggal,tgl,pada,malam tanggal,hari,per,sejak tanggal,mulai tanggal,tertanggal",
    sure_before_day="tanggal,tgl,malam tanggal",
    after_day="bulan ini,bulan lalu",
    numbers="""satu,dua,tiga,empat,lima,enam,tujuh,delapan,sembilan,sepuluh,sebelas,belas,puluh""",
    number_parts="",
    weekdays="senin,selasa,rabu,kamis,jumat,jum'at,sabtu,minggu,ahad,sen,sel,rab,kam,jum,sab",
    weekday_before="malam,pada hari,sejak hari,sampai hari,pagi hari,setiap malam",
    weekday_after="""lalu,kemarin,depan,malam,pagi,siang,sore,yang lalu,pukul,jam,ini,besok,minggu lalu,petang,dini hari""",
    day_parts="malam,pagi,siang,sore,petang,subuh,dini hari,magrib",
    days="""kemarin,kemarin malam,kemarin sore,kemarin pagi,kemarin dulu,tadi malam,tadi pagi,tadi siang,tadi sore,semalam,
        besok pagi,besok malam,lusa,malam ini,pagi ini,sore ini,siang ini,malam natal,hari natal,malam tahun baru,
        hari raya,hari lebaran,malam lebaran,malam takbiran,hari kemerdekaan,hari pertama lebaran,kemarin lusa,
        17 agustusan,malam minggu kemarin,malam jumat kemarin""",
    ago="lalu,yang lalu,silam,lagi,kemudian",
    day_units="hari,malam",
    clock="pukul,jam,wib,wita,wit",
    wider_name="seorang peserta",
    wider_role="salah satu anggota tim",
    wider_language="bahasa yang lebih sedikit penuturnya",
    wider_place="suatu tempat di wilayah itu",
)
