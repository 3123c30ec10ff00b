"""The three due dates in remind: `reminders.py write FOLDER` makes its file, `reminders.py sum OUTPUT` adds up its answer.

Neither is measured: only `remind -n` on the file is.
"""

import json
import sys
from datetime import date

ADD_MONTHS = (
    "FSET addmonths(d, k) day28(year(d)+(monnum(d)-1+k)/12, (monnum(d)-1+k)%12+1, day(d))\n"
    "FSET day28(y, m, d) date(y, m, min(d, daysinmon(m, y)))\n"
)


def write(folder):
    with open(f"{folder}/anchors.rem", "w") as out:
        out.write("OMIT Sun\n")
        for line in open(f"{folder}/closed.txt"):
            out.write(f"OMIT {line.strip()}\n")
        out.write(ADD_MONTHS)
        for number, line in enumerate(open(f"{folder}/anchors.csv"), start=1):
            months, touch, promise, evaluation = line.rstrip("\n").split(",")
            out.write(
                f"REM [trigger(addmonths('{touch}', {months}))] AFTER MSG {number}.0\n"
                f"REM {promise} MSG {number}.1\n"
                f"REM [trigger(addmonths('{evaluation}', 12))] AFTER MSG {number}.2\n"
            )


def add_up(path):
    total, epoch, ordinals = 0, date(1970, 1, 1).toordinal(), {}
    for line in open(path):
        day, occurrence = line.split()
        if day not in ordinals:
            ordinals[day] = date(*map(int, day.split("/"))).toordinal() - epoch
        number, clock = occurrence.split(".")
        total += ordinals[day] * (3 * int(number) + int(clock))
    print(json.dumps({"checksum": total % 2**64}))


write(sys.argv[2]) if sys.argv[1] == "write" else add_up(sys.argv[2])
