"""A small library's day and a half with the real programs, one call of partnerd met on the way, and the judgement.

It is told of an exchange, mails the morning's digests, is told of another, and mails the next morning's. Whatever was
met, at the end all has to be as it is when nothing is met: that is what `Outcome` holds, and `differences` says.
"""

import collections
import dataclasses
import email
import email.policy
import itertools
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time

import harness
from Sweeps.points import FAIL, HALF, HERE, KILL, Disk, Points

AGAIN = "X-Partnerd-Possibly-Twice"
MORNING = "2027-03-12 08:00"
# A stall that no test of ours comes near; a call that takes so long hangs.
LONGEST = 60
# What a start says that can't write yet, and does not end for it.
WAITS = "the records can't be used yet"


def said(message, text):
    """Subject and text. An overview also tells how the daemon itself is, and that is another where something was met:
    of it only what it tells of the partners."""
    if "THE WEEK AT" not in text:
        return str(message["Subject"]), text
    return "overview", "\n".join(line for line in text.splitlines() if line.startswith(("THE WEEK", "Kept", "Good news")))


class Found(Exception):
    """What must not be."""


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What is there at the end, without what may differ from run to run: numbers, times of the day, Message-IDs."""

    mails: tuple  # (to, day, subject, text), each once
    said: tuple  # the log: (partner, clock, subject, anchor, step, to)
    touches: tuple
    steps: tuple
    waiting: int
    copies: int = 0  # marked ones
    lines_twice: int = 0

    def differences(self, other):
        """From `other`, which is right; empty where there are none."""
        found = []
        for name in ("mails", "said", "touches", "steps"):
            mine, right = (collections.Counter(getattr(outcome, name)) for outcome in (self, other))
            found += [f"{name}: lost {each}" for each in (right - mine).elements()]
            found += [f"{name}: too much {each}" for each in (mine - right).elements()]
        if self.waiting != other.waiting:
            found.append(f"outbox: {self.waiting} wait, not {other.waiting}")
        return found


class Scenario:
    """The library as it is before the day begins, made once; each run has a copy of its own."""

    def __init__(self, tools):
        self.tools = tools
        self.mails_by = {}
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="partnerd-sweep-"))
        first = Run(self, self.folder / "first")
        first.start("2027-03-12 07:00")
        code, _, err = first.ctl("import", HERE / "partners.csv")
        assert code == 0, err
        first.stop()
        self.state = first.state
        self.numbers = itertools.count(1)

    def run(self, **how):
        run = Run(self, self.folder / str(next(self.numbers)), **how)
        shutil.copytree(self.state, run.state, dirs_exist_ok=True)
        for name in ("notices.jsonl", "partnerd.changes"):
            if (self.folder / "first" / name).exists():
                shutil.copy(self.folder / "first" / name, run.folder / name)
        return run

    def remove(self):
        shutil.rmtree(self.folder)


class Run:
    """One life of that library."""

    def __init__(self, scenario, folder, power_cut=False, sendmail=None):
        self.folder = folder
        self.state = folder / "state"
        self.log = folder / "notices.jsonl"
        self.system = folder / "mail-system"
        self.accepted = self.system / "accepted"
        self.accepted.mkdir(parents=True)
        self.state.mkdir()
        program = self.system / "sendmail"
        if sendmail:
            program.write_text(sendmail)
            program.chmod(0o755)
            shutil.copy(scenario.tools.sendmail, self.system / "keep")
        else:
            shutil.copy(scenario.tools.sendmail, program)
        text = (HERE / "library.yaml").read_text().replace("SENDMAIL", str(program)).replace("LOG", str(self.log))
        (folder / "partnerd.yaml").write_text(text)
        self.power_cut = power_cut
        self.tools = scenario.tools
        self.words_file = folder / "daemon.log"
        self.process = None
        self.points = None
        self.fails = False
        self.disk = None
        self.endings = []  # (exit code, words) of daemons that ended by themselves
        self.mails_by = scenario.mails_by
        self.said_of_trouble = []  # what status or a command said while something failed

    def meet(self, mode, start=0, end=None, error=0, syncs_lie=False):
        """What the next daemon meets, and all after it until it is lifted."""
        # Beside the library's folder: no file of its own.
        beside = self.folder.with_name(self.folder.name + ".sweep")
        beside.mkdir()
        if self.power_cut:
            self.disk = Disk(beside / "disk", [self.folder, self.state])
        self.points = Points(beside / "page", self.folder, self.tools, self.disk and self.disk.folder)
        self.points.page.syncs_lie = syncs_lie
        self.fails = mode == FAIL
        self.points.order(mode, start, start + 1 if end is None else end, error)
        return self

    # MARK: The programs

    def start(self, moment=MORNING, met=False):
        """Starts the daemon; True where it was ready before it ended."""
        command = [
            harness.PROGRAMS / "partnerd", "--config", self.folder / "partnerd.yaml", "--state-dir", self.state,
            "--socket", self.socket, "--virtual-clock", moment, "--wait-for-disk",
        ]
        environment = {"PATH": os.environ["PATH"]} | (self.points.environment() if met else {})
        with open(self.words_file, "ab") as words:
            self.began = words.tell()
            self.process = subprocess.Popen(
                list(map(str, command)), stdin=subprocess.DEVNULL, stdout=words, stderr=words, env=environment)
        return self.ready()

    @property
    def socket(self):
        return self.folder / "control.sock"

    def words(self):
        with open(self.words_file, "rb") as words:
            words.seek(self.began)
            return words.read().decode(errors="replace")

    def ready(self):
        """The socket answers before the engine has begun; what waits for it waits for both."""
        end = time.monotonic() + LONGEST
        while self.process.poll() is None:
            if "partnerd starts" in self.words() and self.socket.exists():
                return True
            if self.points and self.points.page.mode == FAIL and WAITS in self.words():
                self.said_of_trouble.append(f"start: {self.words()[-300:]}")
                self.points.lift()
            if time.monotonic() > end:
                raise Found(f"the daemon neither starts nor ends: {self.words()[-500:]}")
            time.sleep(0.005)
        return False

    def ctl(self, *arguments):
        """Runs partnerctl: (exit code, standard output, standard error)."""
        try:
            done = subprocess.run(
                [harness.PROGRAMS / "partnerctl", *map(str, arguments)], capture_output=True, text=True,
                stdin=subprocess.DEVNULL, timeout=LONGEST,
                env={"PATH": os.environ["PATH"], "PARTNERD_SOCKET": str(self.socket), "LANG": "C.UTF-8"})
        except subprocess.TimeoutExpired:
            raise Found(f"partnerctl {arguments[0]} has no answer after {LONGEST} s: {self.words()[-500:]}")
        if done.returncode != 0 and not (done.stderr.strip() or done.stdout.strip()):
            raise Found(f"partnerctl {arguments[0]} ends with {done.returncode} and says nothing")
        return done.returncode, done.stdout, done.stderr

    def stop(self):
        """Ends the daemon as a service manager does."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(LONGEST)
            except subprocess.TimeoutExpired:
                self.process.kill()
                raise Found(f"the daemon does not stop: {self.words()[-500:]}")
        return self.process.returncode

    def children_ended(self, wanted=None):
        """Waits until no mail program is left of a daemon that was killed; one that has the message goes on."""
        mark = str(self.system).encode()
        end = time.monotonic() + LONGEST
        while True:
            alive = []
            for entry in os.listdir("/proc"):
                if entry.isdigit():
                    try:
                        command = pathlib.Path("/proc", entry, "cmdline").read_bytes()
                    except OSError:
                        continue
                    if mark in command:
                        alive.append(int(entry))
            if not alive:
                return
            if wanted is not None:
                for process in alive:
                    try:
                        os.kill(process, wanted)
                    except ProcessLookupError:
                        pass
            if time.monotonic() > end:
                raise Found(f"a mail program lives on: {alive}")
            time.sleep(0.005)

    def end(self):
        """Whatever became of it: nothing of it runs any more."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.children_ended(signal.SIGKILL)

    # MARK: The day

    STEPS = (
        ("log", "lincoln-school", "by ana", ("--how", "call", "--by", "ana", "--note", "first",
                                             "--promise", "send the list", "--due", "2027-03-12")),
        ("advance", "2027-03-12 12:00"),
        ("log", "mission-shelter", "by kim", ("--how", "visit", "--by", "kim", "--note", "second")),
        ("advance", "2027-03-13 12:00"),
    )

    def live(self):
        """From the morning to the next day's noon, whatever is met."""
        self.start(met=self.points is not None) or self.dead()
        for step in self.STEPS:
            self.take(step)
        if self.stop() != 0:
            self.dead()
            self.stop()
        if self.fails:
            # What waited has the rest of the day: without it the last thing that failed would have no second try.
            self.points.lift()
            self.start() or self.dead()
            self.take(("advance", "2027-03-13 18:00"))
            self.stop()
        self.children_ended()
        return self

    def take(self, step):
        """One step, until it is taken: where the daemon fails it is asked why, what it met is lifted, and again."""
        for attempt in range(8):
            if self.process.poll() is not None:
                self.dead()
                # What was confirmed must be there; what was not may be there.
                if step[0] == "log" and attempt and self.is_logged(step):
                    return self.taken(step)
            code, out, err = self.ctl(*self.arguments(step))
            if code == 0 or step[0] == "advance" and "lies before" in err:
                if self.process.poll() is None:
                    self.trouble(step)
                    return self.taken(step)
            elif self.process.poll() is None and self.points and self.points.page.mode == FAIL:
                self.said_of_trouble.append(f"{step[0]}: {code}: {(err or out).strip()[:300]}")
                self.trouble(step)
                if step[0] == "log" and self.process.poll() is None and self.is_logged(step):
                    return self.taken(step)
            elif self.process.poll() is None:
                # It may be about to end.
                try:
                    self.process.wait(2)
                except subprocess.TimeoutExpired:
                    raise Found(f"{step[0]} is refused, and nothing is wrong: {code}: {err or out}")
        raise Found(f"{step} could not be done in 8 tries: {self.words()[-800:]}")

    def taken(self, step):
        if self.points is None and step[0] == "advance":
            self.mails_by[step] = self.count()

    def arguments(self, step):
        return ("log", step[1], *step[3]) if step[0] == "log" else ("advance", "--to", step[1])

    def is_logged(self, step):
        code, out, err = self.ctl("touches", "--json")
        if code:
            raise Found(f"touches can't be asked: {code}: {err}")
        note = step[3][step[3].index("--note") + 1]
        return any(touch.get("note") == note for touch in json.loads(out)["exchanges"])

    def trouble(self, step):
        """While calls fail and a step is over: what status says, before what fails is mended."""
        if not self.points or self.points.page.mode != FAIL or not self.points.met:
            return
        if self.points.page.end > self.points.page.calls:
            code, out, err = self.ctl("status")
            self.said_of_trouble.append(f"status: {code}: {(out or err).strip()}")
            if code == 0 and self.is_behind(step):
                raise Found(f"status says that all is well, and mail is missing: {out}")
        self.points.lift()
        # Mended, as an admin would: what waited is tried now, before anything of it is answered. How a try ended is
        # written down in the daemon's own time.
        if self.process.poll() is None:
            self.ctl("advance", "--by", "1 minute")
            self.ctl("outbox", "retry", "--all")
            self.ctl("advance", "--by", "1 minute")

    def is_behind(self, step):
        """Whether a mail is missing that was there after this step when nothing was met."""
        return step in self.mails_by and self.count() < self.mails_by[step]

    def count(self):
        return len({message["Message-ID"] for message in self.messages()})

    def dead(self):
        """The daemon has ended: killed by what it met, or by itself, saying why. A new one is started."""
        code = self.process.wait()
        if code == -signal.SIGKILL and self.points and self.points.page.mode in (KILL, HALF):
            if self.power_cut:
                self.children_ended(signal.SIGKILL)
                self.disk.cut()
            self.points.lift()
            self.children_ended()
        elif self.points and self.points.page.mode == FAIL and self.points.met:
            words = self.words()
            self.endings.append((code, words[-300:]))
            if code <= 0 or not words.strip():
                raise Found(f"the daemon ended with {code} on {self.points.what}: {words[-800:]}")
            self.points.lift()
        else:
            raise Found(f"the daemon ended with {code}: {self.words()[-800:]}")
        if not self.start():
            raise Found(f"no daemon starts after it: {self.process.returncode}: {self.words()[-800:]}")

    # MARK: What is there

    def messages(self):
        files = sorted(path for path in self.accepted.iterdir() if not path.name.startswith("."))
        return [email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in files]

    def outcome(self):
        """Raises `Found` for what is wrong by itself."""
        by_id = collections.defaultdict(list)
        for message in self.messages():
            by_id[message["Message-ID"]].append(message)
        mails, copies = [], 0
        for number, same in by_id.items():
            if not number or same[0]["To"] is None:
                raise Found(f"half a mail was accepted: {same[0].as_string()[:200]!r}")
            unmarked = [message for message in same if not message[AGAIN]]
            if len(unmarked) > 1:
                raise Found(f"{len(unmarked)} mails of {number} to {same[0]['To']}, and none of them says that it may be a copy")
            texts = {message.get_body(("plain",)).get_content() for message in same}
            if len(texts) > 1:
                raise Found(f"copies of {number} differ")
            copies += len(same) - 1
            message = same[0]
            mails.append((str(message["To"]), message["Date"].datetime.date().isoformat(), *said(message, texts.pop())))
        once = collections.Counter(mail[:2] for mail in mails)
        if twice := [each for each, count in once.items() if count > 1]:
            raise Found(f"two mails of one day to one person: {twice}")
        return Outcome(
            mails=tuple(sorted(mails)), copies=copies, **self.logged(), **self.recorded())

    def logged(self):
        text = self.log.read_text() if self.log.exists() else ""
        try:
            lines = [json.loads(line) for line in text.splitlines()]
        except ValueError as error:
            raise Found(f"the log holds half a line: {error}")
        if text and not text.endswith("\n"):
            raise Found("the log's last line has no end")
        said = [
            (line.get("partner"), line.get("clock"), line.get("subject"), line.get("anchor"), line.get("step"),
             line["to"], line["message-id"])
            for line in lines
        ]
        once = sorted({each[:-1] for each in said}, key=str)
        return {"said": tuple(once), "lines_twice": len(said) - len(set(said))}

    def recorded(self):
        path = self.state / "partnerd.db"
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
            whole = [row[0] for row in db.execute("PRAGMA integrity_check")]
            if whole != ["ok"]:
                raise Found(f"integrity_check: {whole[:5]}")
            if broken := db.execute("PRAGMA foreign_key_check").fetchall():
                raise Found(f"foreign_key_check: {broken[:5]}")
            touches = db.execute(
                """
                SELECT partner.slug, touch.date, how, coalesce(note, '')
                FROM touch JOIN partner ON partner.number = touch.partner
                """).fetchall()
            # What was decided and withdrawn before anybody heard of it is nothing that happened.
            steps = db.execute(
                """
                SELECT partner.slug, clock, subject, anchor, step, state, addressee, spoken
                FROM step JOIN partner ON partner.number = step.partner WHERE state IN ('decided', 'spoken', 'dead')
                """).fetchall()
            waiting = db.execute("SELECT count(*) FROM delivery WHERE state IN ('waiting', 'open')").fetchone()[0]
        db.close()
        return {"touches": tuple(sorted(touches)), "steps": tuple(sorted(steps)), "waiting": waiting}
