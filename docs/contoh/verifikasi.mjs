// Memeriksa sertifikat `sakip/sertifikat/v1` menurut docs/bukti.md, tanpa mesin penilai dan tanpa pustaka (Node.js 18 ke atas).
//
//     node verifikasi.mjs BERKAS... [--workspace FOLDER] [--standar FOLDER] [--json]
//
// Keluar dengan 0 bila semua cocok, 1 bila ada yang gagal, 2 bila salah dipanggil. YAML tidak dibacanya: kutipan disebut sebagai yang
// tidak diperiksa. Sebuah nilai adalah Pecahan, true/false, teks (kata), larik (himpunan), atau Set berisi kode alasan (tanpa nilai); alasan
// yang diwarisi dari anak membawa nomornya.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const FORMAT = "sakip/sertifikat/v1";
const BATAS_DIGIT = 4300;
const BATAS_TEKS = 200;
const BATAS_RUMUS = 2000;
const BATAS_PANGKAT = 12;
const BATAS_DESIMAL = 12;
const BATAS_BIT = 1n << 4096n;
const KUNCI = {
  acuan: ["baris", "dokumen", "tabel", "tempat"],
  sertifikat: ["berkas", "bukti", "format", "instansi", "mesin", "nilai", "periode", "satuan", "sebab", "sumber"],
  bukti: [
    "anak", "aturan", "banding", "besaran", "jenis", "langkah", "milik",
    "nama", "nilai", "periode", "satuan", "sumber", "syarat",
  ],
  nilai: ["besaran", "bukti", "induk", "jenis", "kode", "peran", "periode"],
  satuan: ["faktor", "kata", "tempat"],
  sebab: ["kode", "kosong", "milik"],
  sumber: ["acuan", "jenis", "kode", "tempat", "tertulis"],
  syarat: ["langkah", "nilai", "sumber"],
};
const JENIS = ["instansi", "tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan", "unit", "indikator"];
const ANGGARAN_SIMPUL = new Set(["pagu", "realisasi_anggaran", "sisa", "serapan"]);

class Gagal extends Error {}

function harus(...benar) {
  if (!benar.every(Boolean)) throw new Gagal();
}

// ---- Byte baku: hanya bentuk bakunya yang dapat dibaca, jadi yang terbaca pasti baku.

export function bacaBaku(byte) {
  const teks = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(byte);
  let di = 0;
  const ambil = (tanda) => {
    harus(teks.startsWith(tanda, di));
    di += tanda.length;
  };
  const cocok = (pola) => {
    pola.lastIndex = di;
    const ada = pola.exec(teks);
    harus(ada);
    di += ada[0].length;
    return ada[0];
  };
  const SANDI = { '"': '"', "\\": "\\", b: "\b", t: "\t", n: "\n", f: "\f", r: "\r" };
  const kalimat = () => {
    const mentah = cocok(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\btnfr]|u00[01][0-9a-f]))*"/y).slice(1, -1);
    return mentah.replace(/\\(u00(..)|.)/g, (utuh, satu, hex) => {
      if (!hex) return SANDI[satu];
      const huruf = String.fromCharCode(parseInt(hex, 16));
      harus(!"\b\t\n\f\r".includes(huruf));
      return huruf;
    });
  };
  const daftar = (buka, tutup, satu) => {
    ambil(buka);
    if (teks[di] === tutup) return void (di += 1);
    for (;;) {
      satu();
      if (teks[di] === tutup) return void (di += 1);
      ambil(",");
    }
  };
  const isi = () => {
    switch (teks[di]) {
      case "{": {
        const hasil = Object.create(null);
        let lama = null;
        daftar("{", "}", () => {
          const kunci = kalimat();
          harus(lama === null || urutan(lama, kunci) < 0);
          lama = kunci;
          ambil(":");
          hasil[kunci] = isi();
        });
        return hasil;
      }
      case "[": {
        const hasil = [];
        daftar("[", "]", () => hasil.push(isi()));
        return hasil;
      }
      case '"':
        return kalimat();
      case "t":
        return ambil("true"), true;
      case "f":
        return ambil("false"), false;
      case "n":
        return ambil("null"), null;
      default:
        return Number(cocok(/0|[1-9][0-9]{0,14}/y));
    }
  };
  const hasil = isi();
  ambil("\n");
  harus(di === teks.length);
  return hasil;
}

function urutan(kiri, kanan) {
  const [a, b] = [[...kiri], [...kanan]];
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    if (a[i] !== b[i]) return a[i].codePointAt(0) - b[i].codePointAt(0);
  }
  return a.length - b.length;
}

// ---- Bilangan eksak

const mutlak = (n) => (n < 0n ? -n : n);

function fpb(a, b) {
  while (b) [a, b] = [b, a % b];
  return a;
}

export class Pecahan {
  constructor(atas, bawah = 1n) {
    harus(bawah !== 0n);
    const bagi = fpb(mutlak(atas), mutlak(bawah)) * (bawah < 0n ? -1n : 1n);
    this.atas = atas / bagi;
    this.bawah = bawah / bagi;
  }
  tambah(lain) {
    return new Pecahan(this.atas * lain.bawah + lain.atas * this.bawah, this.bawah * lain.bawah);
  }
  kurang(lain) {
    return this.tambah(new Pecahan(-lain.atas, lain.bawah));
  }
  kali(lain) {
    return new Pecahan(this.atas * lain.atas, this.bawah * lain.bawah);
  }
  bagi(lain) {
    return new Pecahan(this.atas * lain.bawah, this.bawah * lain.atas);
  }
  banding(lain) {
    const beda = this.atas * lain.bawah - lain.atas * this.bawah;
    return beda < 0n ? -1 : beda > 0n ? 1 : 0;
  }
  toString() {
    return `${this.atas}/${this.bawah}`;
  }
}

