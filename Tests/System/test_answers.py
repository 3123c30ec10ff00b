"""Staff act by answering: what a reminder asked is done by a line in a mail, and nobody else's mail does anything."""

import email.message
import email.policy
import email.utils
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

import harness
from harness import PROGRAMS, PROJECT, Library, LibraryTest, until

ADDRESS = "partners@library.example"
LOCAL_MAIL = PROJECT / "scripts/local-mail"


class Answers(LibraryTest):
    def setUp(self):
        super().setUp()
        library = self.library
        self.inbox = library.folder / "inbox"
        for folder in ("new", "cur", "tmp"):
            (self.inbox / folder).mkdir(parents=True)
        library.config.write_text(
            library.config.read_text() + f"\nanswers:\n  address: {ADDRESS}\n  folder: {self.inbox}\n")
        library.daemon().ready()
        for name, touched in (("Eastside Mentors", "2026-12-01"), ("Westside Readers", "2026-12-02")):
            library.ctl(
                "partner", "add", name, "--kind", "school", "--branch", "hillside", "--steward", "ana",
                "--stage", "established", "--since", "2026-06-01")
            library.ctl("log", name.lower().replace(" ", "-"), "--how", "call", "--on", touched)

    def mails(self, to, after=0):
        return [message for message in self.library.stub.messages() if f"kv-{to}@" in message["To"]][after:]

    def digest(self):
        """Ana's, of the day on which both are due."""
        self.library.advance("2027-03-12 12:00")
        return self.mails("ana")[-1]

    def reply(self, mail, words, *, sender=None, to=None, refers=True, headers=(), identity=None):
        """What a mail program makes of an answer: the words above the quoted mail."""
        answer = email.message.EmailMessage(policy=email.policy.SMTP)
        answer["From"] = sender or mail["To"]
        answer["To"] = to or mail["Reply-To"]
        answer["Subject"] = "Re: " + mail["Subject"]
        answer["Message-ID"] = identity or email.utils.make_msgid(domain="mail.example")
        answer["Date"] = email.utils.format_datetime(mail["Date"].datetime)
        if refers:
            answer["In-Reply-To"] = mail["Message-ID"]
            answer["References"] = mail["Message-ID"]
        for name, value in headers:
            answer[name] = value
        quoted = "\n".join("> " + line for line in mail.get_body(("plain",)).get_content().splitlines())
        answer.set_content(f"{words}\n\nOn Fri, 12 Mar 2027 at 08:30, Partnerships <{ADDRESS}> wrote:\n\n{quoted}\n")
        self.deliver(answer.as_bytes())

    def deliver(self, data):
        subprocess.run([PROGRAMS / "partner-receive", self.inbox], input=data, check=True, timeout=60)

    def seen(self, count):
        """Waits until so many mails are settled."""
        until(lambda: len(list((self.inbox / "cur").iterdir())) >= count, f"{count} mails to be settled")

    def confirmation(self, after):
        """The next mail to Ana, once it has come."""
        mail = until(lambda: self.mails("ana", after), "a confirmation")[0]
        return mail, " ".join(mail.get_body(("plain",)).get_content().split())

    def touches(self, partner):
        return [touch["note"] if "note" in touch else None
                for touch in self.library.json("touches", "--with", partner)["exchanges"]]

    def test_answered_and_undone(self):
        """a line for each: the touch stands, the other sleeps, one mail says so, and its undo takes all of it back"""
        digest = self.digest()
        before = len(self.mails("ana"))
        names = [line[3:] for line in digest.get_body(("plain",)).get_content().splitlines() if line[1:3] == ". "]
        self.assertTrue(names[0].startswith("EASTSIDE MENTORS"), names)
        self.reply(digest, "1 called Pilar, wants a story time in May\n2 snooze 2w")
        mail, words = self.confirmation(before)
        self.assertEqual(mail["In-Reply-To"] is not None, True)
        self.assertEqual(mail["Auto-Submitted"], "auto-replied")
        self.assertIn("Thank you, Ana", words)
        self.assertIn("wants a story time in May", words)
        self.assertIn("Friday, 26 March", words)
        self.assertEqual(len(self.library.json("touches", "--with", "eastside-mentors")["exchanges"]), 2)
        self.reply(mail, "undo")
        _, words = self.confirmation(before + 1)
        self.assertIn("taken back", words)
        self.assertEqual(len(self.library.json("touches", "--with", "eastside-mentors")["exchanges"]), 1)

    # What must not change anything

    def facts(self):
        """Everything that was ever changed."""
        with sqlite3.connect(self.library.state / "partnerd.db") as records:
            return records.execute("SELECT count(*), max(id), (SELECT count(*) FROM command) FROM audit").fetchone()

    def forged(self, digest):
        """Name → the mail: none of them may change a fact, and none is answered."""
        def mail(**how):
            return lambda: self.reply(digest, "1 done, met Pilar\n2 snooze 2w", **how)

        return {
            "a known sender without our mail": mail(to=ADDRESS, refers=False),
            "our mail from another address": mail(sender="Ana Reyes <ana@home.example>"),
            "a name that is an address": mail(sender=f"\"{digest['To']}\" <x@evil.example>"),
            "another of the staff": mail(sender="kv-kim@localhost"),
            "two senders": mail(sender=f"{digest['To']}, x@evil.example"),
            "a guessed token": mail(to="partners+" + "a" * 18 + "@library.example", refers=False),
            "the token of a message with another's number": mail(
                to=digest["Reply-To"].replace("@", "b@"), refers=False),
            "a guessed Message-ID": mail(
                to=ADDRESS, refers=False, headers=[("In-Reply-To", "<0123456789abcdef0123456789abcdef@library.example>")]),
            "a machine": mail(headers=[("Auto-Submitted", "auto-replied")]),
            "a list": mail(headers=[("List-Id", "<all.staff.example>")]),
            "a vacation": mail(headers=[("X-Autoreply", "yes")]),
        }

    def test_nobody_else(self):
        """a forged sender, a guessed token, a machine, a list: no fact is another, nobody is answered, what is in doubt is said"""
        digest = self.digest()
        facts = self.facts()
        sent = len(self.library.stub.messages())
        forged = self.forged(digest)
        for count, (name, send) in enumerate(forged.items(), start=1):
            with self.subTest(name):
                send()
                self.seen(count)
        # A bounce, and what is no mail at all.
        self.deliver(b"\x00\x01\x02" * 1000)
        self.deliver(b"")
        self.seen(len(forged) + 2)
        self.assertEqual(self.facts(), facts)
        self.assertEqual(len(self.library.stub.messages()), sent)
        waiting = self.library.json("inbox")
        self.assertTrue(all(mail["verdict"] in ("review", "unreadable") for mail in waiting["mails"]))
        self.assertGreaterEqual(waiting["total"], 7)
        self.assertIn("mails wait to be looked at", self.library.ctl("status", expect=None))
        number = waiting["mails"][-1]["number"]
        self.assertIn("done, met Pilar", self.library.ctl("inbox", "show", number))
        self.library.ctl("inbox", "settle", number)
        self.assertEqual(self.library.json("inbox")["total"], waiting["total"] - 1)

    def test_once_whatever_breaks(self):
        """killed after an answer was settled and before its file moved, or delivered twice: done once, answered once"""
        digest = self.digest()
        before = len(self.mails("ana"))
        (self.inbox / "cur").rmdir()
        self.reply(digest, "1 called Pilar", identity="<same@mail.example>")
        self.confirmation(before)
        # Settled, and its file can't be moved.
        self.assertEqual(len(list((self.inbox / "new").iterdir())), 1)
        until(lambda: "answers by mail can't be read" in self.library.ctl("status", expect=None), "status to say so")
        self.library.daemons[-1].kill()
        (self.inbox / "cur").mkdir()
        self.restarted(clock="2027-03-12 12:05")
        self.seen(1)
        self.reply(digest, "1 called Pilar", identity="<same@mail.example>")
        until(lambda: not list((self.inbox / "new").iterdir()), "the copy to be taken away")
        self.assertEqual(len(self.library.json("touches", "--with", "eastside-mentors")["exchanges"]), 2)
        self.assertEqual(len(self.mails("ana", before)), 1)

    def test_a_machine_that_hides(self):
        """an autoresponder that says nothing of itself gets one mail, however often it answers"""
        digest = self.digest()
        before = len(self.mails("ana"))
        self.reply(digest, "I am not in the office. I will read your mail when I am back.")
        asked, words = self.confirmation(before)
        self.assertIn("changes nothing", words)
        for count in range(2, 6):
            self.reply(asked, "I am not in the office. I will read your mail when I am back.")
            self.seen(count)
        self.assertEqual(len(self.mails("ana", before)), 1)

    def test_copies(self):
        """who puts their own address into Bcc has logged a mail with whom it went to"""
        digest = self.digest()
        before = len(self.mails("ana"))
        self.library.ctl("contact", "add", "eastside-mentors", "Pilar Ruiz", "--mail", "pilar@eastside.example")
        self.reply(digest, "help")
        _, words = self.confirmation(before)
        own = re.search(r"partners\+[a-z2-9]+@library\.example", words)[0]
        mail = email.message.EmailMessage(policy=email.policy.SMTP)
        mail["From"], mail["To"], mail["Subject"] = digest["To"], "Pilar Ruiz <PILAR@eastside.example>", "Story time"
        mail["Message-ID"], mail["Delivered-To"] = "<copy@mail.example>", own
        mail.set_content("Dear Pilar,\n\nwould May suit you?\n")
        self.deliver(mail.as_bytes())
        _, words = self.confirmation(before + 1)
        self.assertIn("your mail with Pilar Ruiz", words)
        touch = self.library.json("touches", "--with", "eastside-mentors")["exchanges"][0]
        self.assertEqual((touch["how"], touch["with"], touch["by"][0]["key"]), ("email", ["Pilar Ruiz"], "ana"))
        self.assertIn("Story time", touch["note"])


