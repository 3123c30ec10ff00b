"""What holds all mail: a wrong clock, another machine's records, an older backup. The real programs."""

import ctypes
import hashlib
import shutil
import sqlite3
import time

import harness
from harness import FRIDAY, TEMPFAIL, until


def synchronised():
    """Whether the kernel calls this machine's clock synchronised: adjtimex(2), STA_UNSYNC of timex.status."""
    timex = ctypes.create_string_buffer(512)
    if ctypes.CDLL(None).adjtimex(timex) < 0:
        return False
    return int.from_bytes(timex.raw[40:44], "little") & 0x40 == 0


class Held(harness.LibraryTest):
    def setUp(self):
        super().setUp()
        self.database = self.library.state / "partnerd.db"

    def held(self):
        """The code of what status says first, where it says that no mail goes out."""
        status = self.library.json("status", expect=None)
        return status["findings"][0]["code"] if status["verdict"] == "failing" else None

    def in_database(self, sql, *values):
        with sqlite3.connect(self.database) as db:
            answer = db.execute(sql, values).fetchall()
        db.close()
        return answer

    def copied(self):
        """The file of a daemon that was stopped: all of it lies there."""
        copy = self.library.folder / "copy.db"
        shutil.copy(self.database, copy)
        return copy

    def restored(self, copy):
        for end in ("-wal", "-shm"):
            self.database.with_name("partnerd.db" + end).unlink(missing_ok=True)
        shutil.copy(copy, self.database)


class WrongClock(Held):
    def test_set_forward(self):
        """a clock set forward by a month: nothing is sent, also after a restart, until the admin says it is right"""
        daemon = self.library.daemon().ready()
        self.library.take_over()
        self.library.ctl("advance", "--set", "2027-04-13 10:00")
        self.assertIn("it should show Friday, 12 March 2027 08:00", self.library.ctl("status", expect=2))
        self.library.advance("2027-04-14 10:00")
        daemon.stop()
        self.restarted()
        self.library.advance("2027-04-15 10:00")
        self.assertEqual(self.held(), "clock-ahead")
        self.assertEqual(self.library.stub.messages(), [])
        self.assertIn("Mail goes out again", self.library.ctl("release", "clock"))
        self.library.advance("2027-04-16 12:00")
        self.assertIsNone(self.held())
        self.assertNotEqual(self.library.stub.messages(), [])
        self.assertIn("no clock holds the mail", self.library.ctl("release", "clock", expect=65))

    def test_set_forward_and_right_again(self):
        """a clock set forward by a month and put right: the morning's mail goes out once"""
        self.library.daemon().ready()
        self.library.take_over()
        self.library.ctl("advance", "--set", "2027-04-13 10:00")
        self.assertEqual(self.held(), "clock-ahead")
        self.library.ctl("advance", "--set", f"{FRIDAY} 08:10")
        self.assertIsNone(self.held())
        self.library.advance(f"{FRIDAY} 10:00")
        self.assertEachOnce({"ana", "dana", "kim", "lee", "sam"})

    def test_set_back(self):
        """a clock set back by a week after the morning's mail: nothing is sent; confirmed, nobody gets it twice"""
        self.library.daemon().ready()
        self.library.take_over()
        self.library.advance(f"{FRIDAY} 10:00")
        self.library.ctl("advance", "--set", "2027-03-05 08:00")
        self.assertEqual(self.held(), "clock-back")
        self.library.advance("2027-03-05 10:00")
        self.assertEachOnce({"ana", "dana", "kim", "lee", "sam"})
        self.library.ctl("release", "clock")
        self.library.advance("2027-03-05 18:00")
        asked = [(line["partner"], line["clock"], line["step"]) for line in self.library.log_lines() if "step" in line]
        self.assertEqual(len(asked), len(set(asked)), "a step was said twice")

    def meanwhile(self, seconds):
        """On the real clock: the daemon's last look was so much later than now."""
        self.library.daemon(clock=None).ready().stop()
        self.in_database("UPDATE daemon SET last_seen = ?", int((time.time() + seconds) * 1000))
        return self.library.daemon(clock=None).ready()

    def test_start_before_the_last_record(self):
        """a start over a day before the last record: held, and said with 2; where the kernel vouches, not"""
        self.meanwhile(86_400 + 3600)
        self.assertEqual(self.held(), None if synchronised() else "clock-back")
        self.assertEqual(self.library.stub.messages(), [])

    def test_start_some_hours_before(self):
        """a start some hours before the last record: taken for a correction, said in the log"""
        daemon = self.meanwhile(5 * 3600)
        until(lambda: "the clock was set back" in daemon.words(), "the warning in the log")
        self.assertIsNone(self.held())

    def test_start_after_long(self):
        """a start 401 days after the last record: held; 399 days: not"""
        self.meanwhile(-401 * 86_400)
        self.assertEqual(self.held(), None if synchronised() else "long-off")
        self.library.daemons[-1].stop()
        self.meanwhile(-399 * 86_400)
        self.assertIsNone(self.held())


