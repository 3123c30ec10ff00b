"""partnerd killed at its system calls, and its system calls failing: a sample. `scripts/sweep` meets all of them."""

import unittest

from Sweeps import month
from Sweeps.points import ERRORS, KINDS
from Sweeps.scenario import AGAIN
from Sweeps.sweep import CRASHES, Point, Sweep


class Sweeps(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.sweep = Sweep()
        cls.addClassCleanup(cls.sweep.remove)

    def setUp(self):
        self.sweep.found.clear()
        self.sweep.figures.clear()
        # A failure is told in the test's own words.
        self.addCleanup(self.sweep.found.clear)

    def assertNothingFound(self, points):
        self.sweep.sweep(points)
        self.assertEqual(self.sweep.found, [])
        # Else it looked at nothing. The last call of a life is not always reached.
        self.assertGreaterEqual(self.sweep.figures["met"], len(points) - 1)

    def test_all_kinds_are_met(self):
        """the calls that leave a trace are seen: writes, syncs, files made, emptied and removed, programs, answers"""
        self.assertEqual(set(self.sweep.calls), set(KINDS) - {"rename"})
        self.assertEqual(self.sweep.calls.count("start"), len(self.sweep.right.mails))

    def test_crashes(self):
        """killed before a call, in the middle of a write, or by a power cut: nothing lost, copies only marked ones"""
        numbers = self.sweep.numbers(16)
        ways = list(CRASHES)
        self.assertNothingFound([Point(number, ways[place % 3]) for place, number in enumerate(numbers)])

    def test_between_acceptance_and_record(self):
        """killed when the mail program has it and the record is not written: a copy, and it says so"""
        self.assertNothingFound([Point(self.after_the_first_mail, "killed before")])
        self.assertEqual(self.sweep.figures["copies, marked"], 1)

    def test_faults(self):
        """a call fails, once or until somebody has looked: all arrives then, and status or a last word says why"""
        numbers = self.sweep.numbers(16)
        errors = list(ERRORS)
        self.assertNothingFound([
            Point(number, errors[place % len(errors)], lasts=place % 2 == 1) for place, number in enumerate(numbers)])

    # That they can find something.

    def test_a_disk_that_lies(self):
        """planted: a disk that says it has synced and has not; the sweep finds it"""
        _, _, found = self.sweep.life(Point(len(self.sweep.calls) * 3 // 4, "power cut"), syncs_lie=True)
        self.assertNotEqual(found, [])

    def test_a_mail_program_that_lies(self):
        """planted: a mail program that says it has the message and loses it; the sweep finds the loss"""
        _, _, found = self.sweep.life(
            Point(1, "killed before"), sendmail='#!/bin/sh\ngrep -q "^To: Kim" - || exit 0\n')
        self.assertTrue(any("mails: lost" in each for each in found), found)

    def test_a_copy_without_its_mark(self):
        """planted: a copy that does not say that it may be one; the sweep finds it"""
        _, _, found = self.sweep.life(
            Point(self.after_the_first_mail, "killed before"),
            sendmail=f'#!/bin/sh\nsed "/^{AGAIN}:/d" | exec "${{0%/*}}/keep"\n')
        self.assertTrue(any("none of them says" in each for each in found), found)

    @property
    def after_the_first_mail(self):
        """The first call after the mail program was started: it comes when that has ended."""
        return self.sweep.calls.index("start") + 2


class Month(unittest.TestCase):
    def test_as_rehearsed(self):
        """ten days of forty partners, without a mail system for two: the mails are those that were rehearsed"""
        self.assertIn("40 partners", month.lived(40, seed=1, days=10, down=("2027-03-08", "2027-03-09")))
