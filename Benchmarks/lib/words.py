"""What is printed, and how a process is measured."""

import json
import os
import platform
import subprocess
import tempfile


def heading(text):
    print(f"\n{text}\n{'-' * len(text)}", flush=True)


def table(head, rows):
    """As Markdown, its columns even, numbers to the right."""
    cells = [head] + rows
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    for index, row in enumerate(cells):
        print("| " + " | ".join(
            text.ljust(width) if i == 0 else text.rjust(width)
            for i, (text, width) in enumerate(zip(row, widths))) + " |")
        if index == 0:
            print("| " + " | ".join(
                "-" * width if i == 0 else "-" * (width - 1) + ":" for i, width in enumerate(widths)) + " |")
    print(flush=True)


def time_text(seconds):
    if seconds is None:
        return "–"
    if seconds < 0.001:
        return f"{seconds * 1e6:.1f} µs"
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


class Run:
    """One process: its own words, its processor time and its peak of memory."""

    def __init__(self, command, env=None, output=None):
        with tempfile.TemporaryFile("w+") if output is None else open(output, "w+") as out:
            child = subprocess.Popen(command, stdout=out, env=env)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode:
                raise SystemExit(f"{' '.join(map(str, command))} ended with {child.returncode}")
            self.whole = usage.ru_utime + usage.ru_stime
            # Linux counts KiB.
            self.peak = usage.ru_maxrss * 1024
            out.seek(0)
            self.text = out.read() if output is None else ""

    def answers(self):
        return [json.loads(line) for line in self.text.splitlines()]


def machine(measure):
    memory = next(line for line in open("/proc/meminfo") if line.startswith("MemTotal"))
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.split("\n")[0]
    return (
        f"{os.cpu_count()} cores, {int(memory.split()[1]) / 2**20:.0f} GiB of memory, {platform.machine()}, "
        f"Linux; {swift}; Python {platform.python_version()}. Times are processor time of one process."
    )
