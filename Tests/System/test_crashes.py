"""kill -9 between any two steps, and the start after it."""

import harness
from harness import FRIDAY, until

MORNING = f"{FRIDAY} 08:31"


class Crashes(harness.LibraryTest):
    # Who has something on the example's Friday morning; jo's comes at noon.
    people = {"ana", "dana", "kim", "lee", "sam"}

    def setUp(self):
        super().setUp()
        self.daemon = self.library.daemon().ready()
        self.library.take_over()

    def test_after_the_import(self):
        """killed after an import: what was taken over is there, and the morning's mail goes out once"""
        before = self.library.ctl("export", "partners")
        self.daemon.kill()
        self.restarted()
        self.assertEqual(self.library.ctl("export", "partners"), before)
        self.library.advance(MORNING)
        self.assertEachOnce(self.people)

    def test_while_the_mail_program_runs(self):
        """killed while the mail program has the message: it goes again as it was, each mail once"""
        self.library.stub.becomes("wait")
        self.advance_in_background()
        until(self.library.stub.started.exists, "the mail program to start")
        self.daemon.kill()
        # The orphaned child goes on by itself and delivers: the daemon can't know.
        self.library.stub.go.touch()
        self.restarted()
        self.library.advance(f"{FRIDAY} 10:00")
        self.assertEachOnce(self.people)

    def test_before_it_is_accepted(self):
        """killed before the mail program accepts: nothing is lost"""
        self.library.stub.becomes("kill-then-nothing")
        self.advance_in_background()
        self.daemon.process.wait(60)
        self.library.stub.becomes("accept")
        self.restarted()
        self.library.advance(f"{FRIDAY} 10:00")
        copies = self.assertEachOnce(self.people)
        self.assertEqual({len(copies_of) for copies_of in copies.values()}, {1})

    def test_between_acceptance_and_record(self):
        """killed between acceptance and record: one mail comes as a copy with the same Message-ID, no other"""
        self.library.stub.becomes("accept-then-kill")
        self.advance_in_background()
        self.daemon.process.wait(60)
        self.library.stub.becomes("accept")
        self.restarted()
        self.library.advance(f"{FRIDAY} 10:00")
        copies = self.assertEachOnce(self.people)
        self.assertEqual(sorted(len(copies_of) for copies_of in copies.values()), [1, 1, 1, 1, 2])

    def test_every_mail_in_turn(self):
        """killed at each mail in turn, by each of them: all arrive, none as two mails"""
        self.library.stub.becomes("accept-then-kill")
        deaths = 0
        while True:
            self.advance_in_background()
            self.advancing.wait(60)
            if self.advancing.returncode == 0:
                break
            self.daemon.process.wait(60)
            deaths += 1
            self.daemon = self.restarted()
        self.assertEqual(deaths, len(self.people))
        copies = self.assertEachOnce(self.people)
        self.assertEqual({len(copies_of) for copies_of in copies.values()}, {2})

    def test_after_the_mail(self):
        """killed after all mail has gone: nothing goes twice, that day or the next"""
        self.library.advance(MORNING)
        sent = set(self.library.stub.by_id())
        self.daemon.kill()
        self.restarted()
        self.library.advance(f"{FRIDAY} 12:00")
        self.assertEqual(set(self.library.stub.by_id()), sent)
        self.assertEachOnce(self.people)
        self.library.advance("2027-03-13 08:31")
        self.assertTrue(all(len(copies) == 1 for copies in self.library.stub.by_id().values()))

    def advance_in_background(self):
        self.advancing = harness.subprocess.Popen(
            [harness.PROGRAMS / "partnerctl", "advance", "--to", MORNING, "--socket", self.library.socket],
            stdout=harness.subprocess.DEVNULL, stderr=harness.subprocess.DEVNULL)
        self.addCleanup(self.advancing.wait, 60)
