"""What a recheck of a certificate found, for a person and as data: what was checked, what could not be, the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sakip_rules.locale import N_, translator
from sakip_rules.render.lebar import bungkus
from sakip_rules.render.teks import bersih

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sakip_rules.source.diagnostics import Diagnostic

FORMAT = "sakip/verifikasi/v1"
# In the order in which they are told; every other kind is a kind of proof.
HITUNGAN = {
    "berkas": N_("files with their SHA-256: {n}"),
    "bukti": N_("proofs: {n}"),
    "langkah": N_("steps of formulas: {n}"),
    "banding": N_("comparisons with bounds: {n}"),
    "agregat": N_("aggregates with their members: {n}"),
    "kutipan": N_("rules, facts and citations at their places: {n}"),
    "nilai": N_("values: {n}"),
}
_KEPALA = N_("Certificate {berkas}")
_DIPERIKSA = N_("Checked: {daftar}.")
_TAK_ADA_RUANG = N_(
    "Not checked, because no workspace was given: the files, and {n} places in them; name it with --workspace."
)
_TAK_TERCARI = N_("Not checked: {n} places in files that are not YAML; their SHA-256 was.")
_TANDA = N_("Signed by: {oleh}.")
_TANPA_TANDA = N_("Not checked: who vouches for it; demand a signature with --penanda-tangan.")
_SAH = N_("Everything that was checked holds.")
_TIDAK = N_("It does not hold.")
_BUKAN_BUKTI = frozenset({"bentuk", "berkas", "kutipan", "langkah", "banding", "nilai", "lengkap"})


@dataclass(frozen=True, slots=True)
class Verifikasi:
    """One recheck: the file and its SHA-256, how often each thing was checked or could not be.

    `oleh` is who signed, empty where no signature holds; `diminta` whether one was demanded.
    """

    berkas: str
    sidik: str
    diperiksa: Mapping[str, int]
    tidak: Mapping[str, int]
    oleh: str
    diminta: bool
    dengan_ruang: bool

    def hitungan(self) -> dict[str, int]:
        """Return how often each thing was checked: proofs of all kinds as one, places where they were looked up."""
        found = dict(self.diperiksa)
        found["bukti"] = sum(count for kind, count in found.items() if kind not in _BUKAN_BUKTI)
        found["kutipan"] = found.get("kutipan", 0) if self.dengan_ruang else 0
        return {kind: found[kind] for kind in HITUNGAN if found.get(kind)}


def sebagai_data(hasil: Verifikasi, temuan: Sequence[Diagnostic]) -> dict[str, Any]:
    """Return the recheck as plain data; `gagal` is what failed, empty where all holds."""
    from sakip_rules.engine.data_json import sebab

    return {
        "format": FORMAT,
        "berkas": hasil.berkas,
        "sha256": hasil.sidik,
        "sah": not temuan,
        "diperiksa": hasil.hitungan(),
        "tidak_diperiksa": {kind: count for kind, count in hasil.tidak.items() if count},
        "penanda_tangan": hasil.oleh,
        "gagal": [sebab(one) for one in temuan],
    }


def sebagai_layar(hasil: Verifikasi, bahasa: str, lebar: int, *, sah: bool) -> Iterator[str]:
    """Yield the lines of the screen."""
    kata = translator(bahasa)
    counts = ", ".join(kata(HITUNGAN[kind]).format(n=count) for kind, count in hasil.hitungan().items())
    lines = [kata(_KEPALA).format(berkas=bersih(hasil.berkas)), f"SHA-256 {hasil.sidik}"]
    if counts:
        lines.append(kata(_DIPERIKSA).format(daftar=counts))
    missing = hasil.tidak.get("kutipan", 0)
    if missing:
        lines.append(kata(_TAK_TERCARI if hasil.dengan_ruang else _TAK_ADA_RUANG).format(n=missing))
    if hasil.oleh:
        lines.append(kata(_TANDA).format(oleh=bersih(hasil.oleh)))
    elif not hasil.diminta:
        lines.append(kata(_TANPA_TANDA))
    lines.append(kata(_SAH if sah else _TIDAK))
    for line in lines:
        yield from bungkus(line, lebar)
