"""Mail systems that hang, defer, refuse, flood or are missing."""

import os

import harness
from harness import FRIDAY, TEMPFAIL, until


class MailSystems(harness.LibraryTest):
    people = {"ana", "dana", "kim", "lee", "sam"}

    def setUp(self):
        super().setUp()
        text = self.library.config.read_text().replace("time-limit: 60s", "time-limit: 5s")
        self.library.config.write_text(text)
        self.daemon = self.library.daemon().ready()
        self.library.take_over()

    def finding(self, code):
        status = self.library.json("status", expect=None)
        found = [finding for finding in status["findings"] if finding["code"] == code]
        self.assertTrue(found, f"no {code} in {status['findings']}")
        return found[0]

    def test_one_that_hangs(self):
        """a mail program that hangs is ended, with all it started; its text goes again as it was"""
        self.library.stub.becomes("hang")
        test = harness.subprocess.Popen(
            [harness.PROGRAMS / "partnerctl", "send-test", "kv-it@localhost", "--socket", self.library.socket],
            stdout=harness.subprocess.PIPE, stderr=harness.subprocess.STDOUT, text=True)
        until(self.library.stub.started.exists, "the mail program to start")
        words, _ = test.communicate(timeout=60)
        self.assertEqual(test.returncode, TEMPFAIL, words)
        self.assertIn("5 s", words)
        self.assertIn("mail_queue_enter: Permission denied", words)
        self.assertEqual(self.children(), [])
        self.library.stub.becomes("accept")
        self.library.advance(f"{FRIDAY} 08:31")
        self.assertEachOnceOfDigests()

    def test_one_that_defers(self):
        """exit 75 is tried again with growing gaps, told by status, and then each mail comes once"""
        self.library.stub.becomes("defer")
        self.library.advance(f"{FRIDAY} 11:00")
        calls = (self.library.stub.folder / "calls").read_text().splitlines()
        # A few at once, and then one at 5, 10, 20, 40 and 60 minutes.
        self.assertGreater(len(calls), 5)
        self.assertLess(len(calls), 2 * len(self.people) + 4)
        stuck = self.finding("mail-stuck")
        self.assertIn("queue is full", " ".join(stuck["evidence"]))
        self.assertIn("has taken nothing since Fri 12 Mar 08:30", stuck["what"])
        told = [line["alarm"] for line in self.library.log_lines() if "alarm" in line]
        self.assertEqual(told, ["The mail system takes nothing"])
        self.library.ctl("status", expect=2)
        self.library.stub.becomes("accept")
        self.library.ctl("outbox", "retry", "--all")
        self.library.advance(f"{FRIDAY} 11:01")
        self.assertEachOnce(self.people)
        told = [line["alarm"] for line in self.library.log_lines() if "alarm" in line]
        self.assertEqual(told, ["The mail system takes nothing", "The mail system takes mail again"])
        self.assertNotIn("mail-stuck", self.library.ctl("status", expect=None))

    def test_one_that_defers_overnight(self):
        """what could not be sent one day is said anew the next: one mail, no old one after it"""
        self.library.stub.becomes("defer")
        self.library.advance(f"{FRIDAY} 23:00")
        self.library.stub.becomes("accept")
        self.library.advance("2027-03-13 08:31")
        got = [message["To"] for message in self.library.stub.messages()]
        self.assertEqual(len(got), len(set(got)), got)
        for message in self.library.stub.messages():
            self.assertIn("13 March", message.get_body(("plain",)).get_content())

    def test_one_that_refuses(self):
        """exit 67 makes a dead letter, which status tells; it is kept, and sent again by its number alone"""
        self.library.stub.becomes("no-user")
        self.library.advance(f"{FRIDAY} 08:31")
        mend = self.finding("dead-letters")["mends"][0]["lines"][0].split()
        self.assertEqual(mend[:3], ["partnerctl", "outbox", "show"])
        self.assertIn("nobody of that name", self.library.ctl(*mend[1:]))
        dead = self.library.json("outbox", "list", "dead")["messages"]
        self.assertEqual(len(dead), len(self.people))
        self.library.stub.becomes("accept")
        self.library.ctl("outbox", "retry", "--all")
        self.library.advance(f"{FRIDAY} 08:33")
        self.assertEqual(self.library.stub.messages(), [])
        self.library.ctl("outbox", "retry", *[message["number"] for message in dead])
        self.library.advance(f"{FRIDAY} 08:35")
        self.assertEachOnce(self.people)

    def test_one_that_is_missing(self):
        """without a mail program the mail waits, and status says what is missing"""
        self.library.stub.remove()
        self.library.advance(f"{FRIDAY} 10:00")
        evidence = " ".join(self.finding("mail-stuck")["evidence"])
        self.assertIn(str(self.library.stub.program), evidence)
        self.library.ctl("status", expect=2)
        self.library.stub.becomes("accept")
        self.library.advance(f"{FRIDAY} 12:00")
        self.assertEachOnce(self.people)

    def test_one_that_floods(self):
        """50 MB of words from a mail program hurt nobody, and are kept as a few"""
        self.library.stub.becomes("flood")
        self.library.advance(f"{FRIDAY} 08:31")
        shown = self.library.ctl("outbox", "list")
        self.assertLess(len(shown), 8192 * len(self.people))
        peak = next(
            int(line.split()[1]) for line in open(f"/proc/{self.daemon.process.pid}/status") if line.startswith("VmHWM"))
        self.assertLess(peak, 300_000, "kB of memory")
        self.library.stub.becomes("accept")
        self.library.advance(f"{FRIDAY} 12:00")
        self.assertEachOnce(self.people)

    def test_stop_with_a_message_in_hand(self):
        """SIGTERM finishes the message in hand and leaves the others for the next start"""
        self.daemon.stop()
        self.library.stub.becomes("wait")
        self.daemon = self.restarted(clock=f"{FRIDAY} 08:31")
        until(self.library.stub.started.exists, "the mail program to start")
        self.daemon.process.terminate()
        self.library.stub.go.touch()
        self.assertEqual(self.daemon.process.wait(60), 0, self.daemon.words())
        self.assertEqual(len(self.library.stub.messages()), 1)
        self.library.stub.becomes("accept")
        self.restarted()
        self.library.advance(f"{FRIDAY} 10:00")
        copies = self.assertEachOnce(self.people)
        self.assertEqual({len(copies_of) for copies_of in copies.values()}, {1})

    def children(self):
        """The daemon's children that still live, and what they left behind."""
        found = []
        for entry in os.listdir("/proc"):
            if not entry.isdigit():
                continue
            try:
                command = open(f"/proc/{entry}/cmdline", "rb").read()
            except OSError:
                continue
            if str(self.library.stub.folder).encode() in command and b"partnerctl" not in command:
                found.append(command)
        return found

    def assertEachOnceOfDigests(self):
        digests = [message for message in self.library.stub.messages() if "kv-it" not in message["To"]]
        got = sorted(message["To"] for message in digests)
        self.assertEqual(len(got), len(self.people), got)