class AnotherMachine(Held):
    def test_copy(self):
        """records of another machine: read, not written, said first; adopted they mail"""
        self.library.daemon().ready()
        self.library.take_over()
        self.library.daemons[-1].stop()
        self.assertTrue(self.in_database("SELECT identity FROM daemon")[0][0], "no machine-id here?")
        self.in_database("UPDATE daemon SET identity = 'another'")
        before = hashlib.sha256(self.database.read_bytes()).hexdigest()
        daemon = self.restarted()
        self.assertIn("another machine", self.library.ctl("status", expect=2).splitlines()[0])
        self.library.ctl("explain", "--all")
        self.library.ctl("preview")
        self.library.ctl("export", "partners")
        self.assertIn("partnerctl adopt", self.library.ctl(
            "partner", "add", "New School", "--kind", "school", "--branch", "hillside", expect=TEMPFAIL))
        self.library.ctl("release", "clock", expect=TEMPFAIL)
        self.library.advance(f"{FRIDAY} 10:00")
        self.assertEqual(self.library.stub.messages(), [])
        self.assertIn("--yes", self.library.ctl("adopt"))
        self.assertEqual(self.held(), "another-machine")
        daemon.stop()
        self.assertEqual(hashlib.sha256(self.database.read_bytes()).hexdigest(), before)
        self.restarted()
        self.library.ctl("adopt", "--yes")
        self.assertIsNone(self.held())
        self.library.advance(f"{FRIDAY} 10:00")
        self.assertEachOnce({"ana", "dana", "kim", "lee", "sam"})
        self.library.daemons[-1].stop()
        self.assertEqual(self.in_database("SELECT verb FROM command WHERE verb = 'adopt'"), [("adopt",)])
        self.restarted()
        self.assertIsNone(self.held())


class OlderBackup(Held):
    def test_restored(self):
        """an older backup: held until the admin goes on from it; the log's lines tell what was said before"""
        self.library.daemon().ready()
        self.library.take_over()
        self.library.daemons[-1].stop()
        backup = self.copied()
        self.restarted()
        self.library.advance(f"{FRIDAY} 10:00")
        sent = len(self.library.stub.messages())
        self.assertGreater(sent, 0)
        self.library.daemons[-1].stop()
        self.restored(backup)
        self.restarted()
        self.assertEqual(self.held(), "older-backup")
        self.library.advance(f"{FRIDAY} 10:00")
        self.assertEqual(len(self.library.stub.messages()), sent)
        self.assertIn("the records go on as the backup has them", self.library.ctl("release", "backup").lower())
        self.library.daemons[-1].stop()
        self.restarted()
        self.assertIsNone(self.held())

    def test_power_cut(self):
        """killed in the middle of it: the records are no older backup"""
        daemon = self.library.daemon().ready()
        self.library.take_over()
        daemon.kill()
        self.restarted()
        self.assertIsNone(self.held())

    def test_beside_the_log(self):
        """on the real clock the count lies beside the log, private, and a lost one is written anew and said"""
        daemon = self.library.daemon(clock=None).ready()
        daemon.stop()
        count = self.library.log.parent / "partnerd.changes"
        self.assertEqual(int(count.read_text()), self.in_database("SELECT writes FROM daemon")[0][0])
        self.assertEqual(count.stat().st_mode & 0o777, 0o600)
        count.unlink()
        daemon = self.library.daemon(clock=None).ready()
        until(lambda: "no count of changes" in daemon.words(), "the line in the log")
        self.assertTrue(count.exists())
        self.assertIsNone(self.held())