const NOL = new Pecahan(0n);
const SATU = new Pecahan(1n);
const SERATUS = new Pecahan(100n);

function pecahan(teks) {
  harus(typeof teks === "string", teks.length <= 2 * BATAS_DIGIT, /^-?[0-9]+\/[0-9]+$/.test(teks));
  const [atas, bawah] = teks.split("/").map(BigInt);
  const hasil = new Pecahan(atas, bawah);
  harus(String(hasil) === teks);
  return hasil;
}

function desimal(teks) {
  harus(/^[0-9]+(\.[0-9]+)?$/.test(teks));
  const [utuh, pecah = ""] = teks.split(".");
  return new Pecahan(BigInt(utuh + pecah), 10n ** BigInt(pecah.length));
}

const BANDING = {
  "<": (beda) => beda < 0,
  "<=": (beda) => beda <= 0,
  ">": (beda) => beda > 0,
  ">=": (beda) => beda >= 0,
  "==": (beda) => beda === 0,
  "!=": (beda) => beda !== 0,
};

function bandingkan(kiri, tanda, kanan) {
  harus(kiri instanceof Pecahan, kanan instanceof Pecahan, Object.hasOwn(BANDING, tanda));
  return BANDING[tanda](kiri.banding(kanan));
}

function bulatkan(nilai, digit, cara) {
  harus(nilai instanceof Pecahan, Number.isInteger(digit), Math.abs(digit) <= BATAS_DESIMAL);
  const sepuluh = new Pecahan(10n ** BigInt(Math.abs(digit)));
  const skala = digit < 0 ? SATU.bagi(sepuluh) : sepuluh;
  const besar = new Pecahan(mutlak(nilai.atas), nilai.bawah).kali(skala);
  const utuh = besar.atas / besar.bawah;
  const setengah = 2n * (besar.atas % besar.bawah) - besar.bawah;
  const naik = {
    setengah_ke_atas: setengah >= 0n,
    setengah_genap: setengah > 0n || (setengah === 0n && utuh % 2n === 1n),
    potong: false,
  };
  harus(Object.hasOwn(naik, cara));
  return new Pecahan((utuh + (naik[cara] ? 1n : 0n)) * (nilai.atas < 0n ? -1n : 1n)).bagi(skala);
}

// ---- Nilai

const tanpa = (...kode) => new Set(kode);
const kosong = (nilai) => nilai instanceof Set;

function gabung(nilai) {
  const semua = nilai.filter(kosong);
  return semua.length ? new Set(semua.flatMap((satu) => [...satu])) : null;
}

export function sama(kiri, kanan) {
  if (Array.isArray(kiri) || Array.isArray(kanan)) {
    return Array.isArray(kiri) && Array.isArray(kanan) && kiri.length === kanan.length && kiri.every((satu, i) => sama(satu, kanan[i]));
  }
  if (kosong(kiri) || kosong(kanan)) {
    return kosong(kiri) && kosong(kanan) && kiri.size === kanan.size && [...kiri].every((kode) => kanan.has(kode));
  }
  if (kiri instanceof Pecahan || kanan instanceof Pecahan) {
    return kiri instanceof Pecahan && kanan instanceof Pecahan && kiri.banding(kanan) === 0;
  }
  return kiri === kanan;
}

function terbatas(nilai) {
  if (!(nilai instanceof Pecahan)) return nilai;
  return mutlak(nilai.atas) < BATAS_BIT && nilai.bawah < BATAS_BIT ? nilai : tanpa("N002");
}

/** Menghitung dengan ruas-ruas; anggota demi anggota bila ada himpunan, dan tidak sama sekali bila ada yang tidak bernilai. */
function tiap(hitung, ruas) {
  const himpunan = ruas.find(Array.isArray);
  if (himpunan) {
    return himpunan.map((_, i) => tiap(hitung, ruas.map((satu) => (Array.isArray(satu) ? (harus(i < satu.length), satu[i]) : satu))));
  }
  return gabung(ruas) ?? terbatas(hitung(...ruas));
}

function angkaSaja(...nilai) {
  harus(nilai.every((satu) => satu instanceof Pecahan));
}

function pangkat(dasar, oleh) {
  angkaSaja(dasar, oleh);
  harus(oleh.bawah === 1n, mutlak(oleh.atas) <= BigInt(BATAS_PANGKAT));
  if (oleh.atas >= 0n) return new Pecahan(dasar.atas ** oleh.atas, dasar.bawah ** oleh.atas);
  return dasar.atas === 0n ? tanpa("N001") : new Pecahan(dasar.bawah ** -oleh.atas, dasar.atas ** -oleh.atas);
}

const HITUNG = {
  "+": (a, b = null) => (b === null ? (angkaSaja(a), a) : (angkaSaja(a, b), a.tambah(b))),
  "-": (a, b = null) => (b === null ? (angkaSaja(a), NOL.kurang(a)) : (angkaSaja(a, b), a.kurang(b))),
  "*": (a, b) => (angkaSaja(a, b), a.kali(b)),
  "/": (a, b) => (angkaSaja(a, b), b.atas === 0n ? tanpa("N001") : a.bagi(b)),
  "^": pangkat,
  bukan: (a) => (harus(typeof a === "boolean"), !a),
};
for (const tanda of Object.keys(BANDING)) HITUNG[tanda] = (a, b) => bandingkan(a, tanda, b);

