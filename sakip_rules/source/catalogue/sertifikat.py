"""The words of `sakip bukti` and `sakip verifikasi`: why a certificate does not hold (P080 on), and wrong calls."""

from __future__ import annotations

from sakip_rules.locale import N_
from sakip_rules.source.catalogue import GALAT, Entry

_PERIKSA = "sakip verifikasi dinas-contoh.json"
_RUANG = f"{_PERIKSA} --workspace ."
_TANDA = f"{_PERIKSA} --penanda-tangan penanda-tangan.txt"

PERINTAH = {
    "P080": Entry(
        GALAT,
        N_("This is no certificate as `sakip bukti` writes it: its format, its fields or its order are others."),
        N_("A certificate has one form only, byte for byte, so that nothing in it can be changed unseen."),
        N_("Ask for the file itself, or write it again: sakip bukti INSTANSI -o FILE."),
        '{"format": "sakip/sertifikat/v1"}',
        "sakip bukti dinas-contoh -o dinas-contoh.json",
    ),
    "P081": Entry(
        GALAT,
        N_("{di} is missing, or is not the file that the certificate was made from."),
        N_("Its SHA-256 is another one: what the certificate proves rests on other rules or facts than are here."),
        N_("Check it against the files of that time, or write a new certificate of these."),
        _RUANG,
        _RUANG,
    ),
    "P082": Entry(
        GALAT,
        N_("{di}: the file says something else where the certificate says it stands."),
        N_("A rule, a fact or a citation was changed in the certificate, or its place was."),
        N_("Read the place in the file: the certificate is not to be trusted."),
        _RUANG,
        _RUANG,
    ),
    "P083": Entry(
        GALAT,
        N_("{di}: the value does not follow from what it rests on."),
        N_("Computed once more from its operands and its rule, this step ({jenis}) gives another result."),
        N_("The certificate is not to be trusted; derive the value yourself: sakip jelaskan."),
        _PERIKSA,
        _PERIKSA,
    ),
    "P084": Entry(
        GALAT,
        N_("{di}: this is not the value that its proof proves."),
        N_("What a value is, whose and when, has to be what its proof says."),
        N_("The certificate is not to be trusted."),
        _PERIKSA,
        _PERIKSA,
    ),
    "P085": Entry(
        GALAT,
        N_("The certificate is not whole: a proof in it serves nothing, or something that is needed is missing."),
        N_("A value or a member that was left out would leave its proof behind."),
        N_("Ask for the whole certificate."),
        _PERIKSA,
        _PERIKSA,
    ),
    "P086": Entry(
        GALAT,
        N_("The certificate carries no signature that holds: {alasan}."),
        N_("A signature was asked for. Without one nobody vouches for the certificate."),
        N_("Ask for the file {tanda} of somebody whose key is in {penanda}."),
        _TANDA,
        _TANDA,
    ),
    "P087": Entry(
        GALAT,
        N_("ssh-keygen did not sign: {alasan}."),
        N_("The certificate was written, its signature was not."),
        N_("Name a private key that ssh-keygen can use, and sign again with --timpa."),
        "sakip bukti dinas-contoh -o dinas-contoh.json --kunci kunci.pub",
        "sakip bukti dinas-contoh -o dinas-contoh.json --kunci ~/.ssh/id_ed25519",
    ),
    "P088": Entry(
        GALAT,
        N_("A signature needs a file to stand beside."),
        N_("It is written to FILE.sig, and what goes to the screen has no name."),
        N_("Add the file to write: -o FILE."),
        "sakip bukti dinas-contoh --kunci ~/.ssh/id_ed25519",
        "sakip bukti dinas-contoh -o dinas-contoh.json --kunci ~/.ssh/id_ed25519",
    ),
    "P089": Entry(
        GALAT,
        N_("{path} cannot be read: {reason}."),
        N_("A certificate is a file."),
        N_("Name the file that `sakip bukti` wrote."),
        "sakip verifikasi .",
        _PERIKSA,
    ),
    "P090": Entry(
        GALAT,
        N_("{nama} is to be looked for among those who may sign, and nobody says who may."),
        N_("Whose a key is, is said by a file of allowed signers, as ssh-keygen reads it."),
        N_("Add it: --penanda-tangan FILE."),
        f"{_PERIKSA} --identitas inspektorat",
        f"{_TANDA} --identitas inspektorat",
    ),
}
