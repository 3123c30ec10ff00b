"""A library in a folder of its own, the real programs run in it, and stand-ins for its mail system.

Time is virtual and moved by `partnerctl advance`, which returns when all that was to happen has happened; where
something outside the daemon is waited for, it is waited for by its own sign and not by a length of time.
"""

import email
import email.policy
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = pathlib.Path(os.environ.get("PARTNERD_PROGRAMS", PROJECT / ".build/debug"))
EXAMPLE = PROJECT / "Examples/kettle-valley"
FRIDAY = "2027-03-12"

# sysexits.h, as the daemon ends with them
USAGE, DATAERR, NOINPUT, SOFTWARE, CANTCREAT, IOERR, TEMPFAIL, CONFIG = 64, 65, 66, 70, 73, 74, 75, 78


def until(condition, what, seconds=30):
    """Waits for a sign from outside, at most so long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError(f"waited {seconds} s for {what}")


class Stub:
    """A mail program of our own: a shell script whose behaviour is one line, and which keeps what it accepts."""

    def __init__(self, folder):
        self.folder = folder
        self.accepted = folder / "accepted"
        self.accepted.mkdir()
        self.program = folder / "sendmail"
        self.pid = folder / "daemon.pid"
        self.started = folder / "started"
        self.go = folder / "go"
        self.becomes("accept")

    KEEP = 'kept="$dir/accepted/$(date +%s%N).$$"; cat >"$dir/accepted/.$$" && mv "$dir/accepted/.$$" "$kept"'
    KILL = 'kill -KILL "$(cat "$dir/daemon.pid")"'
    KINDS = {
        "accept": KEEP,
        "defer": "cat >/dev/null; echo 'queue is full' >&2; exit 75",
        "no-user": "cat >/dev/null; echo 'nobody of that name' >&2; exit 67",
        "hang": "trap '' TERM; touch \"$dir/started\"; echo 'mail_queue_enter: Permission denied' >&2; sleep 600",
        "flood": 'cat >/dev/null; head -c 50000000 /dev/zero | tr "\\0" x >&2; exit 75',
        # Says that it runs, and goes on when it is told to.
        "wait": 'touch "$dir/started"; while [ ! -e "$dir/go" ]; do sleep 0.02; done; ' + KEEP,
        "kill-then-nothing": KILL + "; exit 75",
        # Accepts, and the daemon never hears of it: once for each message.
        "accept-then-kill": KEEP
        + '; id=$(grep -m 1 "^Message-ID:" "$kept"); touch "$dir/seen"; '
        + 'grep -qF "$id" "$dir/seen" || { echo "$id" >>"$dir/seen"; ' + KILL + "; }",
    }

    def becomes(self, kind):
        text = f'#!/bin/sh\ndir={self.folder}\nprintf "%s\\n" "$*" >>"$dir/calls"\n{self.KINDS[kind]}\n'
        beside = self.program.with_suffix(".new")
        beside.write_text(text)
        beside.chmod(0o755)
        beside.rename(self.program)

    def remove(self):
        self.program.unlink()

    def messages(self, after=0):
        """What was accepted, oldest first, without the first so many."""
        files = sorted(path for path in self.accepted.iterdir() if not path.name.startswith("."))[after:]
        return [email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in files]

    def by_id(self):
        """Message-ID → the copies of it that were accepted."""
        found = {}
        for message in self.messages():
            found.setdefault(message["Message-ID"], []).append(message)
        return found


class Daemon:
    """`partnerd`, and what it says to a service manager: that is how we know that it is ready."""

    def __init__(self, library, *arguments, clock=f"{FRIDAY} 08:00", config=None, socket_path=None, state=None):
        self.library = library
        self.notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.heard = []
        place = library.folder / f"notify-{time.monotonic_ns()}"
        self.notices.bind(str(place))
        self.log_path = library.folder / "daemon.log"
        command = [
            PROGRAMS / "partnerd", "--config", config or library.config, "--state-dir", state or library.state,
            "--socket", socket_path or library.socket, *arguments,
        ]
        if clock:
            command += ["--virtual-clock", clock]
        with open(self.log_path, "ab") as log:
            self.start = self.log_path.stat().st_size
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env={"PATH": os.environ["PATH"], "NOTIFY_SOCKET": str(place)})
        library.stub.pid.write_text(str(self.process.pid))
        # A service manager always listens: a socket that nobody reads would hold the daemon up.
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while True:
            try:
                self.heard += self.notices.recv(65536).decode().split("\n")
            except OSError:
                return

    def words(self):
        """What this one said on standard error."""
        return self.log_path.read_bytes()[self.start:].decode()

    def ready(self, seconds=60):
        """Waits until the daemon says that it is."""
        end = time.monotonic() + seconds
        while "READY=1" not in self.heard:
            if self.process.poll() is not None:
                raise AssertionError(f"partnerd ended with {self.process.returncode}: {self.words()}")
            if time.monotonic() > end:
                raise AssertionError(f"partnerd is not ready after {seconds} s: {self.words()}")
            time.sleep(0.02)
        return self

    def ended(self, seconds=60):
        """Waits until it has ended by itself. Returns its exit code and words."""
        return self.process.wait(seconds), self.words()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(90)
            except subprocess.TimeoutExpired:
                self.kill()
                raise AssertionError(f"partnerd did not stop on SIGTERM: {self.words()[-2000:]}")
        try:
            self.notices.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.notices.close()
        return self.process.returncode


class Library:
    """A folder with an example's configuration, an empty state directory and a stub for a mail system."""

    def __init__(self, sendmail=None, example=EXAMPLE):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="partnerd-"))
        stub_folder = self.folder / "mail-system"
        stub_folder.mkdir()
        self.stub = Stub(stub_folder)
        subprocess.run(
            [PROJECT / "scripts/lib/library", self.folder, sendmail or self.stub.program], check=True)
        self.config = self.folder / "partnerd.yaml"
        if example != EXAMPLE:
            self.config.write_text(
                (example / "partnerd.yaml").read_text()
                .replace("/usr/sbin/sendmail", str(self.stub.program))
                .replace("/var/log/partnerd", str(self.folder)))
        self.state = self.folder / "state"
        self.socket = self.folder / "control.sock"
        self.sheet = self.folder / "Partners/contacts.csv"
        self.log = self.folder / "notices.jsonl"
        self.daemons = []

    def daemon(self, *arguments, **how):
        daemon = Daemon(self, *arguments, **how)
        self.daemons.append(daemon)
        return daemon

    def ctl(self, *arguments, expect=0, seconds=300):
        """Runs partnerctl. Returns its standard output."""
        done = subprocess.run(
            [PROGRAMS / "partnerctl", *map(str, arguments)], capture_output=True, text=True,
            stdin=subprocess.DEVNULL, timeout=seconds,
            env={"PATH": os.environ["PATH"], "PARTNERD_SOCKET": str(self.socket), "COLUMNS": "100", "LANG": "C.UTF-8"})
        if expect is not None and done.returncode != expect:
            raise AssertionError(
                f"partnerctl {' '.join(map(str, arguments))}: {done.returncode}, not {expect}\n{done.stdout}{done.stderr}")
        return done.stdout if expect == 0 or done.stdout else done.stderr

    def json(self, *arguments, expect=0):
        return json.loads(self.ctl(*arguments, "--json", expect=expect))

    def take_over(self):
        """The example's partners and two years of contacts, as the demo does it."""
        self.ctl("import", EXAMPLE / "partners.csv", "--skip-refused", "--as", "lapsed")
        self.ctl("import", EXAMPLE / "contacts.csv", "--dates", "month-first", "--skip-refused")
        return self

    def advance(self, moment, seconds=300):
        self.ctl("advance", "--to", moment, seconds=seconds)

    def log_lines(self):
        return [json.loads(line) for line in self.log.read_text().splitlines()] if self.log.exists() else []

    def remove(self):
        try:
            for daemon in self.daemons:
                daemon.stop()
        finally:
            shutil.rmtree(self.folder)


class LibraryTest(unittest.TestCase):
    """A test that has a library; where it fails, the daemon's last words are shown."""

    def setUp(self):
        self.library = Library()
        self.addCleanup(self.library.remove)

    def restarted(self, **how):
        return self.library.daemon(**how).ready()

    def assertEachOnce(self, people):
        """Each of these got one mail, whatever copies of it there are, and nobody else got any."""
        copies = self.library.stub.by_id()
        got = sorted(copies_of[0]["To"] for copies_of in copies.values())
        self.assertEqual(len(got), len(set(got)), f"somebody got two different mails: {got}")
        self.assertEqual({address.split("kv-")[1].split("@")[0] for address in got}, set(people))
        for copies_of in copies.values():
            # What goes again says so in a header; nothing else of it is another.
            noted = [copy for copy in copies_of if copy["X-Partnerd-Possibly-Twice"]]
            self.assertLessEqual(len(copies_of) - len(noted), 1, "each copy but the first says that it may be one")
            for copy in noted:
                del copy["X-Partnerd-Possibly-Twice"]
            texts = {copy.as_bytes() for copy in copies_of}
            self.assertEqual(len(texts), 1, "copies of one message differ")
        return copies
