"""Rechecks a certificate (docs/bukti.md) without the engine: with the standard library and PyYAML, and nothing else."""

from .sertifikat import Pemeriksa as Pemeriksa
