"""Holds a certificate against itself and its files; a value is a Fraction, bool, word, tuple, or set of reasons."""

import ast
import hashlib
import json
import operator as op
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from itertools import accumulate
from math import prod
from pathlib import Path
from typing import Any

import yaml

FORMAT, _ANGGARAN = "sakip/sertifikat/v1", {"pagu", "realisasi_anggaran", "sisa", "serapan"}
_KUNCI, _DI = {"bukti": 13, "nilai": 7, "sebab": 3, "sumber": 5}, Path(__file__).parents
_BAWAAN = next(filter(Path.is_dir, (_DI[1] / "data" / "standar", _DI[2] / "definitions" / "standar")), _DI[0])
_POKOK = re.compile("(instansi|tujuan|sasaran|program|(sub_)?kegiatan|unit) nilai pagu |indikator nilai target ")
_KE, _BIT, _ANGKA, _RUMUS, _BYTE, _DALAM = {n: n for n in range(-12, 13)}, 4096, 200, 2000, 10**7, 99
_TURUN = {"Alias": 99, "SequenceStart": 1, "MappingStart": 1, "SequenceEnd": -1, "MappingEnd": -1}
_TERTULIS = re.compile(r"^([-+\u2212])?\s*(?:Rp\.?\s*)?([-\u2212])?([0-9](?:[0-9.,]*[0-9])?)(?:,-)?\s*(%)?$")
_UJUNG = re.compile(r"^\s*(>=|<=|=<|=>|[<>≥≤=])?\s*(\S.*?)\s*$")
_LIPAT = {"≥": ">=", "≤": "<=", "=<": "<=", "=>": ">=", "=": ""}
_SAMPAI = re.compile(r"(?<=[0-9%])\s*(?:[-–—]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|≤|<=)\s*", re.IGNORECASE)
_KALI = re.compile(r"((?:(?!(?:dan|atau|bukan)\b)\b\w+|[\])%])\s*)[xX](?![A-Za-z_])")
_TOKEN = re.compile(
    r"[\^×·÷−–≤≥≠]|\b(?:dan|atau|bukan)\b|([0-9]+(?:\.[0-9]+)?)(\s*%)?"
    r"|([A-Za-z]\w*)(?:\s*\[\s*n\s*(?:[-−–]\s*([0-9]+)\s*)?\])?(?!\w|\s*\()"
)
_PYTHON = {"dan": "and", "atau": "or", "bukan": "not", "^": "**", "×": "*", "·": "*", "÷": "/", "−": "-", "–": "-"}
_PYTHON |= {"≤": "<=", "≥": ">=", "≠": "!="}
BANDING = {"<": op.lt, "<=": op.le, ">": op.gt, ">=": op.ge, "==": op.eq, "!=": op.ne}
_TANDA: dict[str, tuple[str, Callable[..., Any]]] = {
    **dict(zip(("Lt", "LtE", "Gt", "GtE", "Eq", "NotEq"), BANDING.items(), strict=True)),
    **{"Add": ("+", op.add), "Sub": ("-", op.sub), "Mult": ("*", op.mul), "Div": ("/", op.truediv)},
    **{"Pow": ("^", lambda a, b: a ** _KE[b]), "USub": ("-", op.neg), "UAdd": ("+", op.pos), "Not": ("bukan", op.not_)},
}
_BULAT = {"bulat": "setengah_ke_atas", "bulat_genap": "setengah_genap", "potong": "potong"}
_FUNGSI: dict[str, Callable[[Sequence[Any]], Any]] = {
    **{"jumlah": sum, "kumulatif": sum, "minimum": min, "maksimum": max, "rata_rata": lambda n: sum(n) / len(n)},
    "rata_rata_tertimbang": lambda n: sum(map(op.mul, n[::2], n[1::2])) / sum(n[1::2]),
    "hitung": lambda n: Fraction(n.count(True)),
}
_TANPA, _TEPI = {n: frozenset({n}) for n in map("N{:03}".format, range(100))}, {"target_bawah": min, "target_atas": max}