const jumlahkan = (nilai) => nilai.reduce((a, b) => a.tambah(b), NOL);
const terpilih = (nilai, tanda) => nilai.reduce((a, b) => (bandingkan(b, tanda, a) ? b : a));
const DERET = {
  jumlah: jumlahkan,
  kumulatif: jumlahkan,
  rata_rata: (nilai) => jumlahkan(nilai).bagi(new Pecahan(BigInt(nilai.length))),
  minimum: (nilai) => terpilih(nilai, "<"),
  maksimum: (nilai) => terpilih(nilai, ">"),
  rata_rata_tertimbang: (nilai) => {
    const bobot = jumlahkan(nilai.filter((_, i) => i % 2));
    if (bobot.atas === 0n) return tanpa("N004");
    return jumlahkan(nilai.flatMap((satu, i) => (i % 2 ? [] : [satu.kali(nilai[i + 1])]))).bagi(bobot);
  },
};
const PEMBULATAN = { bulat: "setengah_ke_atas", bulat_genap: "setengah_genap", potong: "potong" };

function deret(nama, ruas) {
  harus(Object.hasOwn(DERET, nama));
  const himpunan = ruas.map((satu) => (Array.isArray(satu) ? satu : [satu]));
  let nilai = himpunan.flat();
  if (nama === "rata_rata_tertimbang") {
    harus(himpunan.length % 2 === 0);
    nilai = himpunan.flatMap((satu, i) => {
      if (i % 2) return [];
      harus(satu.length === himpunan[i + 1].length);
      return satu.flatMap((anggota, j) => [anggota, himpunan[i + 1][j]]);
    });
  }
  if (!nilai.length) return tanpa("N003");
  return gabung(nilai) ?? (angkaSaja(...nilai), terbatas(DERET[nama](nilai)));
}

// ---- Rumus: diurai sendiri, lalu dihitung dengan setiap langkahnya dicatat

const TANDA = { "×": "*", "·": "*", "÷": "/", "−": "-", "–": "-", "≤": "<=", "≥": ">=", "≠": "!=" };
const TOKEN = new RegExp(
  "[ \\t\\n\\u00a0\\u202f]*(?:(?<angka>[0-9]+(?:\\.[0-9]+)?)(?<persen>\\s*%)?" +
    "|(?<nama>[A-Za-z]\\w*)(?:\\s*\\[\\s*n\\s*(?:[-−–]\\s*(?<mundur>[0-9]+)\\s*)?\\])?" +
    "|(?<tanda>[<>=!]=|[-+*/^<>×·÷−–≤≥≠(),]))",
  "y",
);
const KALI = /[ \t\n\u00a0\u202f]*[xX](?![A-Za-z_])/y;

function potongan(teks) {
  harus(teks.length <= BATAS_RUMUS);
  const hasil = [];
  const ujung = teks.trimEnd().length;
  for (let di = 0; di < ujung; ) {
    const akhir = hasil.at(-1);
    const sesudahRuas = akhir && (akhir.jenis === "angka" || akhir.jenis === "nama" || akhir.teks === ")");
    KALI.lastIndex = TOKEN.lastIndex = di;
    if (sesudahRuas && KALI.test(teks)) {
      hasil.push({ jenis: "tanda", teks: "*" });
      di = KALI.lastIndex;
      continue;
    }
    const ada = TOKEN.exec(teks)?.groups;
    harus(ada);
    di = TOKEN.lastIndex;
    if (ada.angka) {
      const nilai = desimal(ada.angka);
      hasil.push({ jenis: "angka", nilai: ada.persen ? nilai.bagi(SERATUS) : nilai });
    } else if (["dan", "atau", "bukan"].includes(ada.nama)) {
      hasil.push({ jenis: "tanda", teks: ada.nama });
    } else if (ada.nama) {
      const mundur = Number(ada.mundur ?? 0);
      hasil.push({ jenis: "nama", teks: mundur ? `${ada.nama}[n-${mundur}]` : ada.nama });
    } else {
      hasil.push({ jenis: "tanda", teks: TANDA[ada.tanda] ?? ada.tanda });
    }
  }
  return hasil;
}

export function urai(teks) {
  const token = potongan(teks);
  let di = 0;
  const lihat = (...tanda) => token[di]?.jenis === "tanda" && tanda.includes(token[di].teks);
  const ambil = (tanda) => (harus(lihat(tanda)), (di += 1));
  const berderet = (tanda, bawah) => () => {
    let kiri = bawah();
    while (lihat(...tanda)) kiri = { jenis: "operasi", tanda: token[di++].teks, anak: [kiri, bawah()] };
    return kiri;
  };
  const logika = (tanda, bawah) => () => {
    const anak = [bawah()];
    while (lihat(tanda)) (di += 1), anak.push(bawah());
    return anak.length > 1 ? { jenis: "logika", tanda, anak } : anak[0];
  };
  const ruas = () => {
    const satu = token[di];
    harus(satu);
    di += 1;
    if (satu.jenis === "angka") return satu;
    if (satu.jenis === "nama") {
      if (!lihat("(")) return satu;
      const anak = [];
      do (di += 1), anak.push(atau());
      while (lihat(","));
      ambil(")");
      return { jenis: "fungsi", nama: satu.teks, anak };
    }
    harus(satu.teks === "(");
    const isi = atau();
    ambil(")");
    return isi;
  };
  const berpangkat = () => {
    const dasar = ruas();
    if (!lihat("^")) return dasar;
    di += 1;
    return { jenis: "operasi", tanda: "^", anak: [dasar, bertanda()] };
  };
  const bertanda = () => (lihat("-", "+") ? { jenis: "operasi", tanda: token[di++].teks, anak: [bertanda()] } : berpangkat());
  const suku = berderet(["*", "/"], bertanda);
  const jumlah = berderet(["+", "-"], suku);
  const perbandingan = () => {
    const anak = [jumlah()];
    const tanda = [];
    while (lihat(...Object.keys(BANDING))) tanda.push(token[di++].teks), anak.push(jumlah());
    return tanda.length ? { jenis: "banding", tanda, anak } : anak[0];
  };
  const bukan = () => (lihat("bukan") ? ((di += 1), { jenis: "operasi", tanda: "bukan", anak: [bukan()] }) : perbandingan());
  const dan = logika("dan", bukan);
  const atau = logika("atau", dan);
  const pohon = atau();
  harus(di === token.length);
  return pohon;
}

