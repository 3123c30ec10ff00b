"""A library of thousands of partners, made from a seed: its configuration, and the lists that it is imported from."""

import csv
import datetime
import random

FIRST = datetime.date(2027, 3, 1)
BRANCHES = 8
STAFF = 40


def configuration(folder, sendmail):
    """One zone, eight branches with other open days, five to a branch; a storm guard that knows so many."""
    lines = [
        "library: Thousand Ties Library", "mail:", "  from: Partnerships <partners@localhost>",
        "  admin: it@localhost", "  tell-us: Tell your head.", "  digest: 08:30", "  asks-a-day: 6",
        "storm: {mails: 60, partners: 40 %}", "branches:",
    ]
    days = ["Mon..Fri", "Tue..Sat", "Mon, Wed..Fri"]
    for branch in range(BRANCHES):
        lines += [
            f"  b{branch}:", f"    name: Branch {branch}", "    time-zone: America/Los_Angeles",
            f"    open: {days[branch % len(days)]}", "    closed: [2027-03-31 César Chávez Day]",
            f"    head: s{branch}",
        ]
    lines.append("staff:")
    for number in range(STAFF):
        supervisor = "" if number < BRANCHES else f", supervisor: s{number % BRANCHES}"
        digest = ', digest: "12:15"' if number % 7 == 6 else ""
        lines.append(
            f"  s{number}: {{name: Staff Number {number}, mail: s{number}@localhost, branch: b{number % BRANCHES}"
            f"{supervisor}{digest}}}")
    lines += [
        "policies:", "  default:", "    follow-up: every 6 months", "  school: {follow-up: every 4 months}",
        "  food-bank: {follow-up: every 2 months, not-in: [11-15..12-31]}", "  club: {follow-up: every year}",
        "channels:", f'  sendmail: {{program: "{sendmail}", time-limit: 60s}}',
        f'  log: {{file: "{folder}/notices.jsonl"}}',
    ]
    return "\n".join(lines) + "\n"


def lists(folder, partners, seed, parts=5):
    """The lists, one after another to be imported: (path) of each."""
    chance = random.Random(seed)
    columns = ["slug", "name", "kind", "branch", "steward", "backup", "contact", "phone", "last contact", "how"]
    paths = []
    for part in range(parts):
        path = folder / f"partners-{part}.csv"
        paths.append(path)
        with open(path, "w", newline="") as file:
            sheet = csv.writer(file)
            sheet.writerow(columns)
            for number in range(part, partners, parts):
                staff = chance.randrange(STAFF)
                # Most were spoken with of late, some not for long: what the planner sees in a real library.
                age = int(chance.triangular(1, 400, 60))
                sheet.writerow([
                    f"partner-{number}", f"Partner Number {number}",
                    chance.choice(["school", "food-bank", "club", "other"]), f"b{staff % BRANCHES}", f"s{staff}",
                    f"s{(staff + BRANCHES) % STAFF}", f"Contact {number}", f"555-{number:05}",
                    FIRST - datetime.timedelta(days=age), chance.choice(["call", "visit", "e-mail"]),
                ])
    return paths
