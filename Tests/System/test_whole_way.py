"""A spreadsheet in, a mail out: the real programs, the real sendmail, a real mailbox, another MIME parser."""

import email
import email.policy
import json
import re
import subprocess
import unittest

import harness
from harness import EXAMPLE, FRIDAY, PROJECT, until

LOCAL_MAIL = PROJECT / "scripts/local-mail"
PEOPLE = ("ana", "dana", "kim", "lee", "sam", "jo", "it")


class RealMail(unittest.TestCase):
    """With this machine's own mail system."""

    def setUp(self):
        users = [f"kv-{person}" for person in PEOPLE]
        subprocess.run([LOCAL_MAIL, "up", *users], check=True)
        self.addCleanup(subprocess.run, [LOCAL_MAIL, "down", *users], check=True)
        self.library = harness.Library(sendmail="/usr/sbin/sendmail")
        self.addCleanup(self.library.remove)

    def mailbox(self, person):
        """The messages in a person's mailbox, as another program's parser reads them."""
        box = subprocess.run([LOCAL_MAIL, "read", f"kv-{person}"], check=True, capture_output=True).stdout
        texts = re.split(rb"(?m)^From .*\n", box)[1:]
        return [
            email.message_from_bytes(re.sub(rb"(?m)^>(>*From )", rb"\1", text), policy=email.policy.default)
            for text in texts
        ]

    def awaited(self, person, count):
        return until(
            lambda: len(found := self.mailbox(person)) >= count and found, f"{count} mails in kv-{person}'s mailbox")

    def test_the_whole_way(self):
        """import, daemon, sendmail, mailbox: one digest each, the log the same; a touch takes tomorrow's away"""
        library = self.library
        library.daemon().ready()
        library.take_over()
        library.advance(f"{FRIDAY} 08:31")
        for person in ("ana", "dana", "kim", "lee", "sam"):
            self.assertEqual(len(self.awaited(person, 1)), 1, person)
        self.assertEqual(self.mailbox("jo"), [])

        mail = self.mailbox("ana")[0]
        self.assertEqual(mail.defects, [])
        self.assertEqual(mail["To"].addresses[0].addr_spec, "kv-ana@localhost")
        self.assertEqual(mail["Reply-To"].addresses[0].addr_spec, "kv-dana@localhost")
        self.assertEqual(mail["Auto-Submitted"], "auto-generated")
        self.assertEqual(mail["Date"].datetime.isoformat(), "2027-03-12T08:30:00-08:00")
        self.assertTrue(all(len(line) <= 998 for line in mail.as_bytes().split(b"\n")))
        text = mail.get_body(("plain",)).get_content()
        page = mail.get_body(("html",)).get_content()
        for part in (text, page):
            self.assertIn("12 March 2027", part)
            self.assertIn("send the summer dates", part)
            self.assertRegex(part, "(?i)Lincoln Elementary School")
            self.assertIn("Joe Park", part)
        self.assertTrue(all(len(line) <= 76 for line in text.splitlines()))

        lines = [line for line in library.log_lines() if line["to"] == "ana"]
        self.assertEqual({line["message-id"] for line in lines}, {mail["Message-ID"]})
        self.assertEqual(
            sorted((line["partner"], line["clock"], line["step"], line["result"]) for line in lines),
            [
                ("hillside-food-bank", "promise", "due", "accepted"),
                ("lincoln-elementary-school", "follow-up", "due", "accepted"),
            ])

        # Tomorrow the promise would be asked for again.
        self.assertIn("a day late", library.ctl("preview", "--days", "2"))
        library.ctl("log", "hillside-food-bank", "--how", "visit", "--by", "ana", "--note", "Brought the dates.")
        library.ctl("promise", "keep", self.promise("hillside-food-bank"))
        library.advance("2027-03-13 08:31")
        self.assertEqual(len(self.mailbox("ana")), 1)

    def test_accents(self):
        """names with accents come through headers, both parts and the log as they were typed"""
        library = self.library
        library.daemon().ready()
        library.ctl("import", EXAMPLE / "partners.csv", "--skip-refused", "--as", "lapsed")
        library.ctl(
            "log", "escuela-cesar-chavez", "--how", "visit", "--who", "Inés Cárdenas", "--by", "ana",
            "--note", "“Día del Niño” – ¿podemos venir?", "--promise", "llevar los títulos", "--due", "tomorrow")
        library.advance("2027-03-13 08:31")
        mail = next(
            found for found in self.awaited("ana", 2) if "llevar los títulos" in found["Subject"])
        for part in ("plain", "html"):
            content = mail.get_body((part,)).get_content()
            for words in ("Inés Cárdenas", "“Día del Niño” – ¿podemos venir?", "llevar los títulos"):
                self.assertIn(words, content)

    def test_send_test(self):
        """send-test: a mail in the mailbox, and the mail system's answer at the prompt"""
        self.library.daemon().ready()
        self.library.ctl("send-test", "kv-it@localhost")
        self.assertIn("This is a test", self.awaited("it", 1)[0].get_body(("plain",)).get_content())

    def promise(self, slug):
        shown = self.library.json("explain", slug, "--clock", "promise")
        return shown["partners"][0]["occurrences"][0]["subject"]