def _harus(*benar: object) -> None:
    if not all(benar):
        raise ValueError


def _pecahan(teks: str) -> Fraction:
    nilai = Fraction(*map(int, teks.split("/")))
    _harus(f"{nilai.numerator}/{nilai.denominator}" == teks)
    return nilai


def _gabung(nilai: Iterable[Any]) -> frozenset[str]:
    return frozenset[str]().union(*(satu for satu in nilai if isinstance(satu, frozenset)))


def _sama(satu: Any, lain: Any) -> bool:
    if type(satu) is tuple and type(lain) is tuple:
        return len(satu) == len(lain) and all(map(_sama, satu, lain))
    return type(satu) is type(lain) and bool(satu == lain)


def _angka(teks: str, *, dikutip: bool, persen: bool) -> Fraction:
    _harus(dikutip or re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", teks))
    ((depan, belakang, digit, tanda),) = _TERTULIS.findall(teks)
    ribuan = r"(?!)" if persen or tanda else r"(?!0+\.)[0-9]{1,3}\.[0-9]{3}"
    if dikutip and (digit.count(".") > 1 or re.search(r"\..*,", digit) or re.fullmatch(ribuan, digit)):
        digit = digit.replace(".", "")
    nilai = Fraction(digit.replace(",", "" if digit.count(",") > 1 else "."))
    return nilai if (depan or belakang or "+") == "+" else -nilai


def _rentang(teks: str, *, dikutip: bool = True, persen: bool = True) -> list[tuple[str, Fraction]]:
    teks = teks.strip() if len(teks) <= _ANGKA else ""
    cocok = [_UJUNG.findall(bagian)[0] for bagian in _SAMPAI.split(teks, maxsplit=1)]
    ujung = [(_LIPAT.get(tanda, tanda), _angka(nilai, dikutip=dikutip, persen=persen)) for tanda, nilai in cocok]
    dua_sisi = [(ujung[0][0] or ">=", ujung[0][1]), (ujung[-1][0] or "<=", ujung[-1][1])]
    return ujung if len(ujung) == 1 and ujung[0][0] else dua_sisi


def _bulat(nilai: Fraction, desimal: int, cara: str) -> Fraction:
    utuh, sisa = divmod(abs(nilai) * Fraction(10) ** _KE[desimal], 1)
    naik = {"setengah_ke_atas": sisa * 2 >= 1, "setengah_genap": (sisa * 2, utuh % 2) > (1, 0), "potong": False}[cara]
    return (utuh + naik) * (-1 if nilai < 0 else 1) / Fraction(10) ** desimal


def _tiap(hitung: Callable[..., Any], ruas: Sequence[Any]) -> Any:
    for banyak in [len(satu) for satu in ruas if type(satu) is tuple][:1]:
        return tuple(_tiap(hitung, [r[i] if type(r) is tuple else r for r in ruas]) for i in range(banyak))
    with suppress(ZeroDivisionError):
        nilai = _gabung(ruas) or hitung(*ruas)
        besar = isinstance(nilai, Fraction) and max(map(int.bit_length, nilai.as_integer_ratio())) > _BIT
        return _TANPA["N002"] if besar else nilai
    return _TANPA["N001"]


def _panggil(nama: str, ruas: Sequence[Any], faktor: Fraction = Fraction(1)) -> Any:
    if nama in _BULAT or nama == "mutlak":
        satu = abs if nama == "mutlak" else lambda n: _bulat(n / faktor, int(*ruas[1:]), _BULAT[nama]) * faktor
        return _tiap(satu, ruas[:1])
    deret = [satu if type(satu) is tuple else (satu,) for satu in ruas]
    if nama == "rata_rata_tertimbang":
        deret = [pasang for i in range(0, len(deret), 2) for pasang in zip(deret[i], deret[i + 1], strict=True)]
    nilai = [satu for satuan in deret for satu in satuan]
    if not nama or (not nilai and nama != "hitung"):
        return _TANPA["N003"] if nama else Fraction(len(nilai))
    hasil = _tiap(lambda *n: _FUNGSI[nama](n), nilai)
    return _TANPA["N004"] if hasil == {"N001"} and not _gabung(nilai) else hasil


class Hitungan:
    """One evaluation, with each step as (operation, operands, branch, result); raises for what is no formula."""

    def __init__(self, teks: str, nilai: Mapping[str, Any], faktor: Sequence[Fraction]) -> None:
        self.nilai, self.faktor, self.langkah, self.isi = nilai, faktor, list[tuple[Any, ...]](), dict[str, Any]()
        python = _TOKEN.sub(self._token, _KALI.sub(r"\1*", teks if len(teks) <= _RUMUS else ""))
        self.hasil = self._hitung(ast.parse(f"({python})", mode="eval").body)

    def _token(self, cocok: re.Match[str]) -> str:
        nilai, persen, nama, mundur = cocok.groups()
        if cocok[0] in _PYTHON:
            return f" {_PYTHON[cocok[0]]} "
        kunci = f"{nama}[n-{int(mundur)}]" if int(mundur or 0) else nama
        self.isi[f"v{len(self.isi)}"] = Fraction(nilai) / (100 if persen else 1) if nilai else kunci
        return f" v{len(self.isi) - 1} "

    def _catat(self, operasi: str, ruas: Sequence[Any], hasil: Any, cabang: int = 0) -> Any:
        self.langkah.append((operasi, tuple(ruas), cabang, hasil))
        return hasil

    def _tanda(self, tanda: ast.AST, *ruas: Any) -> Any:
        return self._catat((jenis := _TANDA[type(tanda).__name__])[0], ruas, _tiap(jenis[1], ruas))

    def _hitung(self, node: ast.AST) -> Any:
        match node:
            case ast.Name(nama):
                return self.nilai[self.isi[nama]] if isinstance(self.isi[nama], str) else self.isi[nama]
            case ast.UnaryOp(tanda, ruas):
                return self._tanda(tanda, self._hitung(ruas))
            case ast.BinOp(kiri, tanda, kanan):
                return self._tanda(tanda, self._hitung(kiri), self._hitung(kanan))
            case ast.BoolOp(tanda, anak):
                henti, nilai = isinstance(tanda, ast.Or), list[Any]()
                for satu in anak:
                    nilai += [] if nilai and nilai[-1] is henti and not _gabung(nilai) else [self._hitung(satu)]
                return self._catat("atau" if henti else "dan", nilai, _gabung(nilai) or nilai[-1])
            case ast.Compare(kiri, tanda, kanan):
                nilai = [self._hitung(satu) for satu in (kiri, *kanan)]
                hasil = [self._tanda(satu, *nilai[i : i + 2]) for i, satu in enumerate(tanda)]
                return self._catat("dan", hasil, _tiap(lambda *a: all(a), hasil)) if len(hasil) > 1 else hasil[0]
            case ast.Call(ast.Name("jika"), [syarat, ya, tidak]):
                nilai = [self._hitung(syarat)]
                nilai += [self._hitung(ya if nilai[0] else tidak)] if isinstance(nilai[0], bool) else []
                return self._catat("jika", nilai, nilai[-1], (len(nilai) - 1) * (1 if nilai[0] is True else 2))
            case ast.Call(ast.Name("kumulatif" as nama), [ast.Name(kunci)]):
                return self._catat(nama, n := [self.nilai[f"kumulatif({self.isi[kunci]})"]], _panggil(nama, n))
            case ast.Call(ast.Name(nama), anak):
                nilai = [self._hitung(satu) for satu in anak]
                benar = isinstance(anak[0], (ast.Compare, ast.BoolOp)) or isinstance(getattr(anak[0], "op", 0), ast.Not)
                fungsi, faktor = "" if nama == "hitung" and not benar else nama, self.faktor[len(self.langkah)]
                return self._catat(nama, nilai, _panggil(fungsi, nilai, faktor))
        raise ValueError(node)


def _sebab(nilai: Any) -> set[int]:
    sebab = {nomor for satu in nilai for nomor in _sebab(satu)} if isinstance(nilai, list) else set[int]()
    return {*nilai.get("tanpa", ())} if isinstance(nilai, dict) else sebab


def _jelajah(simpul: yaml.Node, konteks: frozenset[str], letak: dict[Any, Any]) -> Any:
    """Return a node as plain data; `letak` gets what stands at each place, if quoted, its surroundings, its row."""
    nilai, baris = simpul.value, dict[str, Any]()
    if isinstance(simpul, yaml.SequenceNode):
        return [_jelajah(satu, konteks, letak) for satu in nilai]
    if isinstance(simpul, yaml.ScalarNode):
        letak[simpul.start_mark.line, simpul.start_mark.column] = (nilai.strip(), bool(simpul.style), konteks, {})
        return nilai.strip()
    konteks |= {satu.value for pasang in nilai for satu in pasang if isinstance(satu, yaml.ScalarNode)}
    for kunci, satu in nilai:
        baris[kunci.value] = _jelajah(satu, konteks, letak)
        letak[kunci.start_mark.line, kunci.start_mark.column] = (baris[kunci.value], True, konteks, baris)
    return baris


class Pemeriksa:
    """What was checked in a certificate and what could not be, how often each; `gagal`: what failed first, where."""

    def __init__(self, isi: bytes, akar: Path | None = None) -> None:
        self.diperiksa, self.tidak, self.gagal, self.dalam = Counter[str](), Counter[str](), ("bentuk", ""), set[int]()
        self.berkas, self.asal, self.ukuran = dict[str, Any](), dict[int, int](), dict[Any, str]()
        with suppress(Exception):  # whatever a forged certificate makes go wrong is what fails in it
            self._semua(isi, akar)
            self.gagal = ("", "")

    def _mulai(self, apa: str, di: str = "") -> None:
        self.gagal, self.diperiksa[apa] = (apa, di), self.diperiksa[apa] + 1

    def _semua(self, isi: bytes, akar: Path | None) -> None:
        self._mulai("bentuk")
        self.data = data = json.loads(isi, parse_float=_pecahan, parse_int=lambda teks: range(10**15).index(int(teks)))
        baku = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
        _harus(data["format"] == FORMAT, baku.encode() == isi, len(data) == 10)  # noqa: PLR2004 - its keys, all used
        _harus(*(len(satu) == banyak for nama, banyak in _KUNCI.items() for satu in data[nama]))
        _harus(*(satu["kosong"] is bool(re.fullmatch("N0[12][0-9]", satu["kode"])) for satu in data["sebab"]))
        self.faktor = {kode: _pecahan(f) for kode, satu in data["satuan"].items() for f, _, _ in [satu.values()]}
        for nama in data["berkas"] if akar else ():
            self._mulai("berkas", nama)
            path = Path(f"{_BAWAAN}/{nama[10:]}" if nama.startswith("<standar>/") else f"{akar}/{nama}")
            _harus(".." not in path.parts, path.is_file(), path.stat().st_size <= _BYTE)
            _harus(hashlib.sha256(byte := path.read_bytes()).hexdigest() == data["berkas"][nama])
            kejadian = yaml.parse(byte, yaml.CSafeLoader) if nama.endswith(".yaml") else ()
            _harus(all(dalam < _DALAM for dalam in accumulate(_TURUN.get(type(e).__name__[:-5], 0) for e in kejadian)))
            simpul, di = yaml.compose(byte, yaml.CSafeLoader) if nama.endswith(".yaml") else None, dict[Any, Any]()
            self.berkas[nama] = _jelajah(simpul or yaml.SequenceNode("", []), frozenset({path.stem}), di), di
        for nomor, sumber in enumerate(data["sumber"]):
            self._mulai("kutipan", f"sumber {nomor}: {sumber['jenis']} {sumber['kode']}")
            self._kutipan(sumber)
        for nomor, b in enumerate(data["bukti"]):
            self._mulai(b["jenis"], f"bukti {nomor}: {b['besaran']} {b['milik']} {b['periode']}")
            self._bukti(nomor, b)
        for nomor, n in enumerate(data["nilai"]):
            self._mulai("nilai", f"nilai {nomor}: {n['besaran']} {n['kode']} {n['periode']}")
            b, jenis, apa, peran, kapan = data["bukti"][n["bukti"]], n["jenis"], n["besaran"], n["peran"], n["periode"]
            _harus(b["milik"] == n["kode"] or (jenis == "indikator" and apa in _ANGGARAN), b["periode"] == kapan)
            _harus(b["besaran"] == apa, kapan == data["periode"] or (peran, apa) != ("nilai", "capaian"))
            _harus(peran in (["riwayat"] if kapan < data["periode"][:4] else ["nilai", "pembanding"]))
            if apa in ("target", "realisasi") and peran != "pembanding" and not isinstance(b["nilai"], dict):
                _harus(self.ukuran.setdefault((n["kode"], kapan[:4]), b["satuan"]) == b["satuan"])
            metode = b["jenis"] == "metode" and self.berkas and self.berkas[data["sumber"][b["sumber"]]["tempat"][0]][0]
            _harus(not metode or (metode.get("jenis") == "pembanding") is (peran == "pembanding"))
            _harus(peran != "pembanding" or (jenis, apa) == ("indikator", data["sumber"][b["sumber"]]["kode"]))
        self._anggota()
        self._mulai("lengkap")
        dipakai = {anak for b in data["bukti"] for anak in b["anak"]} | {satu["bukti"] for satu in data["nilai"]}
        _harus(dipakai == set(range(len(data["bukti"]))), self.dalam.isdisjoint(n["bukti"] for n in data["nilai"]))
        ada = {(n["jenis"], n["kode"], *n["induk"]) for n in data["nilai"]}
        pokok = {*filter(_POKOK.match, ("{jenis} {peran} {besaran} {kode}".format(**n) for n in data["nilai"]))}
        _harus(len(ada) == len(pokok), {n[1] for n in ada if n[0] == "instansi"} <= {data["instansi"]})

    def _letak(self, tempat: list[Any]) -> Any:
        ada = tempat and tempat[0].endswith(".yaml") and self.berkas
        self.tidak["kutipan"] += bool(tempat and not ada)
        return self.berkas[tempat[0]][1][tempat[1] - 1, tempat[2] - 1] if ada else None

    def _kutipan(self, sumber: dict[str, Any]) -> None:
        tertulis, letak = sumber["tertulis"], self._letak(sumber["tempat"])
        if letak and isinstance(tertulis, dict):
            ada = letak[0] if isinstance(letak[0], dict) else letak[3]
            _harus(ada.items() - {("dari", "unit")} <= {(kunci, teks.strip("\"'")) for kunci, teks in tertulis.items()})
        _harus(not letak or not tertulis or isinstance(tertulis, dict) or tertulis == letak[0])
        for acuan, letak in ((satu, self._letak(satu["tempat"])) for satu in sumber["acuan"]):
            baris = letak[3].get("baris", []) if letak else acuan["baris"]
            _harus([int(satu) for satu in ([baris] if isinstance(baris, str) else baris)] == acuan["baris"])
            _harus(not letak or (acuan["dokumen"] in letak[2] and acuan["tabel"] == letak[3].get("tabel", "")))

    def _isi(self, nilai: Any) -> Any:
        if isinstance(nilai, list):
            return tuple(map(self._isi, nilai))
        if not isinstance(nilai, dict):
            return nilai if isinstance(nilai, bool) else _pecahan(nilai)
        kode = [(self.data["sebab"][i]["kode"], f"#{i}" if i in self.warisan else "") for i in nilai.get("tanpa", ())]
        return nilai["kata"] if [*nilai] == ["kata"] else frozenset(map("".join, kode) if [*nilai] == ["tanpa"] else ())

    def _bukti(self, nomor: int, b: dict[str, Any]) -> None:
        _harus(all(i < nomor for i in b["anak"]), b["jenis"] in ("rumus", "metode") or not b["langkah"] + b["syarat"])
        self.anak = [self.data["bukti"][i] for i in b["anak"]]
        self.warisan = {i for anak in self.anak for i in _sebab(anak["nilai"])}
        self.ruas = [self._isi(anak["nilai"]) for anak in self.anak]
        self.b, self.n, self.f = b, self._isi(b["nilai"]), self.faktor[b["satuan"]]
        self.sumber, self.aturan = {} if b["sumber"] is None else self.data["sumber"][b["sumber"]], b["aturan"]
        self.diperiksa["banding"] += len(b["banding"])
        _harus(*(BANDING[tanda](_pecahan(n), _pecahan(lain)) is berlaku for n, tanda, lain, berlaku in b["banding"]))
        warisan = self.warisan | {i for satu in b["syarat"] for i in _sebab(satu["nilai"])}
        pemilik = {"", b["milik"], *(anak["milik"] for anak in self.anak)}
        _harus(*(self.data["sebab"][i]["milik"].split(" (")[0] in pemilik for i in _sebab(b["nilai"]) - warisan))
        lapis = (b["jenis"] + self.sumber.get("kode", "")).startswith(("batas", "pembulatanpembulatan_"))
        self.dalam |= {*b["anak"]} if lapis else set()
        self.asal[nomor] = self.asal[b["anak"][0]] if b["jenis"] in ("batas", "pembulatan") else nomor
        ukur = {n["satuan"] for n in self.anak if n["besaran"] != "bobot" and not _sebab(n["nilai"])}
        _harus(b["jenis"] in ("rumus", "metode", "predikat") or isinstance(self.n, frozenset) or ukur <= {b["satuan"]})
        harap = _ATURAN[b["jenis"]](self)
        _harus(any(_sama(self.n, satu) for satu in (harap if isinstance(harap, list) else [harap])))
        _harus(self.aturan in ("", self.sumber.get("tertulis")) or self.sumber["jenis"] in ("skala", "konsolidasi"))

    def _rumus(self, b: dict[str, Any], nilai: dict[str, Any]) -> Any:
        faktor = [*(_pecahan(satu) for *_, satu in b["langkah"]), Fraction(1)]
        ada = [(tanda, self._isi(ruas), cabang, self._isi(hasil)) for tanda, ruas, hasil, cabang, _ in b["langkah"]]
        _harus(*(satu[0] in _BULAT or kali == 1 for satu, kali in zip(ada, faktor, strict=False)))
        hitungan = Hitungan(self.data["sumber"][b["sumber"]]["tertulis"], nilai, faktor)
        self.diperiksa["langkah"] += len(ada)
        _harus(_sama(tuple(ada), tuple(hitungan.langkah)))
        return hitungan.hasil

    def _daun(self) -> list[Any]:
        teks, letak = self.sumber["tertulis"], self._letak(self.sumber["tempat"])
        if letak and self.sumber["jenis"] in ("fakta", "target", "pagu"):
            nama = self.b["nama"].partition("[")[0].split() if self.b["besaran"] == "variabel" else []
            _harus({self.b["milik"], self.b["periode"], *nama} <= letak[2])
        if isinstance(self.n, str):
            return [teks] if isinstance(teks, str) else teks
        terbaca = [nilai for kutip in ((letak[1],) if letak else (True, False)) for nilai in self._terbaca(teks, kutip)]
        return [*terbaca, _TANPA["N036"]] if terbaca else [self.n] * bool(_gabung([self.n]))

    def _terbaca(self, teks: Any, dikutip: bool) -> Iterator[Any]:  # noqa: FBT001 - whether it stood in quotes
        kode, kata = self.b["satuan"], self.data["satuan"][self.b["satuan"]]["kata"]
        with suppress(IndexError, ValueError):
            if isinstance(teks, dict):
                yield prod(_angka(s.strip("\"'"), dikutip=s[0] in "\"'", persen=False) for s in teks.values()) * self.f
            elif teks in kata or (not kode and "/" in teks):
                yield _pecahan(kata[teks]) * self.f if teks in kata else Fraction(teks)
            else:
                faktor = self.f / (100 if not kode and "%" in teks else 1)
                ujung = [nilai * faktor for _, nilai in _rentang(teks, dikutip=dikutip, persen=kode in ("", "persen"))]
                yield tuple(ujung) if _SAMPAI.search(teks) else ujung[0]

    def _pilihan(self) -> Any:
        urutan, dokumen = [*self.aturan, ""], [self.data["sumber"][anak["sumber"]]["kode"] for anak in self.anak]
        berisi = zip(dokumen, ({kode[:4] for kode in _gabung([n])} for n in self.ruas), strict=True)
        calon = sorted(urutan.index(satu) for satu, n in berisi if satu in urutan and n not in ({"N012"}, {"N014"}))
        _harus(not calon or dokumen[0] == urutan[calon[0]])
        return _TANPA["N015"] if not calon else self.ruas[0] if calon.count(calon[0]) == 1 else _TANPA["N036"]

    def _metode(self) -> Any:
        nilai, syarat = {anak["nama"]: n for anak, n in zip(self.anak[:-1], self.ruas, strict=False)}, self.b["syarat"]
        hasil = tuple(self._rumus(satu, nilai) for satu in syarat)
        semua = [self.data["sumber"][satu["sumber"]]["tertulis"] for satu in syarat]
        di = self.berkas[self.sumber["tempat"][0]][0] if self.berkas else dict[str, Any]()
        kunci = (self.b["sumber"], *sorted({anak["satuan"] for anak in self.anak}))
        _harus(_sebab(self.b["nilai"]) or self.ukuran.setdefault(kunci, self.b["satuan"]) == self.b["satuan"])
        _harus(di.get("satuan") not in {*self.data["satuan"]} - {self.b["satuan"].partition("#")[0]})
        _harus(not di or semua == [satu["rumus"] for satu in di.get("syarat", ())])
        _harus(self.ruas[-1] == self.sumber["kode"], _sama(hasil, tuple(self._isi(satu["nilai"]) for satu in syarat)))
        return _TANPA["N031"] if False in hasil else _gabung([*hasil, akhir := self._rumus(self.b, nilai)]) or akhir

    def _batas(self) -> Any:
        nilai = self.ruas[0] / self.f
        uji = [(nilai, {">=": "<", "<=": ">"}[tanda], ujung) for tanda, ujung in _rentang(self.aturan)]
        _harus(uji == [(_pecahan(kiri), tanda, _pecahan(kanan)) for kiri, tanda, kanan, _ in self.b["banding"]])
        return next((ujung for _, tanda, ujung in uji if BANDING[tanda](nilai, ujung)), nilai) * self.f

    def _predikat(self) -> list[Any]:
        (nilai,) = {_pecahan(uji[0]) for uji in self.b["banding"]}
        pita = [{"rentang": self.aturan, "predikat": self.n}] if self.aturan else []
        skala = self.berkas[self.sumber["tempat"][0]][0] if self.berkas else {"pita": pita, "ranah": self.aturan}
        uji = [(satu["predikat"], _rentang(satu["rentang"]) + _rentang(skala["ranah"])) for satu in skala["pita"]]
        kata = [satu for satu, semua in uji if all(BANDING[tanda](nilai, ujung) for tanda, ujung in semua)]
        _harus(self.ruas[0] in [nilai * satu for satu in self.faktor.values()], self.b["banding"][-1][3] is bool(kata))
        return kata or [_TANPA["N034"]]

    def _agregat(self) -> Any:
        bobot = [n for anak, n in zip(self.anak, self.ruas, strict=True) if anak["besaran"] == "bobot"]
        anggota, ganti = self.ruas[: len(self.ruas) - len(bobot)], {"nol": Fraction(0), "abaikan": None}
        _harus(len(bobot) == len(anggota) * (self.aturan["cara"] == "rata_rata_tertimbang"))
        nilai = [ganti.get(self.aturan["bila_kosong"], n) if isinstance(n, frozenset) else n for n in anggota]
        nilai = anggota if set(nilai) == {None} else nilai
        ruas = [satu for i, n in enumerate(nilai) if n is not None for satu in (n, *bobot[i : i + 1])]
        kode = "N035" if len({anak["satuan"] for anak in self.anak} - {""}) > 1 else "" if anggota else "N023"
        return _TANPA[kode] if kode else _panggil(self.aturan["cara"], ruas)

    def _anggota(self) -> None:
        nilai = [n for n in self.data["nilai"] if (n["peran"], n["besaran"]) == ("nilai", "capaian")]
        kini = [(n["jenis"], n["kode"], tuple(n["induk"]), self.asal[n["bukti"]]) for n in nilai]
        for nomor, b in enumerate(self.data["bukti"]):
            if (b["jenis"], b["periode"]) == ("agregat", self.data["periode"]):
                self.gagal = ("agregat", f"bukti {nomor}: anggota {b['milik']}")
                (siapa,) = {n[:2] for n in kini if n[3] == nomor}
                atas = {siapa, *(n[:2] for n in kini if siapa[0] == "instansi" and n[0] in ("tujuan", "sasaran"))}
                bawah = {n[1] for n in kini if n[0] == b["aturan"]["dari"] and n[2] in atas}
                _harus(bawah <= {self.data["bukti"][i]["milik"] for i in b["anak"]})

    def _konsolidasi(self) -> Any:
        ada, cara, ruas = [n for n in self.ruas if not isinstance(n, frozenset)], self.aturan, self.ruas
        lain = _TANPA["N032"] if tuple in map(type, ada) else _panggil("jumlah" if cara != "rata_rata" else cara, ruas)
        return ada[-1] if ada and cara in ("terakhir", "kumulatif") else lain


_ATURAN: dict[str, Callable[[Pemeriksa], Any]] = {
    **dict.fromkeys(("fakta", "tetapan"), Pemeriksa._daun),
    **{"pilihan": Pemeriksa._pilihan, "metode": Pemeriksa._metode, "batas": Pemeriksa._batas},
    **{"predikat": Pemeriksa._predikat, "agregat": Pemeriksa._agregat, "konsolidasi": Pemeriksa._konsolidasi},
    "rumus": lambda p: p._rumus(p.b, {anak["nama"]: n for anak, n in zip(p.anak, p.ruas, strict=True)}),
    "pembulatan": lambda p: _bulat(p.ruas[0] / p.f, int(p.aturan["desimal"]), p.aturan["cara"]) * p.f,
    "jumlah": lambda p: _panggil("jumlah", p.ruas) if p.ruas else _TANPA["N025"],
    "selisih": lambda p: [] if p.ruas[2:] else _tiap(op.sub, [p.ruas[0], p.ruas[1]]),
    "himpunan": lambda p: tuple(_TANPA["N032"] if type(n) is tuple else n for n in p.ruas),
    "rujukan": lambda p: _TEPI[p.b["besaran"]](*p.ruas) if p.b["besaran"] in _TEPI else _ATURAN["himpunan"](p)[0],
    "kosong": lambda p: [p.n] * bool(_gabung([p.n])),
}
