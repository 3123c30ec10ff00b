"""Hands the same message over so many times, by Python's subprocess: handover.py SENDMAIL MESSAGE COUNT"""

import subprocess
import sys

program, message, count = sys.argv[1:]
command = [program, "-i", "-f", "partners@library.example", "--", "ana@library.example"]
for _ in range(int(count)):
    with open(message, "rb") as text:
        subprocess.run(command, stdin=text, check=True)
