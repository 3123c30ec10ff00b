"""What a morning costs with ten partners due among many: everybody's digest decided, and each mail composed."""

from dates import best, generated
from words import heading, table, time_text


def run(measure, folder, sizes):
    heading("A decision, with ten partners due")
    rows = []
    for size in sizes:
        # A morning is decided once: each run has a copy of its own.
        scanned, _ = best([measure, "scan", generated(measure, folder, "calm", size) / "partners.sqlite"])
        runs = []
        for _ in range(3 if size <= 100_000 else 1):
            place = generated(measure, folder, "calm", size)
            answer, peak = best([measure, "decide", place], tries=1)
            (place / "closed.txt").unlink()
            runs.append((answer, peak))
        answer, peak = min(runs, key=lambda run: run[0]["seconds"])
        floor = scanned["seconds"]
        rows.append([
            f"{size:,}", time_text(floor), time_text(answer["seconds"]), f"{answer['seconds'] / floor:.1f}",
            time_text(answer["composing"] / answer["mails"]), f"{peak / 2**20:,.0f} MiB"])
    table(["partners", "scan of the tables", "the decision", "× scan", "each mail composed", "memory"], rows)
    return True
