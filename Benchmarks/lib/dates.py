"""The full re-plan and the same dates elsewhere."""

import importlib.util
import shutil
import sys
import pathlib

from words import Run, heading, table, time_text

peers = pathlib.Path(__file__).resolve().parent.parent / "Peers"
# A quick thing is run so often that it is the machine's best; a slow one once.
TRIES = [(0.3, 5), (3, 3)]


def run(measure, days, folder, sizes):
    absent = missing(days)
    for what in absent:
        print(f"Left out, not installed: {what}.")
    agreed = True
    # The sum of the due dates by size: what is said of a partner changes none of them.
    known = {}
    for shape in ("bare", "whole"):
        empty = generated(measure, folder, shape, 0)
        for size in sizes:
            agreed &= one(measure, days, generated(measure, folder, shape, size), empty, shape, size, known)
    return agreed


def missing(days):
    absent = [name for name in ("dateutil", "numpy") if not importlib.util.find_spec(name)]
    if not days:
        absent.append("C (a compiler and libsqlite3-dev)")
    if not shutil.which("remind"):
        absent.append("remind")
    return absent


def generated(measure, folder, shape, size):
    place = folder / f"{shape}-{size}"
    if not (place / "closed.txt").exists():
        place.mkdir(parents=True, exist_ok=True)
        for old in place.iterdir():
            old.unlink()
        Run([measure, "generate", place, str(size), shape])
    return place


def contenders(measure, days, shape):
    """Name, command for a folder, and whether the answer holds dates."""
    database = lambda place: place / "partners.sqlite"
    yield "scan of the tables", lambda place: [measure, "scan", database(place)]
    yield "partnerd, full re-plan", lambda place: [measure, "replan", database(place)]
    if shape == "whole":
        return
    yield "scan of what the dates need", lambda place: [measure, "dates-scan", database(place)]
    yield "partnerd's arithmetic on it", lambda place: [measure, "dates", database(place)]
    if days:
        yield "C on it", lambda place: [days, place, "sql"]
        yield "C on it, without SQLite's lock", lambda place: [days, place, "sql-unlocked"]
        yield "C, day numbers, no SQL", lambda place: [days, place]
    if importlib.util.find_spec("numpy"):
        yield "numpy, day numbers, no SQL", lambda place: [sys.executable, peers / "arrays.py", place]
    if importlib.util.find_spec("dateutil"):
        yield "Python with dateutil, no SQL", lambda place: [sys.executable, peers / "dates.py", place]


def best(command, tries=None):
    """The quickest of several runs, and the least memory; how many runs follows from the first, if it is not said."""
    runs = [Run(command)]
    tries = tries or next((tries for limit, tries in TRIES if runs[0].whole < limit), 1)
    runs += [Run(command) for _ in range(tries - 1)]
    answers = [run.answers()[-1] for run in runs]
    return min(answers, key=lambda answer: answer["seconds"]), min(run.peak for run in runs)


def one(measure, days, place, empty, shape, size, known):
    heading(f"{size:,} partners, three clocks each, {'three facts' if shape == 'bare' else 'four years of facts'}")
    rows, floor = [], None
    sums = {"partnerd, from three facts": known[size]} if size in known else {}
    for name, command in contenders(measure, days, shape):
        answer, peak = best(command(place))
        _, least = best(command(empty))
        if name.startswith("scan"):
            floor = answer["seconds"]
        rows.append(row(name, answer["seconds"], floor, size, peak - least))
        for part in ("reading", "planning"):
            if part in answer:
                rows.append(row(f"  of that {part}", answer[part], floor, size, None))
        if "checksum" in answer:
            sums[name] = answer["checksum"]
    if shape == "bare" and shutil.which("remind"):
        seconds, peak, sums["remind"] = reminders(place)
        rows.append(row("remind, no SQL", seconds, floor, size, peak - reminders(empty)[1]))
    table(["", "time", "× scan", "a partner", "memory a partner"], rows)
    if len(set(sums.values())) == 1:
        known[size] = next(iter(sums.values()))
        print(f"The due dates' sum is the same of all: {', '.join(sums)}: {known[size]}.")
        return True
    print("They do NOT agree on the due dates:", *(f"  {name}: {value}" for name, value in sums.items()), sep="\n")
    return False


def row(name, seconds, floor, size, memory):
    return [
        name, time_text(seconds), f"{seconds / floor:.1f}", time_text(seconds / size) if size else "–",
        "" if memory is None else f"{max(memory, 0) / size:,.0f} B",
    ]


def reminders(place):
    """The whole process, as remind does not tell what reading its file costs."""
    Run([sys.executable, peers / "reminders.py", "write", place])
    answer = place / "anchors.out"
    tries = 3 if (place / "anchors.rem").stat().st_size < 2**23 else 1
    runs = [Run(["remind", "-n", place / "anchors.rem", "2020-01-01"], output=answer) for _ in range(tries)]
    added = Run([sys.executable, peers / "reminders.py", "sum", answer]).answers()[-1]
    return min(run.whole for run in runs), min(run.peak for run in runs), added["checksum"]