/** Menghitung sebuah rumus; `faktor[i]` adalah faktor langkah ke-i. */
export function hitungRumus(teks, nilai, faktor) {
  const langkah = [];
  const catat = (operasi, ruas, hasil, cabang = 0) => (langkah.push({ operasi, ruas, hasil, cabang }), hasil);
  const nama = (kunci) => (harus(nilai.has(kunci)), nilai.get(kunci));
  const operasi = (tanda, ruas) => catat(tanda, ruas, tiap(HITUNG[tanda], ruas));
  const berbentukSyarat = (simpul) => ["banding", "logika"].includes(simpul.jenis) || simpul.tanda === "bukan";

  const logika = ({ tanda, anak }) => {
    const memutuskan = tanda === "atau";
    const ruas = [];
    for (const satu of anak) {
      ruas.push(hitung(satu));
      harus(typeof ruas.at(-1) === "boolean" || kosong(ruas.at(-1)));
      if (ruas.at(-1) === memutuskan && !gabung(ruas)) break;
    }
    return catat(tanda, ruas, gabung(ruas) ?? ruas.at(-1));
  };
  const perbandingan = ({ tanda, anak }) => {
    const ruas = anak.map(hitung);
    const hasil = tanda.map((satu, i) => operasi(satu, ruas.slice(i, i + 2)));
    return hasil.length > 1 ? catat("dan", hasil, tiap((...semua) => semua.every(Boolean), hasil)) : hasil[0];
  };
  const jika = (anak) => {
    harus(anak.length === 3);
    const syarat = hitung(anak[0]);
    if (kosong(syarat)) return catat("jika", [syarat], syarat);
    harus(typeof syarat === "boolean");
    const hasil = hitung(anak[syarat ? 1 : 2]);
    return catat("jika", [syarat, hasil], hasil, syarat ? 1 : 2);
  };
  const fungsi = ({ nama: sebutan, anak }) => {
    if (sebutan === "jika") return jika(anak);
    if (sebutan === "kumulatif") {
      harus(anak.length === 1, anak[0].jenis === "nama");
      const ruas = [nama(`kumulatif(${anak[0].teks})`)];
      return catat(sebutan, ruas, deret(sebutan, ruas));
    }
    const ruas = anak.map(hitung);
    const kali = faktor[langkah.length] ?? SATU;
    if (sebutan === "mutlak") {
      return catat(sebutan, ruas, tiap((a) => (angkaSaja(a), a.atas < 0n ? NOL.kurang(a) : a), ruas.slice(0, 1)));
    }
    if (Object.hasOwn(PEMBULATAN, sebutan)) {
      if (ruas.length > 1) angkaSaja(ruas[1]), harus(ruas[1].bawah === 1n);
      const digit = ruas.length > 1 ? Number(ruas[1].atas) : 0;
      const satu = (a) => (angkaSaja(a), bulatkan(a.bagi(kali), digit, PEMBULATAN[sebutan]).kali(kali));
      return catat(sebutan, ruas, tiap(satu, ruas.slice(0, 1)));
    }
    if (sebutan === "hitung") {
      const anggota = Array.isArray(ruas[0]) ? ruas[0] : [ruas[0]];
      if (!berbentukSyarat(anak[0])) return catat(sebutan, ruas, new Pecahan(BigInt(anggota.length)));
      const banyak = () => new Pecahan(BigInt(anggota.filter((satu) => satu === true).length));
      return catat(sebutan, ruas, gabung(anggota) ?? banyak());
    }
    return catat(sebutan, ruas, deret(sebutan, ruas));
  };
  const hitung = (simpul) => {
    switch (simpul.jenis) {
      case "angka":
        return simpul.nilai;
      case "nama":
        return nama(simpul.teks);
      case "operasi":
        return operasi(simpul.tanda, simpul.anak.map(hitung));
      case "logika":
        return logika(simpul);
      case "banding":
        return perbandingan(simpul);
      default:
        return fungsi(simpul);
    }
  };
  return { hasil: hitung(urai(teks)), langkah };
}

// ---- Angka yang tertulis

const TERTULIS = /^([-+\u2212])?\s*(?:Rp\.?\s*)?([-\u2212])?([0-9](?:[0-9.,]*[0-9])?)(?:,-)?\s*(%)?$/;
const UJUNG = /^\s*(>=|<=|=<|=>|[<>≥≤=])?\s*(\S.*?)\s*$/s;
const SAMPAI = /(?<=[0-9%])\s*(?:[-–—]|s\.?\s?\/?\s?d\.?|sampai(?:\s+dengan)?|≤|<=)\s*/i;
const LIPAT = { "≥": ">=", "≤": "<=", "=<": "<=", "=>": ">=", "=": "" };

export function angka(teks, dikutip, persen) {
  harus(teks.length <= BATAS_TEKS);
  harus(dikutip || /^-?[0-9]+(\.[0-9]+)?$/.test(teks));
  const [, depan, belakang, mentah, tanda] = TERTULIS.exec(teks) ?? harus(false);
  let digit = mentah;
  const ribuan = !persen && !tanda && /^(?!0+\.)[0-9]{1,3}\.[0-9]{3}$/.test(digit);
  const titik = digit.split(".").length - 1;
  if (dikutip && (titik > 1 || /\..*,/.test(digit) || ribuan)) digit = digit.replaceAll(".", "");
  digit = digit.split(",").length > 2 ? digit.replaceAll(",", "") : digit.replace(",", ".");
  const nilai = desimal(digit);
  return (depan ?? belakang ?? "+") === "+" ? nilai : NOL.kurang(nilai);
}

