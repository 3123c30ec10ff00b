"""Messages a second through a `sendmail` that syncs to disk, beside programs that do nothing but start it."""

import pathlib
import shutil
import subprocess
import sys
import time

from words import Run, heading, table

peers = pathlib.Path(__file__).resolve().parent.parent / "Peers"


def run(measure, compile_c, folder, count):
    heading(f"{count} messages through a sendmail that syncs to disk, one after the other")
    programs = {name: compile_c(folder, name) for name in ("sendmail", "handover")}
    if not programs["sendmail"]:
        print("Left out: no C compiler.")
        return True
    place = folder / "handing-over"
    shutil.rmtree(place, ignore_errors=True)
    (place / "queue").mkdir(parents=True)
    program = place / "sendmail"
    shutil.copy(programs["sendmail"], program)
    message = place / "message"
    message.write_text("Subject: Your file\n\n" + "All rows of it were taken over.\n" * 30)
    shell = [peers / "handover.sh", program, message, str(count)]
    ways = {
        "partnerd": lambda: partnerd(measure, place, program, count, 1),
        "partnerd, at-once: 8": lambda: partnerd(measure, place, program, count, 8),
        "shell loop": lambda: timed(shell),
        "Python's subprocess": lambda: timed([sys.executable, peers / "handover.py", *shell[1:]]),
    }
    if programs["handover"]:
        ways["C, fork and exec"] = lambda: timed([programs["handover"], *shell[1:]])
    # In turns, so that what else the machine does meets all of them.
    seconds = {name: [] for name in ways}
    for _ in range(3):
        for name, way in ways.items():
            seconds[name].append(way())
    table(
        ["", "messages a second (the middle one)", "best of three", "a message"],
        [[name, f"{count / sorted(runs)[1]:,.0f}", f"{count / min(runs):,.0f}", f"{min(runs) / count * 1000:.2f} ms"]
         for name, runs in seconds.items()])
    return True


def timed(command):
    """By the clock: what is waited for here is the disk."""
    began = time.monotonic()
    subprocess.run(command, check=True)
    return time.monotonic() - began


def partnerd(measure, place, program, count, at_once):
    records = place / "records"
    shutil.rmtree(records, ignore_errors=True)
    records.mkdir()
    Run([measure, "generate", records, "10", "calm"])
    return Run([measure, "deliver", records, program, str(count), str(at_once)]).answers()[-1]["seconds"]
