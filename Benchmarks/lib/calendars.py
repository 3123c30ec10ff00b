"""A thousand elapses of each calendar expression."""

import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys
from datetime import datetime, timezone

from words import Run, heading, table, time_text

peers = pathlib.Path(__file__).resolve().parent.parent / "Peers"
# Where a peer is not followed: its expression, the peer, why. Printed, and no failure of the run.
NOT_FOLLOWED = {
    ("*:0/7", "systemd-analyze"): "systemd 252 passes midnight over after 23:56, though 0 is one of the values",
}
FROM, UNTIL, COUNT = "2026-01-01 00:00:00 UTC", 4102444800, 1000


def run(measure, expressions):
    agreed = True
    for zone in ("UTC", "America/Los_Angeles"):
        agreed &= one(measure, expressions, zone)
    return agreed


def one(measure, expressions, zone):
    heading(f"1000 elapses of each calendar expression, {zone}")
    sets = {"partnerd": quickest([measure, "elapses", expressions, zone])}
    start = None
    if shutil.which("systemd-analyze"):
        sets["systemd-analyze"], start = systemd(sets["partnerd"], zone)
    else:
        print("Left out, not installed: systemd-analyze.")
    # Cron's programs know no gap and no fold as systemd does: only where there is none do they mean the same.
    for library in ("croniter", "cronsim"):
        if zone != "UTC":
            continue
        if importlib.util.find_spec(library):
            sets[library] = quickest([sys.executable, peers / "cron.py", library, expressions])
        else:
            print(f"Left out, not installed: {library}.")
    rows = []
    for name, answers in sets.items():
        seconds = sum(answer["seconds"] for answer in answers.values())
        count = sum(answer["count"] for answer in answers.values())
        ours = sum(sets["partnerd"][expression]["seconds"] for expression in answers)
        rows.append([
            name, str(len(answers)), str(count), time_text(seconds), time_text(seconds / count),
            f"{seconds / ours:.1f}"])
    table(["", "expressions", "elapses", "time", "an elapse", "× partnerd on the same"], rows)
    if start is not None:
        print(f"Of systemd-analyze the start of the process ({time_text(start)} each) is taken off.")
    return agree(sets)


def quickest(command):
    """By expression, the quickest of three runs."""
    runs = [Run(command).answers() for _ in range(3)]
    return {answers[0]["expression"]: min(answers, key=lambda one: one["seconds"]) for answers in zip(*runs)}


def systemd(expressions, zone):
    answers = {}
    env = dict(os.environ, TZ=zone, LC_ALL="C")
    command = lambda count, text: [
        "systemd-analyze", "calendar", f"--base-time={FROM}", f"--iterations={count}", text]
    start = min(Run(command(1, text), env).whole for text in list(expressions)[:20])
    for text in expressions:
        done = min((Run(command(COUNT, text), env) for _ in range(2)), key=lambda one: one.whole)
        moments = [moment for moment in elapses(done.text, zone) if moment < UNTIL]
        answers[text] = {
            "seconds": max(done.whole - start, 0), "count": len(moments), "checksum": sum(moments)}
    return answers, start


def elapses(text, zone):
    """Where the zone is not UTC the same moment follows in UTC."""
    wanted = ("Next elapse:", "Iter.") if zone == "UTC" else ("(in UTC):",)
    for line in text.splitlines():
        if line.strip().startswith(wanted) and not line.endswith("never"):
            yield int(datetime.strptime(" ".join(line.split()[-3:-1]), "%Y-%m-%d %H:%M:%S")
                      .replace(tzinfo=timezone.utc).timestamp())


def agree(sets):
    agreed = True
    for expression, ours in sets["partnerd"].items():
        for name, answers in sets.items():
            theirs = answers.get(expression, ours)
            if (theirs["count"], theirs["checksum"]) == (ours["count"], ours["checksum"]):
                continue
            if (expression, name) in NOT_FOLLOWED:
                print(f"Known and not followed: {expression}: {NOT_FOLLOWED[expression, name]}.")
            else:
                print(f"NOT the same: {expression}: partnerd {ours['count']} elapses, sum {ours['checksum']}; "
                      f"{name} {theirs['count']}, {theirs['checksum']}")
                agreed = False
    if agreed:
        print("On every other elapse that two of them can say they agree.")
    return agreed
