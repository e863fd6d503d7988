"""A round of watching for machines: one JSON document a line (`sakip/pantau/v1`).

A line has the number of the round (`babak`, the first is the check at the start), the files written since the one
before (`berkas`), how many findings there are by severity (`jumlah`), how many known ones were not looked at again
(`tertunda`), whether everything was looked at (`utuh`), the findings that are new (`baru`, as in `sakip/periksa/v1`)
and settled (`selesai`, where they stood, without a quotation), and each value of the default periode that is another
one now (`nilai`), as in `sakip/nilai/v1`, null where there was or is none. Nothing depends on the reader's language.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sakip_rules.engine.nilai_json import isi
from sakip_rules.render.diagnostics_data import temuan
from sakip_rules.source.catalogue import SEVERITIES, severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.render.pantau import Putaran
    from sakip_rules.source.places import Place

FORMAT = "sakip/pantau/v1"


def data(satu: Putaran, baris: Callable[[Place], str | None]) -> dict[str, object]:
    """Return one round as JSON data."""
    hasil = satu.babak
    counts = Counter(severity(item) for item in hasil.temuan)
    return {
        "format": FORMAT,
        "babak": satu.nomor,
        "berkas": list(satu.berkas),
        "jumlah": {name: counts[name] for name in SEVERITIES},
        "tertunda": len(hasil.tertunda),
        "utuh": satu.utuh,
        "baru": [temuan(item, baris) for item in hasil.baru],
        "selesai": [temuan(item, lambda _: None) for item in hasil.selesai],
        "nilai": [
            {
                "instansi": instansi,
                "periode": periode,
                "jenis": item.jenis,
                "kode": item.kode,
                "besaran": item.besaran,
                "lama": _isi(item.lama),
                "baru": _isi(item.baru),
            }
            for (instansi, periode), changed in satu.angka.items()
            for item in changed
        ],
    }


def _isi(bukti: Bukti | None) -> dict[str, object] | None:
    return None if bukti is None else isi(bukti)
