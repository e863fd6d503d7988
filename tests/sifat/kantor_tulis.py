"""The YAML that a planner would write for a `kantor` of `kantor_acak`: one text a file, with its path and its kind."""

from tests.sifat.orakel_standar import KOSONG

KEBIJAKAN = ("metode", "skala", "target_dari", "pagu_dari", "agregat", "predikat_dari", "efisiensi")

RENSTRA = "{sejak: 2024, sampai: 2026}"


def tulis(kantor, random):
    """Every file of the agency: (path, kind, text)."""
    folder = f"definitions/{kantor['kode']}"
    yield f"{folder}/instansi.yaml", "instansi", _instansi(kantor)
    for iku in kantor["indikator"]:
        yield f"{folder}/iku/{iku['kode'].lower()}.yaml", "iku", _iku(iku, random)
    for simpul in kantor["program"]:
        yield f"{folder}/program/{simpul['kode'].lower()}.yaml", "program", "\n".join(_program(simpul, random)) + "\n"
    facts = [_fakta(key, value, random) for key, value in kantor["fakta"].items()]
    when = kantor["periode"]
    spent = [
        f"  - {{simpul: {kode}, periode: {when}, nilai: {_rupiah(x, random)}}}"
        for kode, x in kantor["anggaran"].items()
    ]
    whole = f"simpul: {kantor['kode']}, besaran: pagu"
    spent += [f"  - {{{whole}, nilai: {_rupiah(x, random)}}}" for x in kantor["pagu"].values()]
    random.shuffle(facts)
    lines = (["fakta:", *facts] if facts else []) + (["anggaran:", *spent] if spent else [])
    if lines:
        yield f"realisasi/{kantor['kode']}/2024.yaml", "realisasi", "\n".join(lines) + "\n"


def desimal(x):
    """A figure as a plain decimal, whole and exact; raises ValueError for one that has no end.

    >>> from fractions import Fraction
    >>> desimal(Fraction(-1, 8)), desimal(Fraction(300))
    ('-0.125', '300')
    """
    places = 0
    while (abs(x) * 10**places).denominator != 1:
        places += 1
        if places > 40:
            raise ValueError(x)
    digits = f"{(abs(x) * 10**places).numerator:0{places + 1}}"
    return ("-" if x < 0 else "") + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def _angka(x, random):
    """A figure as it may stand in a file: plain, or in quotes the Indonesian way."""
    if x == KOSONG:
        return '"-"'
    if isinstance(x, tuple):
        return f'"{desimal(x[0])} - {desimal(x[1])}"'
    text = desimal(x)
    return f'"{text.replace(".", ",")}"' if random.random() < 0.2 else text


def _target(x, iku, random):
    """A target as it may stand in a file: a figure, a range, or a bound, which is reached at its figure."""
    if isinstance(x, tuple) or iku["polaritas"] == "stabil" or random.random() < 0.9:
        return _angka(x, random)
    return f'"{"<=" if iku["polaritas"] == "negatif" else "≥"} {desimal(x).replace(".", ",")}"'


def _rupiah(x, random):
    if x == KOSONG:
        return '"-"'
    return f'"Rp {x.numerator:,}"'.replace(",", ".") if random.random() < 0.5 else desimal(x)


def _rentang(batas):
    low, high = batas
    if low == high:
        return f'"{desimal(low)}"'
    if high is None:
        return f'">= {desimal(low)}"'
    return f'"<= {desimal(high)}"' if low is None else f'"{desimal(low)} - {desimal(high)}"'


def _alur(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_alur(one)}" for key, one in value.items()) + "}"
    return f"[{', '.join(value)}]" if isinstance(value, list) else str(value)


def _instansi(kantor):
    kebijakan = kantor["kebijakan"]
    lines = [f"kode: {kantor['kode']}", "nama: Dinas Acak", "periode: 2024", f"renstra: {RENSTRA}", "tujuan:"]
    lines += [f"  - {{kode: {one['kode']}, nama: Tujuan {one['kode']}{_bobot(one)}}}" for one in kantor["tujuan"]]
    lines.append("sasaran:")
    for one in kantor["sasaran"]:
        lines.append(f"  - {{kode: {one['kode']}, nama: Sasaran {one['kode']}, tujuan: {one['tujuan']}{_bobot(one)}}}")
    lines += ["kebijakan:", "  pembanding: []"]
    lines += [f"  {key}: {_alur(kebijakan[key])}" for key in KEBIJAKAN]
    limits = ", ".join(f"{level}: {_rentang(batas)}" for level, batas in kebijakan["batas_capaian"].items())
    lines.append(f"  batas_capaian: {{{limits}}}")
    for key in ("tampilan", "pembulatan_realisasi", "pembulatan_capaian"):
        if key in kebijakan:
            digits, cara = kebijakan[key]
            lines.append(f"  {key}: {{desimal: {digits}, cara: {cara}}}")
    return "\n".join(lines) + "\n"


def _bobot(one):
    return f', bobot: "{one["bobot"]}"' if "bobot" in one else ""


def _iku(iku, random):
    lines = [f"kode: {iku['kode']}", f"nama: Indikator {iku['kode']}"]
    plain = ("sasaran", "tujuan", "satuan", "polaritas", "metode", "skala", "skala_realisasi", "konsolidasi")
    lines += [f"{key}: {iku[key]}" for key in plain if iku.get(key)]
    lines += [f'{key}: "{iku[key]}"' for key in ("rumus", "bobot") if key in iku]
    if "target_sampai_dengan" in iku:
        lines.append("target_sampai_dengan: true")
    if "terburuk" in iku:
        lines.append(f"parameter: {{terburuk: {desimal(iku['terburuk'])}}}")
    if "variabel" in iku:
        lines.append("variabel:")
    for name, cara in iku.get("variabel", {}).items():
        own = f", konsolidasi: {cara}" if cara else ""
        lines.append(f"  {name}: {{nama: Bahan {name}, satuan: indeks{own}}}")
    if iku["target"]:
        lines.append("target:")
    for when, versi in iku["target"].items():
        figures = ", ".join(f"{nama}: {_target(x, iku, random)}" for nama, x in versi.items())
        lines.append(f"  {when}: {{{figures}}}")
    names = list(iku.get("variabel", {"realisasi": ""}))
    lines.append(f"contoh: [{{fakta: {{{', '.join(f'{name}: {{2024: 1}}' for name in names)}}}, periode: 2024}}]")
    return "\n".join(lines) + "\n"


def _program(simpul, random, depth=0):
    indent, below = "  " * depth, ("kegiatan", "sub_kegiatan")
    yield f"{indent}kode: {simpul['kode']}"
    yield f"{indent}nama: Simpul {simpul['kode']}"
    if "sasaran" in simpul:
        yield f"{indent}sasaran: {_alur(simpul['sasaran'])}"
    if simpul["pagu"]:
        figures = ", ".join(f"{nama}: {_rupiah(x, random)}" for nama, x in simpul["pagu"].items())
        yield f"{indent}pagu: {{2024: {{{figures}}}}}"
    if simpul["anak"]:
        yield f"{indent}{below[depth // 2]}:"
    for one in simpul["anak"]:
        first, *rest = _program(one, random, depth + 2)
        yield f"{indent}  - {first.lstrip()}"
        yield from rest


def _fakta(key, value, random):
    kode, variabel, when = key
    called = f", variabel: {variabel}" if variabel else ""
    return f"  - {{indikator: {kode}{called}, periode: {when}, nilai: {_angka(value, random)}}}"