class AnswersByRealMail(unittest.TestCase):
    """With this machine's mail system, and a mail program as people use it."""

    PEOPLE = [f"kv-{person}" for person in ("ana", "dana", "kim", "lee", "sam", "jo", "it", "partners")]

    def setUp(self):
        subprocess.run([LOCAL_MAIL, "up", *self.PEOPLE], check=True)
        self.addCleanup(subprocess.run, [LOCAL_MAIL, "down", *self.PEOPLE], check=True)
        self.library = Library(sendmail="/usr/sbin/sendmail")
        self.addCleanup(self.library.remove)
        self.inbox = self.library.folder / "inbox"
        self.library.folder.chmod(0o755)
        for folder in (self.inbox, *(self.inbox / name for name in ("new", "cur", "tmp"))):
            folder.mkdir()
            shutil.chown(folder, "kv-partners")
        # What the mail system runs has to be where its user may look.
        receive = pathlib.Path("/run/partnerd-demo.homes/kv-partners/partner-receive")
        subprocess.run(
            [LOCAL_MAIL, "forward", "kv-partners", f'"|{receive} {self.inbox}"'], check=True)
        shutil.copy(PROGRAMS / "partner-receive", receive)
        receive.chmod(0o755)
        self.library.config.write_text(
            self.library.config.read_text()
            + f"\nanswers:\n  address: kv-partners@localhost\n  folder: {self.inbox}\n")

    def box(self, person):
        return subprocess.run([LOCAL_MAIL, "read", f"kv-{person}"], check=True, capture_output=True).stdout.decode()

    def test_forged_over_smtp(self):
        """what another program sends through the real mail system in Ana's name, without her mail, changes nothing"""
        library = self.library
        library.daemon().ready()
        library.ctl(
            "partner", "add", "Eastside Mentors", "--kind", "school", "--branch", "hillside", "--steward", "ana",
            "--stage", "established", "--since", "2026-06-01")
        library.ctl("log", "eastside-mentors", "--how", "call", "--on", "2026-12-01")
        library.advance("2027-03-12 12:00")
        digest = until(lambda: "EASTSIDE MENTORS" in self.box("ana") and self.box("ana"), "the digest")
        token = re.search(r"(?m)^Reply-To:.*?(kv-partners\+[a-z2-9]+@localhost)", digest)[1]
        ana, other = "kv-ana@localhost", "x@evil.example"
        rows = [
            (ana, ana, "kv-partners@localhost", []),
            (other, ana, "kv-partners@localhost", []),
            (ana, ana, "kv-partners+" + "a" * 18 + "@localhost", []),
            (ana, other, token, []),
            ("kv-kim@localhost", "kv-kim@localhost", token, []),
            ("<>", ana, token, []),
            (ana, ana, token, ["Auto-Submitted: auto-replied"]),
            (ana, f"{ana}, {other}", token, []),
        ]
        with sqlite3.connect(library.state / "partnerd.db") as records:
            before = records.execute("SELECT count(*) FROM audit").fetchone()
        for count, (envelope, sender, to, headers) in enumerate(rows, start=1):
            with self.subTest(row=count):
                subprocess.run(
                    ["swaks", "--silent", "2", "--server", "127.0.0.1", "--from", envelope, "--to", to,
                     "--h-From", sender, "--h-Subject", "Re: Today", "--body", "done, met Pilar",
                     *(word for header in headers for word in ("--add-header", header))],
                    check=True, timeout=60)
                until(lambda: len(list((self.inbox / "cur").iterdir())) >= count, f"{count} mails to be settled")
        with sqlite3.connect(library.state / "partnerd.db") as records:
            self.assertEqual(records.execute("SELECT count(*) FROM audit").fetchone(), before)
            self.assertEqual(
                records.execute("SELECT count(*) FROM received WHERE verdict = 'acted'").fetchone(), (0,))
        self.assertNotIn("Thank you", self.box("ana"))
        # The same with her mail and her address is an answer.
        subprocess.run(
            ["swaks", "--silent", "2", "--server", "127.0.0.1", "--from", ana, "--to", token, "--h-From", ana,
             "--h-Subject", "Re: Today", "--body", "done, met Pilar"], check=True, timeout=60)
        until(lambda: "Thank you, Ana" in self.box("ana"), "the confirmation in Ana's mailbox")

    def test_a_mail_program_answers(self):
        """Postfix delivers, a mail program answers, the touch stands, and the confirmation lies in the mailbox"""
        library = self.library
        library.daemon().ready()
        library.ctl(
            "partner", "add", "Eastside Mentors", "--kind", "school", "--branch", "hillside", "--steward", "ana",
            "--stage", "established", "--since", "2026-06-01")
        library.ctl("log", "eastside-mentors", "--how", "call", "--on", "2026-12-01")
        library.advance("2027-03-12 12:00")
        until(lambda: "EASTSIDE MENTORS" in self.box("ana"), "the digest in Ana's mailbox")
        # As she would at a terminal: answer the first mail, quoting it below.
        subprocess.run(
            ["runuser", "-u", "kv-ana", "--", "env", "HOME=/run", "s-nail", "-n", "-#", "-~", "-S", "from=kv-ana@localhost",
             "-S", "reply-to-honour", "-S", "hold", "-f", "/var/mail/kv-ana"],
            input="reply 1\ncalled, she wants a story time in May\n~m 1\n~.\nquit\n", text=True, check=True, timeout=60,
            env={"PATH": "/usr/bin:/bin:/usr/sbin", "LANG": "C.UTF-8", "TERM": "dumb"})
        until(lambda: "Thank you, Ana" in self.box("ana"), "the confirmation in Ana's mailbox", 60)
        touches = library.json("touches", "--with", "eastside-mentors")["exchanges"]
        self.assertIn("wants a story time in May", touches[0]["note"])
        self.assertEqual(touches[0]["how"], "call")


@unittest.skipUnless(os.geteuid() == 0, "a file system of one's own needs root to mount")
class Receive(unittest.TestCase):
    def test_a_full_disk(self):
        """what doesn't fit is left to the mail system, which tries again, and leaves nothing behind; what fits goes in"""
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest(f"no file system of one's own: {mounted.stderr.decode().strip()}")
        self.addCleanup(subprocess.run, ["umount", "--lazy", folder], check=True)
        place = pathlib.Path(folder)
        for name in ("new", "cur", "tmp"):
            (place / name).mkdir()
        receive = PROGRAMS / "partner-receive"
        large = subprocess.run([receive, folder], input=b"x" * 400_000, capture_output=True)
        self.assertEqual(large.returncode, harness.TEMPFAIL, large.stderr)
        self.assertIn(b"No space left on device", large.stderr)
        self.assertEqual(list((place / "new").iterdir()) + list((place / "tmp").iterdir()), [])
        subprocess.run([receive, folder], input=b"Subject: small\n\n", check=True)
        self.assertEqual(len(list((place / "new").iterdir())), 1)
        self.assertEqual(subprocess.run([receive, "inbox"], capture_output=True).returncode, harness.USAGE)