export function rentang(teks, dikutip = true, persen = true) {
  harus(teks.length <= BATAS_TEKS);
  const bersih = teks.trim();
  const pisah = SAMPAI.exec(bersih);
  const bagian = pisah ? [bersih.slice(0, pisah.index), bersih.slice(pisah.index + pisah[0].length)] : [bersih];
  const ujung = bagian.map((satu) => {
    const [, tanda = "", nilai] = UJUNG.exec(satu) ?? harus(false);
    return [LIPAT[tanda] ?? tanda, angka(nilai, dikutip, persen)];
  });
  if (ujung.length === 1 && ujung[0][0]) return ujung;
  return [
    [ujung[0][0] || ">=", ujung[0][1]],
    [ujung.at(-1)[0] || "<=", ujung.at(-1)[1]],
  ];
}

function bacaan(teks, satuan, tanpaSatuan, persen, dikutip) {
  const { kata, f } = satuan;
  try {
    if (typeof teks === "object" && !Array.isArray(teks)) {
      return Object.values(teks)
        .map((satu) => angka(satu.replace(/^["']+|["']+$/g, ""), /^["']/.test(satu), false))
        .reduce((a, b) => a.kali(b), f);
    }
    if (Object.hasOwn(kata, teks)) return pecahan(kata[teks]).kali(f);
    if (tanpaSatuan && /^[0-9]+\/[0-9]+$/.test(teks)) return new Pecahan(...teks.split("/").map(BigInt));
    const faktor = tanpaSatuan && teks.includes("%") ? f.bagi(SERATUS) : f;
    const ujung = rentang(teks, dikutip, persen).map(([, nilai]) => nilai.kali(faktor));
    return SAMPAI.test(teks) ? ujung : ujung[0];
  } catch {
    return null;
  }
}

// ---- Sertifikat

const alasan = (nilai) => (Array.isArray(nilai) ? nilai.flatMap(alasan) : nilai?.tanpa ?? []);
const terbaru = (nilai) => (Array.isArray(nilai) ? tanpa("N032") : nilai);

function berkunci(objek, nama) {
  harus(typeof objek === "object", objek !== null, !Array.isArray(objek));
  harus(Object.keys(objek).sort().join() === KUNCI[nama].join());
}

function teksSama(kiri, kanan) {
  if (typeof kiri !== "object" || typeof kanan !== "object" || !kiri || !kanan) return kiri === kanan;
  const kunci = Object.keys(kiri);
  return (
    Array.isArray(kiri) === Array.isArray(kanan) &&
    kunci.length === Object.keys(kanan).length &&
    kunci.every((satu) => kiri[satu] === kanan[satu])
  );
}

export class Pemeriksa {
  /** Memeriksa sebuah sertifikat; `gagal` adalah apa yang gagal pertama kali dan di mana, ["", ""] bila semua cocok. */
  constructor(byte, { ruang = "", standar = "" } = {}) {
    this.diperiksa = new Map();
    this.tidak = new Map();
    this.ukuran = new Map();
    this.gagal = ["bentuk", ""];
    try {
      this.semua(byte, ruang, standar);
      this.gagal = ["", ""];
    } catch {
      // Apa pun yang dibuat sertifikat palsu menjadi galat adalah kegagalannya; tempatnya sudah tercatat.
    }
  }

  mulai(apa, di = "") {
    this.gagal = [apa, di];
    this.hitung(this.diperiksa, apa);
  }

  hitung(di, apa, berapa = 1) {
    di.set(apa, (di.get(apa) ?? 0) + berapa);
  }

  semua(byte, ruang, standar) {
    this.mulai("bentuk");
    const data = (this.data = bacaBaku(byte));
    berkunci(data, "sertifikat");
    harus(data.format === FORMAT);
    for (const nama of ["bukti", "nilai", "sebab", "sumber"]) {
      harus(Array.isArray(data[nama]));
      for (const satu of data[nama]) berkunci(satu, nama);
    }
    for (const { kode, kosong: datanya } of data.sebab) harus(datanya === /^N0[12][0-9]$/.test(kode));
    this.satuan = Object.create(null);
    for (const [kode, satu] of Object.entries(data.satuan)) {
      berkunci(satu, "satuan");
      this.satuan[kode] = { f: pecahan(satu.faktor), kata: satu.kata };
    }
    if (ruang) this.berkas(ruang, standar);
    else this.hitung(this.tidak, "berkas", Object.keys(data.berkas).length);
    data.sumber.forEach((satu, nomor) => this.kutipan(satu, nomor));
    data.bukti.forEach((b, nomor) => {
      this.mulai(b.jenis, `bukti ${nomor}: ${b.besaran} ${b.milik} ${b.periode}`);
      this.bukti(b, nomor);
    });
    const [induk, pokok] = [new Map(), new Set()];
    const dipakai = new Set(data.bukti.flatMap((b) => b.anak));
    data.nilai.forEach((satu, nomor) => {
      this.mulai("nilai", `nilai ${nomor}: ${satu.besaran} ${satu.kode} ${satu.periode}`);
      const b = data.bukti[satu.bukti];
      const milikSimpul = satu.jenis === "indikator" && ANGGARAN_SIMPUL.has(satu.besaran);
      harus(b.besaran === satu.besaran, b.periode === satu.periode, milikSimpul || b.milik === satu.kode);
      harus(satu.peran !== "nilai" || satu.besaran !== "capaian" || satu.periode === data.periode);
      harus(JENIS.includes(satu.jenis));
      const lalu = satu.periode.slice(0, 4) < data.periode.slice(0, 4);
      harus((lalu ? ["riwayat"] : ["nilai", "pembanding"]).includes(satu.peran));
      const angka = typeof b.nilai === "string" || Array.isArray(b.nilai);
      const diukur = angka && satu.peran !== "pembanding" && ["target", "realisasi"].includes(satu.besaran);
      if (diukur) this.seukuran([satu.kode, satu.periode.slice(0, 4)], b.satuan);
      harus(satu.peran !== "pembanding" || (satu.jenis === "indikator" && data.sumber[b.sumber].kode === satu.besaran));
      harus(satu.jenis !== "instansi" || satu.kode === data.instansi);
      dipakai.add(satu.bukti);
    });
    this.anggota();
    this.mulai("lengkap");
    for (const satu of data.nilai) {
      const siapa = `${satu.jenis} ${satu.kode}`;
      const atas = JSON.stringify(satu.induk);
      harus((induk.get(siapa) ?? atas) === atas);
      induk.set(siapa, atas);
      if (satu.peran === "nilai" && satu.besaran === (satu.jenis === "indikator" ? "target" : "pagu")) pokok.add(siapa);
    }
    harus([...induk.keys()].every((siapa) => pokok.has(siapa)));
    harus(dipakai.size === data.bukti.length);
    // Yang belum dibulatkan atau dibatasi menurut kebijakan bukan nilai akhirnya.
    const lapis = data.bukti.filter(
      (b) => b.jenis === "batas" || (b.jenis === "pembulatan" && data.sumber[b.sumber].kode.startsWith("pembulatan_")),
    );
    const dalam = new Set(lapis.flatMap((b) => b.anak));
    harus(data.nilai.every((satu) => !dalam.has(satu.bukti)));
  }

  berkas(ruang, standar) {
    for (const [nama, sidik] of Object.entries(this.data.berkas)) {
      const bawaan = nama.startsWith("<standar>/");
      if (bawaan && !standar) {
        this.hitung(this.tidak, "berkas bawaan");
        continue;
      }
      this.mulai("berkas", nama);
      harus(!nama.split(/[/\\]/).includes(".."));
      const path = bawaan ? join(standar, nama.slice("<standar>/".length)) : join(ruang, nama);
      harus(createHash("sha256").update(readFileSync(path)).digest("hex") === sidik);
    }
  }

  kutipan({ jenis, kode, tempat, acuan }, nomor) {
    this.gagal = ["kutipan", `sumber ${nomor}: ${jenis} ${kode}`];
    for (const satu of acuan) berkunci(satu, "acuan");
    for (const satu of [tempat, ...acuan.map((lain) => lain.tempat)]) {
      harus(["", "string,number,number", "string,number,number,string"].includes(satu.map((isi) => typeof isi).join()));
      if (satu.length) this.hitung(this.tidak, "kutipan");
    }
  }

  isi(nilai) {
    if (Array.isArray(nilai)) return nilai.map((satu) => this.isi(satu));
    if (typeof nilai === "boolean") return nilai;
    if (typeof nilai === "string") return pecahan(nilai);
    const [kunci, ...lain] = Object.keys(nilai);
    harus(lain.length === 0);
    if (kunci === "kata") return harus(typeof nilai.kata === "string"), nilai.kata;
    harus(kunci === "tanpa", nilai.tanpa.length > 0);
    return new Set(nilai.tanpa.map((nomor) => this.data.sebab[nomor].kode + (this.warisan.has(nomor) ? `#${nomor}` : "")));
  }

  bukti(b, nomor) {
    harus(b.anak.every((satu) => Number.isInteger(satu) && satu < nomor));
    harus(b.langkah.length === 0 || b.jenis === "rumus" || b.jenis === "metode", b.syarat.length === 0 || b.jenis === "metode");
    harus(b.langkah.every((satu) => satu.length === 5), b.banding.every((satu) => satu.length === 4));
    const anak = b.anak.map((satu) => this.data.bukti[satu]);
    this.warisan = new Set(anak.flatMap((satu) => alasan(satu.nilai)));
    const nilai = this.isi(b.nilai);
    const konteks = {
      b,
      nilai,
      anak,
      f: this.satuan[b.satuan].f,
      ruas: anak.map((satu) => this.isi(satu.nilai)),
      sumber: b.sumber === null ? null : this.data.sumber[b.sumber],
      banding: b.banding.map(([kiri, tanda, kanan, berlaku]) => [pecahan(kiri), tanda, pecahan(kanan), berlaku]),
    };
    harus(konteks.sumber !== undefined);
    for (const [kiri, tanda, kanan, berlaku] of konteks.banding) {
      this.hitung(this.diperiksa, "banding");
      harus(bandingkan(kiri, tanda, kanan) === berlaku);
    }
    this.periksaAlasan(konteks);
    harus(Object.hasOwn(ATURAN, b.jenis));
    this.periksaSatuan(konteks);
    const harap = ATURAN[b.jenis].call(this, konteks);
    harus(harap.some((satu) => sama(satu, nilai)));
    const bebas = ["skala", "konsolidasi"].includes(konteks.sumber?.jenis);
    harus(b.aturan === "" || bebas || (konteks.sumber !== null && teksSama(b.aturan, konteks.sumber.tertulis)));
  }

  periksaAlasan({ b, anak }) {
    const warisan = new Set([...this.warisan, ...b.syarat.flatMap((satu) => alasan(satu.nilai))]);
    const pemilik = new Set(["", b.milik, ...anak.map((satu) => satu.milik)]);
    const baru = alasan(b.nilai).filter((nomor) => !warisan.has(nomor));
    harus(baru.every((nomor) => pemilik.has(this.data.sebab[nomor].milik.split(" (")[0])));
  }

  // Yang bukan rumus, metode, atau predikat bersatuan sama dengan anak-anaknya; hasil sebuah metode mengikuti masukannya.
  periksaSatuan({ b, anak, nilai }) {
    if (nilai instanceof Set) return;
    const bernilai = anak.filter((n) => n.besaran !== "bobot" && alasan(n.nilai).length === 0);
    harus(["rumus", "metode", "predikat"].includes(b.jenis) || bernilai.every((n) => n.satuan === b.satuan));
    if (b.jenis === "metode") this.seukuran([b.sumber, ...new Set(anak.map((n) => n.satuan).sort())], b.satuan);
  }

  seukuran(kunci, satuan) {
    const ada = this.ukuran.get(JSON.stringify(kunci)) ?? satuan;
    harus(ada === satuan);
    this.ukuran.set(JSON.stringify(kunci), ada);
  }

  rumus(b, nilai) {
    const tertulis = b.langkah.map(([operasi, ruas, hasil, cabang, faktor]) => ({
      operasi,
      ruas: this.isi(ruas),
      hasil: this.isi(hasil),
      cabang,
      faktor: pecahan(faktor),
    }));
    const faktor = tertulis.map((satu) => satu.faktor);
    harus(tertulis.every((satu) => Object.hasOwn(PEMBULATAN, satu.operasi) || sama(satu.faktor, SATU)));
    const { hasil, langkah } = hitungRumus(this.data.sumber[b.sumber].tertulis, nilai, faktor);
    this.hitung(this.diperiksa, "langkah", langkah.length);
    harus(langkah.length === tertulis.length);
    langkah.forEach((satu, i) => {
      const lain = tertulis[i];
      harus(satu.operasi === lain.operasi, satu.cabang === lain.cabang, sama(satu.ruas, lain.ruas), sama(satu.hasil, lain.hasil));
    });
    return hasil;
  }

  // Setiap agregat periode ini adalah capaian tepat satu yang dinilai, dan anggotanya yang seharusnya ada semuanya.
  anggota() {
    const { bukti, nilai, periode } = this.data;
    const lapis = (b) => b.jenis === "batas" || b.jenis === "pembulatan";
    const asal = [];
    bukti.forEach((b, nomor) => asal.push(lapis(b) ? asal[b.anak[0]] : nomor));
    const sebutan = (jenis, kode) => JSON.stringify([jenis, kode]);
    const kini = nilai
      .filter((n) => n.peran === "nilai" && n.besaran === "capaian" && n.periode === periode)
      .map((n) => ({ ...n, siapa: sebutan(n.jenis, n.kode), atas: sebutan(...n.induk), asal: asal[n.bukti] }));
    bukti.forEach((b, nomor) => {
      if (b.jenis !== "agregat" || b.periode !== periode) return;
      this.gagal = ["agregat", `bukti ${nomor}: anggota ${b.milik}`];
      const pemilik = kini.filter((n) => n.asal === nomor);
      const atas = new Set(pemilik.map((n) => n.siapa));
      harus(atas.size === 1);
      const semua = pemilik[0].jenis === "instansi" ? ["tujuan", "sasaran"] : [];
      for (const n of kini) if (semua.includes(n.jenis)) atas.add(n.siapa);
      const milik = new Set(b.anak.map((i) => bukti[i].milik));
      harus(kini.every((n) => n.jenis !== b.aturan.dari || !atas.has(n.atas) || milik.has(n.kode)));
    });
  }
}

// Setiap jenis mengembalikan semua nilai yang seharusnya dapat dimiliki buktinya.
const ATURAN = {
  fakta: daun,
  tetapan: daun,
  rumus({ b, anak, ruas }) {
    return [this.rumus(b, new Map(anak.map((satu, i) => [satu.nama, ruas[i]])))];
  },
  metode({ b, anak, ruas, sumber }) {
    const masukan = new Map(anak.slice(0, -1).map((satu, i) => [satu.nama, ruas[i]]));
    harus(ruas.at(-1) === sumber.kode);
    const syarat = b.syarat.map((satu) => {
      berkunci(satu, "syarat");
      const hasil = this.rumus(satu, masukan);
      harus(sama(hasil, this.isi(satu.nilai)));
      return hasil;
    });
    if (syarat.includes(false)) return [tanpa("N031")];
    const hasil = this.rumus(b, masukan);
    return [gabung([...syarat, hasil]) ?? hasil];
  },
  pilihan({ b, anak, ruas }) {
    const dokumen = anak.map((satu) => this.data.sumber[satu.sumber].kode);
    const urutan = [...b.aturan, ""];
    const sepi = (nilai) => kosong(nilai) && ["N012", "N014"].includes([...new Set([...nilai].map((kode) => kode.slice(0, 4)))].join());
    const berisi = dokumen.filter((satu, i) => urutan.includes(satu) && !sepi(ruas[i]));
    const pertama = urutan.find((satu) => berisi.includes(satu));
    if (pertama === undefined) return [tanpa("N015")];
    harus(dokumen[0] === pertama);
    return [berisi.filter((satu) => satu === pertama).length === 1 ? ruas[0] : tanpa("N036")];
  },
  batas({ b, f, ruas, banding }) {
    angkaSaja(ruas[0]);
    const nilai = ruas[0].bagi(f);
    const uji = rentang(b.aturan).map(([tanda, ujung]) => {
      harus(tanda === ">=" || tanda === "<=");
      return [tanda === ">=" ? "<" : ">", ujung];
    });
    harus(uji.length === banding.length);
    harus(uji.every(([tanda, ujung], i) => sama(banding[i][0], nilai) && banding[i][1] === tanda && sama(banding[i][2], ujung)));
    const lewat = uji.find(([tanda, ujung]) => bandingkan(nilai, tanda, ujung));
    return [(lewat ? lewat[1] : nilai).kali(f)];
  },
  pembulatan({ b, f, ruas }) {
    angkaSaja(ruas[0]);
    harus(/^-?[0-9]{1,2}$/.test(b.aturan.desimal));
    return [bulatkan(ruas[0].bagi(f), Number(b.aturan.desimal), b.aturan.cara).kali(f)];
  },
  predikat({ b, nilai, ruas, banding }) {
    const kiri = banding[0][0];
    harus(banding.every((satu) => sama(satu[0], kiri)));
    harus(Object.values(this.satuan).some(({ f }) => sama(kiri.kali(f), ruas[0])));
    const berlaku = b.aturan !== "" && rentang(b.aturan).every(([tanda, ujung]) => bandingkan(kiri, tanda, ujung));
    harus(banding.at(-1)[3] === berlaku);
    return berlaku ? (harus(typeof nilai === "string"), [nilai]) : [tanpa("N034")];
  },
  agregat({ b, anak, ruas }) {
    const { cara, bila_kosong } = b.aturan;
    const bobot = ruas.filter((_, i) => anak[i].besaran === "bobot");
    const anggota = ruas.slice(0, ruas.length - bobot.length);
    harus(bobot.length === (cara === "rata_rata_tertimbang" ? anggota.length : 0));
    if (!anggota.length) return [tanpa("N023")];
    if (new Set(anak.map((satu) => satu.satuan).filter(Boolean)).size > 1) return [tanpa("N035")];
    const semuaKosong = bila_kosong === "abaikan" && anggota.every(kosong);
    const dihitung = anggota.flatMap((satu, i) => {
      if (!kosong(satu) || semuaKosong || bila_kosong === "tak_terdefinisi") return [satu, ...bobot.slice(i, i + 1)];
      return bila_kosong === "nol" ? [NOL, ...bobot.slice(i, i + 1)] : [];
    });
    return [deret(cara, dihitung)];
  },
  konsolidasi({ b, ruas }) {
    const ada = ruas.filter((satu) => !kosong(satu));
    if (ada.length && ["terakhir", "kumulatif"].includes(b.aturan)) return [ada.at(-1)];
    if (ada.some(Array.isArray)) return [tanpa("N032")];
    return [deret(b.aturan === "rata_rata" ? "rata_rata" : "jumlah", ruas)];
  },
  jumlah: ({ ruas }) => [ruas.length ? deret("jumlah", ruas) : tanpa("N025")],
  selisih: ({ ruas }) => (harus(ruas.length === 2), [tiap(HITUNG["-"], ruas)]),
  himpunan: ({ ruas }) => [ruas.map(terbaru)],
  rujukan({ b, ruas }) {
    const ujung = { target_bawah: "<", target_atas: ">" }[b.besaran];
    if (!ujung) return [terbaru(ruas[0])];
    harus(Array.isArray(ruas[0]), ruas[0].length > 0);
    return [terpilih(ruas[0], ujung)];
  },
  kosong: ({ nilai }) => (harus(kosong(nilai)), [nilai]),
};

function daun({ b, nilai, sumber }) {
  const teks = sumber.tertulis;
  if (typeof nilai === "string") return [].concat(teks);
  const satuan = this.satuan[b.satuan];
  const persen = ["", "persen"].includes(b.satuan);
  const terbaca = [true, false].map((dikutip) => bacaan(teks, satuan, b.satuan === "", persen, dikutip)).filter((satu) => satu !== null);
  if (terbaca.length) return [...terbaca, tanpa("N036")];
  return kosong(nilai) ? [nilai] : [];
}

// ---- Baris perintah

const aman = (teks) => teks.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
const hitungan = (peta) => [...peta].map(([apa, berapa]) => `${berapa} ${apa}`).join(", ");

function pilihan(argumen) {
  const hasil = { berkas: [], ruang: "", standar: "", json: false };
  const nama = { "--workspace": "ruang", "--standar": "standar" };
  for (let i = 0; i < argumen.length; i += 1) {
    const satu = argumen[i];
    if (satu === "--json") hasil.json = true;
    else if (Object.hasOwn(nama, satu) && i + 1 < argumen.length) hasil[nama[satu]] = argumen[(i += 1)];
    else if (satu.startsWith("--")) return null;
    else hasil.berkas.push(satu);
  }
  return hasil.berkas.length ? hasil : null;
}

function utama(argumen) {
  const pilih = pilihan(argumen);
  if (!pilih) {
    console.error("Cara memakai: node verifikasi.mjs BERKAS... [--workspace FOLDER] [--standar FOLDER] [--json]");
    return 2;
  }
  let keluar = 0;
  for (const berkas of pilih.berkas) {
    let byte;
    try {
      byte = readFileSync(berkas);
    } catch {
      console.error(`${aman(berkas)}: tidak dapat dibaca.`);
      return 2;
    }
    const { gagal, diperiksa, tidak } = new Pemeriksa(byte, pilih);
    const [apa, di] = gagal.map(aman);
    if (apa) keluar = 1;
    if (pilih.json) {
      console.log(JSON.stringify({ berkas, gagal: [apa, di] }));
      continue;
    }
    console.log(`${aman(berkas)}: ${apa ? `GAGAL pada ${[apa, di].filter(Boolean).join(", ")}.` : "cocok."}`);
    console.log(`  Diperiksa: ${aman(hitungan(diperiksa))}.`);
    if (tidak.size) console.log(`  Tidak diperiksa: ${hitungan(tidak)}. Pemeriksa ini tidak membaca YAML.`);
  }
  return keluar;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = utama(process.argv.slice(2));
