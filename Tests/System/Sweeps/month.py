"""A month of a library with thousands of partners, made from a seed: what was rehearsed is what is then mailed.

Its lists are imported one after another; the mail system takes nothing for some days. Both are told to the rehearsal,
and the mailboxes have to hold what that foretold, to the letter, Message-IDs apart.
"""

import collections
import csv
import datetime
import email
import email.policy
import random
import shutil

import harness
from Sweeps.points import Tools
from Sweeps.scenario import Found

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


# A month of thousands of partners is minutes of planning.
HOUR = 3600

# Takes nothing and says so.
DOWN = "#!/bin/sh\ncat >/dev/null\necho 'the queue is down' >&2\nexit 75\n"


def words(message):
    return str(message["To"]), str(message["Date"]), str(message["Subject"]), message.get_body(("plain",)).get_content()


def replaced(program, becomes):
    """In one step: the daemon may be about to start it."""
    beside = program.with_suffix(".new")
    becomes(beside)
    beside.chmod(0o755)
    beside.rename(program)


def lived(partners, seed, days, down):
    """Lives through the month. Returns its figures in words; raises `Found` where a mail was not as foretold.

    - down: the first and the last day on which the mail system takes nothing, in ISO form.
    """
    tools = Tools()
    library = harness.Library()
    try:
        program = library.stub.program
        replaced(program, lambda path: shutil.copy(tools.sendmail, path))
        library.config.write_text(configuration(library.folder, program))
        library.daemon(clock=f"{FIRST} 05:00").ready()
        for path in lists(library.folder, partners, seed):
            library.ctl("import", path)
        last = FIRST + datetime.timedelta(days=days - 1)
        folder = library.folder / "foretold"
        library.ctl("rehearse", "--until", last, "--mail-down", "..".join(down), "--out", folder, seconds=HOUR)
        foretold = collections.Counter(
            words(email.message_from_bytes(path.read_bytes(), policy=email.policy.default))
            for path in folder.iterdir())
        if library.stub.messages():
            raise Found("the rehearsal mailed something")

        library.advance(f"{down[0]} 00:00", seconds=HOUR)
        replaced(program, lambda path: path.write_text(DOWN))
        library.advance(f"{down[1]} 23:59", seconds=HOUR)
        status = library.ctl("status", expect=None)
        if "mail" not in status.splitlines()[0] and library.json("outbox", "list")["messages"]:
            raise Found(f"the mail system takes nothing since {down[0]}, and status says: {status}")
        replaced(program, lambda path: shutil.copy(tools.sendmail, path))
        library.advance(f"{last} 23:59", seconds=HOUR)

        mailed = collections.Counter(map(words, library.stub.messages()))
        missing, more = foretold - mailed, mailed - foretold
        if missing or more:
            raise Found(
                f"seed {seed}: {missing.total()} of {foretold.total()} mails were foretold and did not come, "
                f"{more.total()} came and were not foretold; first {next(iter(missing or more))}")
        if not mailed:
            raise Found("nothing was mailed in a month")
        return f"{partners} partners, {days} days, {mailed.total()} mails, each as foretold; without a mail system {' to '.join(down)}"
    finally:
        library.remove()
        tools.remove()
