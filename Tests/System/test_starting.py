"""What keeps the daemon from starting or working: one clear message, a documented exit code, nothing lost."""

import errno
import os
import signal
import sqlite3
import subprocess
import unittest

import harness
from harness import CANTCREAT, CONFIG, FRIDAY, IOERR, TEMPFAIL, USAGE, until


class Starting(harness.LibraryTest):
    def assertRefused(self, code, *words, **how):
        """A daemon started so ends with that code and one line that says so much."""
        daemon = self.library.daemon(**how)
        ended, said = daemon.ended()
        self.assertEqual(ended, code, said)
        lines = [line for line in said.splitlines() if line.startswith("partnerd: ")]
        self.assertEqual(len(lines), 1, said)
        for word in words:
            self.assertIn(word, said)
        return said

    def test_second_daemon(self):
        """a second daemon on one database ends with 75 and names the first, which goes on"""
        first = self.library.daemon().ready()
        self.assertRefused(TEMPFAIL, str(first.process.pid), str(self.library.state))
        self.library.ctl("partners")

    def test_taken_socket(self):
        """a taken socket: 75, and the daemon that has it goes on"""
        self.library.daemon().ready()
        other = self.library.folder / "other-state"
        other.mkdir()
        self.assertRefused(TEMPFAIL, str(self.library.socket), state=other)
        self.library.ctl("partners")

    def test_left_socket(self):
        """a socket that a killed daemon left behind is in nobody's way"""
        self.library.daemon().ready().kill()
        self.assertTrue(self.library.socket.exists())
        self.restarted()
        self.library.ctl("partners")

    def test_bad_configuration(self):
        """a bad configuration: 78, every error with its line and column, and no file was touched"""
        text = self.library.config.read_text()
        self.library.config.write_text(text.replace("branch: hillside", "branch: hilside", 1) + "colour: blue\n")
        said = self.assertRefused(CONFIG, 'no branch "hilside"', 'unknown key "colour"', "^")
        self.assertRegex(said, r"partnerd\.yaml:\d+:\d+: ")
        self.assertEqual(list(self.library.state.iterdir()), [])

    def test_configuration_without_staff(self):
        """a configuration without staff: 78"""
        text = self.library.config.read_text()
        begin, end = text.index("staff:\n"), text.index("# How often we speak")
        self.library.config.write_text(text[:begin] + text[end:])
        self.assertRefused(CONFIG, '"staff" is missing')

    def test_missing_configuration(self):
        """no configuration at all: 78, with its path"""
        self.library.config.unlink()
        self.assertRefused(CONFIG, str(self.library.config))

    def test_calendar_file(self):
        """closing days from a calendar file: checked, in force at reload, and kept where a new file is broken off"""
        calendar = self.library.folder / "holidays.ics"
        whole = (
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Town//EN\r\nBEGIN:VEVENT\r\nUID:roof\r\n"
            "DTSTAMP:20270301T090000Z\r\nDTSTART;VALUE=DATE:20270313\r\nDTEND;VALUE=DATE:20270314\r\n"
            "SUMMARY:Roof repair\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        calendar.write_text(whole)
        self.library.daemon().ready()
        self.assertNotIn("Roof repair", self.library.ctl("preview", "--days", "2"))
        text = self.library.config.read_text()
        self.library.config.write_text(
            text.replace("    head: dana\n", f"    closed-file: {calendar}\n    head: dana\n", 1))
        self.assertIn("is right", self.library.ctl("check", self.library.config))
        self.library.ctl("reload")
        self.assertIn("Hillside Branch is closed (Roof repair)", self.library.ctl("preview", "--days", "2"))
        calendar.write_text(whole[:-20])
        for verb in (("check", self.library.config), ("reload",)):
            said = self.library.ctl(*verb, expect=CONFIG)
            self.assertIn("holidays.ics, line 4: the file breaks off: BEGIN:VEVENT has no END", said)
            self.assertIn("^", said)
        self.assertIn("Roof repair", self.library.ctl("preview", "--days", "2"))

    def test_bad_reload(self):
        """a bad configuration at reload: refused with its place, by partnerctl and by SIGHUP; the old one stays"""
        daemon = self.library.daemon().ready()
        good = self.library.config.read_text()
        self.library.config.write_text(good.replace("follow-up: every 4 months", "follow-up: every 4 month"))
        self.assertIn('"every 4 month" is no cadence', self.library.ctl("reload", expect=CONFIG))
        daemon.process.send_signal(signal.SIGHUP)
        until(lambda: "configuration refused" in daemon.words(), "the refusal in the log")
        status = self.library.json("status", expect=1)
        self.assertIn("reload-refused", [finding["code"] for finding in status["findings"]])
        self.library.config.write_text(good)
        self.library.ctl("reload")
        status = self.library.json("status", expect=None)
        self.assertNotIn("reload-refused", [finding["code"] for finding in status["findings"]])

    def test_staff_who_leave(self):
        """who is taken out of the configuration is named with the partners that have nobody now"""
        self.library.daemon().ready()
        self.library.take_over()
        text = self.library.config.read_text()
        begin = text.index("  jo:\n")
        self.library.config.write_text(text[:begin] + text[text.index("# How often we speak"):])
        self.assertIn("jo", self.library.ctl("reload"))
        said = self.library.ctl("status", expect=1)
        self.assertIn("orphans", said)
        self.assertIn("partnerctl assign", said)

    def test_no_database(self):
        """a file that is no database: 74, and it is left as it was"""
        place = self.library.state / "partnerd.db"
        place.write_bytes(b"This is a letter to the branch, and no database.\n" * 40)
        before = place.read_bytes()
        self.assertRefused(IOERR, "is not a database")
        self.assertEqual(place.read_bytes(), before)

    def test_database_of_another_program(self):
        """another program's database: 74, and it is left as it was"""
        place = self.library.state / "partnerd.db"
        with sqlite3.connect(place) as db:
            db.execute("CREATE TABLE recipes (name TEXT)")
        db.close()
        self.assertRefused(IOERR, "another program")
        with sqlite3.connect(place) as db:
            self.assertEqual([row[0] for row in db.execute("SELECT name FROM sqlite_schema")], ["recipes"])
        db.close()

    def test_newer_schema(self):
        """a database of a later version: 74, and it is left as it was"""
        self.library.daemon().ready().stop()
        with sqlite3.connect(self.library.state / "partnerd.db") as db:
            db.execute("INSERT INTO grdb_migrations VALUES ('v999')")
        db.close()
        self.assertRefused(IOERR, "later version")

    def test_damaged_database(self):
        """a database with a torn page: 74 at the start, or told by status; never a crash"""
        self.library.daemon().ready()
        self.library.take_over()
        self.library.daemons[-1].stop()
        place = self.library.state / "partnerd.db"
        size = place.stat().st_size
        with open(place, "r+b") as file:
            file.seek(4096)
            file.write(os.urandom(min(size - 4096, 16 * 4096)))
        daemon = self.library.daemon()
        ended, said = daemon.ended()
        self.assertEqual(ended, IOERR, said)
        self.assertIn("damaged", said)

    def test_no_state_directory(self):
        """a state directory that is not there: 73, with its path"""
        missing = self.library.folder / "nowhere"
        self.assertRefused(CANTCREAT, str(missing), state=missing)

    def test_virtual_clock_on_real_records(self):
        """a virtual clock never takes real records, nor the real clock virtual ones: 64"""
        self.library.daemon(clock=None).ready()
        self.library.take_over()
        self.library.daemons[-1].stop()
        self.assertRefused(USAGE, "real records")
        other = self.library.folder / "virtual"
        other.mkdir()
        self.library.daemon(state=other).ready().stop()
        self.assertRefused(USAGE, "virtual clock", state=other, clock=None)

    def test_stop_in_the_middle_of_an_advance(self):
        """SIGTERM while the time is being moved on: it ends soon and clean, and the caller reads why"""
        daemon = self.library.daemon().ready()
        self.library.take_over()
        advance = subprocess.Popen(
            [harness.PROGRAMS / "partnerctl", "advance", "--by", "400 weeks"], stderr=subprocess.PIPE, text=True,
            env={"PATH": os.environ["PATH"], "PARTNERD_SOCKET": str(self.library.socket)})
        until(lambda: self.library.stub.messages(), "the first mail of those weeks")
        daemon.process.send_signal(signal.SIGTERM)
        self.assertEqual(daemon.ended()[0], 0)
        said = advance.communicate(timeout=30)[1]
        self.assertNotEqual(advance.returncode, 0)
        self.assertRegex(said, "stop|closed|no answer|went away")

    def test_no_daemon(self):
        """without a daemon: status exits 3, everything else 69, and both say where they looked"""
        self.assertIn(str(self.library.socket), self.library.ctl("status", expect=3))
        self.assertIn(str(self.library.socket), self.library.ctl("partners", expect=69))


@unittest.skipUnless(os.geteuid() == 0, "a small file system needs root to mount")
class FullDisk(harness.LibraryTest):
    def setUp(self):
        super().setUp()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", self.library.state], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest(f"no small file system to be had: {mounted.stderr.decode().strip()}")
        self.addCleanup(subprocess.run, ["umount", "--lazy", self.library.state], check=True)

    @property
    def filler(self):
        return self.library.state / "somebody-elses"

    def fill(self):
        file = os.open(self.filler, os.O_WRONLY | os.O_CREAT)
        try:
            while True:
                os.write(file, b"\0" * 4096)
        except OSError as error:
            self.assertEqual(error.errno, errno.ENOSPC)
        finally:
            os.close(file)

    def test_at_an_import(self):
        """a full disk at an import: one message, nothing half taken; with room again it goes through"""
        self.library.daemon().ready()
        self.library.advance(f"{FRIDAY} 08:01")
        self.fill()
        said = self.library.ctl(
            "import", harness.EXAMPLE / "partners.csv", "--skip-refused", "--as", "lapsed", expect=None)
        self.assertIn("disk is full", said)
        self.filler.unlink()
        if self.library.daemons[-1].process.poll() is not None:
            self.library.daemon().ready()
        self.assertEqual(self.library.json("partners")["partners"], [])
        self.library.take_over()

    def test_at_the_digests(self):
        """a full disk in the morning: nothing is sent unrecorded; with room again each mail comes once"""
        daemon = self.library.daemon().ready()
        self.library.take_over()
        self.fill()
        advancing = subprocess.Popen(
            [harness.PROGRAMS / "partnerctl", "advance", "--to", f"{FRIDAY} 08:31", "--socket", self.library.socket],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # It ends, and whoever restarts it finds no room yet.
        until(lambda: daemon.process.poll() is not None or advancing.poll() is not None, "an end of it")
        advancing.wait(60)
        if daemon.process.poll() is not None:
            self.assertEqual(daemon.process.returncode, IOERR, daemon.words())
            self.assertIn("disk is full", daemon.words())
            self.library.daemon().ended()
        self.assertEqual(self.library.stub.messages(), [])
        self.filler.unlink()
        if daemon.process.poll() is not None:
            self.restarted()
        self.library.advance(f"{FRIDAY} 10:00")
        self.assertEachOnce({"ana", "dana", "kim", "lee", "sam"})

    def test_at_the_start(self):
        """a full disk at the start: it waits and says so once; with room again it starts"""
        self.fill()
        daemon = self.library.daemon()
        until(lambda: "can't be used yet" in daemon.words() or daemon.process.poll() is not None, "its words")
        self.assertIsNone(daemon.process.poll(), daemon.words())
        self.filler.unlink()
        daemon.ready()
        self.library.take_over()
