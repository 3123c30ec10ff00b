"""A database that is locked, damaged, or on a disk that can't be written: said, waited out, and mended by itself."""

import os
import sqlite3
import subprocess
import unittest

import harness
from harness import FRIDAY, until


class Database(harness.LibraryTest):
    people = {"ana", "dana", "kim", "lee", "sam"}

    @property
    def place(self):
        return self.library.state / "partnerd.db"

    def hold(self):
        """Another program that has begun to write and does not come to its end."""
        other = sqlite3.connect(self.place, isolation_level=None, check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")
        self.addCleanup(other.close)
        return other

    def codes(self):
        return [finding["code"] for finding in self.library.json("status", expect=None)["findings"]]

    def test_held_at_the_start(self):
        """a start while another program holds the records: it waits and says so, and goes on when they are free"""
        self.library.daemon().ready()
        self.library.take_over()
        self.library.daemons[-1].stop()
        other = self.hold()
        daemon = self.library.daemon()
        until(lambda: "can't be used yet" in daemon.words(), "the word that it waits", seconds=60)
        self.assertIn("held by another program", daemon.words())
        self.assertIsNone(daemon.process.poll())
        other.execute("ROLLBACK")
        daemon.ready()
        self.library.advance(f"{FRIDAY} 10:00")
        self.assertEachOnce(self.people)
        self.assertEqual(daemon.words().count("can't be used yet"), 1)

    def test_held_in_the_morning(self):
        """held by another program at the digest time: status says so, and each mail comes once when it lets go"""
        daemon = self.library.daemon().ready()
        self.library.take_over()
        other = self.hold()
        advancing = subprocess.Popen(
            [harness.PROGRAMS / "partnerctl", "advance", "--to", f"{FRIDAY} 10:00", "--socket", self.library.socket],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(lambda: "could not be done" in daemon.words(), "a turn that fails", seconds=120)
        self.assertEqual(self.library.stub.messages(), [])
        self.assertIn("held by another program", self.library.ctl("status", expect=2))
        other.execute("ROLLBACK")
        advancing.wait(300)
        self.assertIsNone(daemon.process.poll())
        self.library.advance(f"{FRIDAY} 11:00")
        self.assertEachOnce(self.people)
        self.assertNotIn("turn-failed", self.codes())

    def test_damaged_index(self):
        """an index that lost an entry: found by the weekly check, made anew, and the mail goes on"""
        self.library.daemon().ready()
        self.library.take_over()
        self.library.daemons[-1].stop()
        with sqlite3.connect(self.place) as db:
            root = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'step_message'").fetchone()[0]
            size = db.execute("PRAGMA page_size").fetchone()[0]
        db.close()
        daemon = self.library.daemon().ready()
        self.library.advance(f"{FRIDAY} 10:00")
        daemon.stop()
        page = bytearray(self.place.read_bytes()[(root - 1) * size:root * size])
        self.assertEqual(page[0], 10, "a leaf of an index")
        # An empty leaf: no entries, the content begins at the end of the page.
        page[3:5], page[5:7], page[1:3], page[7] = b"\0\0", (size % 65536).to_bytes(2, "big"), b"\0\0", 0
        with open(self.place, "r+b") as file:
            file.seek((root - 1) * size)
            file.write(page)
        daemon = self.library.daemon().ready()
        self.library.advance("2027-03-20 18:00")
        self.assertIn("were made anew", daemon.words())
        self.assertNotIn("damaged", self.codes())
        daemon.stop()
        with sqlite3.connect(self.place) as db:
            self.assertEqual(db.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        db.close()

    def test_forbidden_row(self):
        """a row that the schema forbids: named by status, and the others' mail goes out"""
        self.library.daemon().ready()
        self.library.take_over()
        self.library.daemons[-1].stop()
        with sqlite3.connect(self.place) as db:
            db.execute("PRAGMA ignore_check_constraints = ON")
            db.execute("UPDATE partner SET name = '' WHERE slug = 'chess-for-all' OR number = 60")
        db.close()
        self.library.daemon().ready()
        self.library.advance(f"{FRIDAY} 10:00")
        self.assertIn("senseless-rows", self.codes())
        self.assertGreaterEqual(len(self.library.stub.messages()), 4)

    def test_checked(self):
        """status says when the whole database was checked: at the start's first rest, and each week"""
        self.library.daemon().ready()
        self.library.take_over()
        self.library.advance(f"{FRIDAY} 10:00")
        self.assertTrue(self.library.json("status", expect=None)["data"]["lastChecked"].startswith(FRIDAY))
        self.library.advance("2027-03-24 10:00")
        checked = self.library.json("status", expect=None)["data"]["lastChecked"][:10]
        self.assertGreaterEqual(checked, "2027-03-18")
        mail = [m for m in self.library.stub.messages() if m["To"].startswith("Dana") or "kv-dana" in m["To"]][-1]
        self.assertIn("records checked on", " ".join(mail.get_body(("plain",)).get_content().split()))


@unittest.skipUnless(os.geteuid() == 0, "a file system of one's own needs root to mount")
class ReadOnly(harness.LibraryTest):
    def setUp(self):
        super().setUp()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", self.library.state], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest(f"no file system of one's own: {mounted.stderr.decode().strip()}")
        self.addCleanup(subprocess.run, ["umount", "--lazy", self.library.state], check=True)

    def test_at_the_start(self):
        """a file system that can't be written at the start: it waits and says so, and goes on when it can"""
        self.library.daemon().ready()
        self.library.take_over()
        self.library.daemons[-1].stop()
        subprocess.run(["mount", "-o", "remount,ro", self.library.state], check=True)
        daemon = self.library.daemon()
        until(lambda: "can't be used yet" in daemon.words() or daemon.process.poll() is not None,
              "the word that it waits", seconds=60)
        self.assertIsNone(daemon.process.poll(), daemon.words())
        subprocess.run(["mount", "-o", "remount,rw", self.library.state], check=True)
        daemon.ready()
        self.library.advance(f"{FRIDAY} 10:00")
        self.assertEachOnce({"ana", "dana", "kim", "lee", "sam"})


@unittest.skipUnless(os.geteuid() == 0, "a disk of one's own needs root to mount")
class FailingDisk(harness.LibraryTest):
    """A file system on a file, which its kernel gives up on as it does after an error of the disk."""

    def setUp(self):
        super().setUp()
        self.image = self.library.folder / "disk"
        with open(self.image, "wb") as file:
            file.truncate(32 << 20)
        made = subprocess.run(["mkfs.ext4", "-q", self.image], capture_output=True)
        self.assertEqual(made.returncode, 0, made.stderr)
        self.mount()
        self.addCleanup(subprocess.run, ["umount", "--lazy", self.library.state], capture_output=True)

    def mount(self):
        mounted = subprocess.run(
            ["mount", "-o", "loop,errors=remount-ro", self.image, self.library.state], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest(f"no disk of one's own: {mounted.stderr.decode().strip()}")

    def test_while_it_runs(self):
        """a disk that fails while the daemon runs: said, nothing is sent unrecorded; mended, each mail comes once"""
        daemon = self.library.daemon().ready()
        self.library.take_over()
        # A daemon in virtual time waits for no disk.
        os.sync()
        subprocess.run(["mount", "-o", "remount,abort", self.library.state], check=True)
        advancing = subprocess.Popen(
            [harness.PROGRAMS / "partnerctl", "advance", "--to", f"{FRIDAY} 10:00", "--socket", self.library.socket],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(lambda: "could not be done" in daemon.words(), "a turn that fails", seconds=120)
        self.assertEqual(self.library.stub.messages(), [])
        self.assertIn("turn-failed", [f["code"] for f in self.library.json("status", expect=None)["findings"]])
        self.assertIsNone(daemon.process.poll())
        daemon.stop()
        advancing.wait(60)
        subprocess.run(["umount", self.library.state], check=True)
        # 1: it found something, and mended it.
        self.assertIn(subprocess.run(["e2fsck", "-fy", self.image], capture_output=True).returncode, [0, 1])
        self.mount()
        self.library.daemon().ready()
        self.library.advance(f"{FRIDAY} 10:00")
        self.assertEachOnce({"ana", "dana", "kim", "lee", "sam"})
        self.library.daemons[-1].stop()
        with sqlite3.connect(self.library.state / "partnerd.db") as db:
            self.assertEqual(db.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        db.close()