class WatchedSheet(harness.LibraryTest):
    """The sheet that staff keep."""

    def test_saved(self):
        """a line that is written into the shared sheet stops the next reminder, without any command"""
        library = self.library
        library.daemon().ready()
        library.take_over()
        library.advance(f"{FRIDAY} 08:31")
        with open(library.sheet, "a") as sheet:
            sheet.write("3/12/2027,Valley Chess Club,Kim,call,,They want the big room in May.,,\r\n")
        until(
            lambda: "big room in May" in library.ctl("show", "valley-chess-club"),
            "the line to be on record")
        library.advance("2027-03-20 08:31")
        kim = [message for message in library.stub.messages() if "kv-kim" in message["To"]]
        self.assertIn("CHESS CLUB", kim[0].get_body(("plain",)).get_content())
        for later in kim[1:]:
            self.assertNotIn("CHESS CLUB", later.get_body(("plain",)).get_content())

    def test_rows_that_can_not_be_taken(self):
        """a line that can't be taken is told to the admin by mail; the others are taken"""
        library = self.library
        library.daemon().ready()
        library.take_over()
        with open(library.sheet, "a") as sheet:
            sheet.write("3/11/2027,Valley Ches Club,Kim,call,,Hello,,\r\n3/11/2027,Teen Coders,Kim,call,,Hackathon.,,\r\n")
        until(lambda: "Hackathon" in library.ctl("show", "teen-coders"), "the good line to be on record")
        alarm = until(
            lambda: [message for message in library.stub.messages() if "kv-it" in message["To"]], "the mail to the admin")
        self.assertIn("Valley Ches Club", alarm[0].get_body(("plain",)).get_content())


class Importing(harness.LibraryTest):
    def test_the_same_again(self):
        """the same files again change nothing; a sheet put right adds what was refused"""
        library = self.library
        library.daemon().ready()
        library.take_over()
        before = library.ctl("export", "partners"), library.ctl("export", "touches")
        library.take_over()
        self.assertEqual((library.ctl("export", "partners"), library.ctl("export", "touches")), before)
        sheet = (EXAMPLE / "partners.csv").read_bytes()
        mended = library.folder / "partners.csv"
        mended.write_bytes(sheet.replace(b"03/04/2025", b"4 March 2027").replace(b"Febuary 30", b"February 28, 2027"))
        library.ctl("import", mended, "--as", "lapsed")
        self.assertEqual(len(library.json("partners")["partners"]), 63)

    def test_all_or_nothing(self):
        """with rows that are refused nothing is taken over, exit code 65; a broken file is named"""
        library = self.library
        library.daemon().ready()
        library.ctl("import", EXAMPLE / "partners.csv", "--as", "lapsed", expect=harness.DATAERR)
        self.assertEqual(library.json("partners")["partners"], [])
        broken = library.folder / "broken.csv"
        broken.write_text('Organization,Last contact\n"Never closed,2027-01-01\n')
        said = library.ctl("import", broken, expect=harness.DATAERR)
        self.assertIn("broken.csv", said)

    def test_export_and_back(self):
        """an export read into an empty library, and exported again, is the same file"""
        library = self.library
        library.daemon().ready()
        library.take_over()
        partners = library.folder / "export.csv"
        library.ctl("export", "partners", "--output", partners)
        first = partners.read_text()
        library.daemons[-1].stop()
        other = library.folder / "empty"
        other.mkdir()
        library.daemon(state=other).ready()
        library.ctl("import", partners, "--as", "lapsed")
        self.assertEqual(library.ctl("export", "partners"), first)


class Answers(harness.LibraryTest):
    """What the programs say of the example, as a whole."""

    def setUp(self):
        super().setUp()
        self.library.daemon().ready()
        self.library.take_over()

    def test_json(self):
        """--json of every verb that looks is JSON, and says what the words say"""
        for words in (
            ["status"], ["partners"], ["show", "lincoln-elementary-school"], ["explain", "--all"], ["preview"],
            ["history", "teen-coders"], ["outbox", "list", "all"], ["absence", "list"], ["export", "touches"],
            ["explain", "hillside-food-bank", "--why-not"],
        ):
            expect = 1 if words == ["status"] else 0
            json.loads(self.library.ctl(*words, "--json", expect=expect))
        status = self.library.json("status", expect=1)
        self.assertEqual([finding["code"] for finding in status["findings"]], ["orphans"])
        # The mend it names mends it.
        mend = status["findings"][0]["mends"][0]["lines"][0].split()
        self.library.ctl(*[{"NAME": "sam"}.get(word, word) for word in mend[1:]])
        self.assertIn("partnerd is well", self.library.ctl("status"))

    def test_completions(self):
        """completions for bash, zsh and fish"""
        for shell in ("bash", "zsh", "fish"):
            script = self.library.ctl("--generate-completion-script", shell)
            self.assertIn("partnerctl", script)
        script = self.library.ctl("--generate-completion-script", "bash")
        subprocess.run(["bash", "-n"], input=script, text=True, check=True)

    def test_near_misses(self):
        """a slug, a verb, a date that nearly are: the nearest is named"""
        self.assertIn("lincoln-elementary-school", self.library.ctl("show", "lincon-elementary-school", expect=67))
        self.assertIn("explain", self.library.ctl("explian", expect=64))
        said = self.library.ctl(
            "log", "teen-coders", "--how", "call", "--by", "kim", "--on", "2027-02-30", expect=65)
        self.assertIn("2027-02-30", said)
