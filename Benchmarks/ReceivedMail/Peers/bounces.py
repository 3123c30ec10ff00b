#!/usr/bin/env python3
"""flufl.bounce on the same rows as measure-received, counted the same way.

Usage: bounces.py FOLDER     (FOLDER/bounces/*/expected.tsv)
"""

import email
import pathlib
import sys

try:
    from flufl.bounce import all_failures
except ImportError:
    print("flufl.bounce is not installed and left out (pip install flufl.bounce)")
    sys.exit(0)


def measure(folder):
    right = kinds = recipients = total = 0
    for row in (folder / "expected.tsv").read_text().splitlines():
        if row.startswith("#"):
            continue
        name, _, kind, expected = (row.split("\t") + [""])[:4]
        expected = {address for address in expected.lower().split(",") if address}
        message = email.message_from_bytes((folder / name).read_bytes())
        temporary, permanent = all_failures(message)
        found = {address.decode("utf-8", "replace").lower() for address in temporary | permanent}
        has_kind = not expected or ("permanent" if permanent else "temporary" if temporary else "none") == kind
        total += 1
        kinds += has_kind
        recipients += found == expected
        right += has_kind and found == expected
    print(f"flufl.bounce on {folder.name}: {right} of {total} right (kind {kinds}, recipients {recipients})")


for table in sorted((pathlib.Path(sys.argv[1]) / "bounces").glob("*/expected.tsv")):
    measure(table.parent)
