"""The log under continuous writing: renamed by its size and by logrotate, no line is lost or halved."""

import json
import os
import shutil
import subprocess
import threading

import harness
from harness import FRIDAY


class Log(harness.LibraryTest):
    def setUp(self):
        super().setUp()
        text = self.library.config.read_text()
        line = f"  log: {{file: {self.library.log}}}\n"
        self.assertIn(line, text)
        self.library.config.write_text(
            text.replace(line, f"  log: {{file: {self.library.log}, rotate-at: 10 kB, keep: 999}}\n"))

    def move(self):
        """As logrotate does it, by itself where it is there; it tells nobody."""
        program = shutil.which("logrotate") or ("/usr/sbin/logrotate" if os.path.exists("/usr/sbin/logrotate") else None)
        if program is None:
            self.moved += 1
            try:
                self.library.log.rename(f"{self.library.log}.{self.moved}")
            except FileNotFoundError:
                pass
            return
        rules = self.library.folder / "logrotate.conf"
        rules.write_text(f"{self.library.log} {{\n  rotate 999\n  missingok\n  nocreate\n  delaycompress\n  compress\n}}\n")
        rules.chmod(0o644)
        subprocess.run(
            [program, "--force", "--state", self.library.folder / "logrotate.state", rules], check=True,
            capture_output=True)

    def lines(self):
        text = []
        for file in self.library.folder.glob("notices.jsonl*"):
            read = subprocess.run(["zcat", "-f", file], capture_output=True, check=True).stdout.decode()
            self.assertTrue(read == "" or read.endswith("\n"), f"{file.name} ends in half a line")
            text += read.splitlines()
        return [json.loads(line) for line in text]

    def test_both_ways(self):
        """renamed by size and by logrotate while it is written: each mail has its one line"""
        self.moved = 0
        self.library.daemon().ready()
        over = threading.Event()

        def rotate():
            while not over.is_set():
                self.move()

        rotating = threading.Thread(target=rotate)
        rotating.start()
        try:
            self.library.take_over()
            self.library.advance("2027-08-12 18:00")
        finally:
            over.set()
            rotating.join()
        mails = self.library.stub.by_id()
        self.assertGreater(len(mails), 100)
        lines = self.lines()
        self.assertEqual({line["message-id"] for line in lines}, set(mails))
        tests = [line for line in lines if "partner" not in line]
        self.assertEqual(len(tests), len({line["message-id"] for line in tests}))
        said = [(line["partner"], line["clock"], line["anchor"], line["step"], line["round"])
                for line in lines if "partner" in line]
        self.assertEqual(len(said), len(set(said)), "a line is there twice")

    def test_by_size_alone(self):
        """the files are as small as the configuration says, numbered in their order"""
        self.library.daemon().ready()
        self.library.take_over()
        self.library.advance("2027-06-12 18:00")
        files = sorted(self.library.folder.glob("notices.jsonl.*"))
        self.assertGreater(len(files), 2)
        self.assertEqual([file.name for file in files], [f"notices.jsonl.{n:06}" for n in range(1, len(files) + 1)])
        for file in files:
            self.assertLessEqual(file.stat().st_size, 10_000)
        times = [json.loads(line)["time"] for file in files for line in file.read_text().splitlines()]
        self.assertEqual(times, sorted(times))

    def test_log_that_cannot_be_written(self):
        """a log that can't be written keeps no mail, is said, and mends itself: no line is missing"""
        self.library.daemon().ready()
        self.library.take_over()
        self.library.log.unlink(missing_ok=True)
        self.library.log.mkdir()
        self.library.advance(f"{FRIDAY} 18:00")
        digests = {m["Message-ID"] for m in self.library.stub.messages()}
        self.assertGreaterEqual(len(digests), 5)
        status = self.library.json("status", expect=1)
        stuck = [finding for finding in status["findings"] if finding["code"] == "log-stuck"]
        self.assertIn("Is a directory", " ".join(stuck[0]["evidence"]))
        self.library.log.rmdir()
        self.library.advance(f"{FRIDAY} 20:00")
        self.assertEqual(
            {line["message-id"] for line in self.library.log_lines()},
            {m["Message-ID"] for m in self.library.stub.messages() if not m["To"].startswith("kv-it")})
        self.assertNotIn("log-stuck", self.library.ctl("status", expect=None))
        about = [m["Subject"] for m in self.library.stub.messages() if m["To"].startswith("kv-it")]
        self.assertEqual(about, ["The log can't be written", "The log is written again"])
