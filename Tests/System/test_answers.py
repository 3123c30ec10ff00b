"""Staff act by answering: what a reminder asked is done by a line in a mail, and nobody else's mail does anything."""

import email.message
import email.policy
import email.utils
import subprocess

from harness import PROGRAMS, LibraryTest, until

ADDRESS = "partners@library.example"


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
                for touch in self.library.json("touches", "--with", partner)["entries"]]

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
        print(mail.as_string() if False else mail.get_body(("plain",)).get_content())
        self.assertIn("Thank you, Ana", words)
        self.assertIn("wants a story time in May", words)
        self.assertIn("Friday, 26 March", words)
        self.assertEqual(len(self.library.json("touches", "--with", "eastside-mentors")["entries"]), 2)
        self.reply(mail, "undo")
        _, words = self.confirmation(before + 1)
        self.assertIn("taken back", words)
        self.assertEqual(len(self.library.json("touches", "--with", "eastside-mentors")["entries"]), 1)
