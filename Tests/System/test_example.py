"""What people see of the example, pinned as text, and whether explain and preview tell the same story.

After a change that is meant: PARTNERD_UPDATE_PINNED=1 scripts/test system example; then read the difference.
"""

import os
import pathlib
import re

import harness
from harness import EXAMPLE, FRIDAY

PINNED = pathlib.Path(__file__).resolve().parent / "Pinned"


class Example(harness.LibraryTest):
    def setUp(self):
        super().setUp()
        self.library.daemon().ready()
        self.library.take_over()

    def assertPinned(self, name, text):
        text = text.replace(str(self.library.folder), "DIR")
        text = re.sub(r"Message-ID: <[0-9a-f]+@", "Message-ID: <ID@", text)
        # Sizes follow the file system's mood.
        text = re.sub(r"(  data +)[0-9.]+ [kM]B", r"\1SIZE", text)
        path = PINNED / name
        if os.environ.get("PARTNERD_UPDATE_PINNED"):
            PINNED.mkdir(exist_ok=True)
            path.write_text(text)
        self.assertEqual(path.read_text(), text, f"not as in {path.relative_to(harness.PROJECT)}")

    def test_digests(self):
        """the digests of the first morning read as they were reviewed"""
        self.library.advance(f"{FRIDAY} 08:31")
        messages = self.library.stub.messages()
        self.assertEqual(len({message["To"] for message in messages}), len(messages))
        for message in messages:
            person = message["To"].addresses[0].username.removeprefix("kv-")
            text = f"Subject: {message['Subject']}\n\n{message.get_body(('plain',)).get_content()}"
            self.assertPinned(f"digest-{person}.txt", text)

    def test_status(self):
        """status of the example reads as it was reviewed, before and after the first morning"""
        self.assertPinned("status-before.txt", self.library.ctl("status", expect=None))
        self.library.advance(f"{FRIDAY} 08:31")
        self.assertPinned("status-after.txt", self.library.ctl("status", expect=None))

    def test_explain(self):
        """explain of three partners reads as it was reviewed"""
        for slug in ["lincoln-elementary-school", "hillside-food-bank", "mission-street-shelter"]:
            self.assertPinned(f"explain-{slug}.txt", self.library.ctl("explain", slug))

    def test_check(self):
        """check names each mistake of a configuration with its place"""
        text = self.library.config.read_text()
        wrong = self.library.folder / "wrong.yaml"
        wrong.write_text(
            text.replace("branch: hillside", "branch: hilside", 1)
            .replace("follow-up: every 3 months", "follow-up: every 3 month", 1))
        self.assertPinned("check.txt", self.library.ctl("check", wrong, expect=harness.CONFIG))

    def test_import_preview(self):
        """import --preview of the list reads as it was reviewed"""
        fresh = harness.Library()
        self.addCleanup(fresh.remove)
        fresh.daemon().ready()
        self.assertPinned(
            "import-preview.txt", fresh.ctl("import", EXAMPLE / "partners.csv", "--as", "lapsed", "--preview"))

    def test_explain_names_all(self):
        """explain of every partner names the rule, the dates and the reason"""
        for partner in self.library.json("explain", "--all")["partners"]:
            for occurrence in partner["occurrences"]:
                where = f"{partner['partner']['slug']} {occurrence['clock']}"
                kinds = [line["kind"] for line in occurrence["trail"]]
                self.assertEqual(kinds[0], "anchor", where)
                if occurrence["clock"] == "promise":
                    self.assertEqual(kinds[1], "promised", where)
                else:
                    self.assertEqual(kinds[1], "plus", where)
                    self.assertIn("rule", occurrence["trail"][1], where)
                    self.assertIn(kinds[2], ["stays", "moved", "nowhere"], where)
                self.assertTrue(occurrence["rungs"], where)
                self.assertTrue(occurrence["stops"], where)
                self.assertLessEqual(occurrence["anchor"], occurrence["due"], where)

    def test_explain_agrees_with_preview(self):
        """the next step that explain names is the one that preview foretells, on that day or, put off, later"""
        foretold, put_off = {}, set()
        preview = self.library.json("preview", "--days", 120)
        # A fortnight is left for what is put off.
        last = preview["days"][-15]["date"]
        for day in preview["days"]:
            for mail in day["mails"]:
                if mail["putOff"]:
                    put_off.add((day["date"], mail["to"]["key"]))
                for entry in mail["entries"]:
                    for reason in entry["reasons"]:
                        key = (entry["partner"]["slug"], reason["clock"], reason.get("subject"))
                        foretold.setdefault(key, (day["date"], reason["step"], mail["to"]["key"]))
        checked = 0
        for partner in self.library.json("explain", "--all")["partners"]:
            for occurrence in partner["occurrences"]:
                key = (partner["partner"]["slug"], occurrence["clock"], occurrence.get("subject"))
                ahead = [rung for rung in occurrence["rungs"] if rung["state"] in ("next", "held")]
                if not ahead:
                    continue
                if ahead[0]["date"] > last:
                    continue
                date, step, to = foretold[key]
                self.assertEqual((step, to), (ahead[0]["step"], ahead[0]["to"]["key"]), key)
                self.assertLessEqual(ahead[0]["date"], date, key)
                if (ahead[0]["date"], to) not in put_off and self.is_send_day(to, ahead[0]["date"]):
                    self.assertEqual(date, ahead[0]["date"], key)
                checked += 1
        self.assertGreater(checked, 60)

    def is_send_day(self, person, date):
        """Whether that person has a digest on that day in any case: a mail of theirs is foretold for it."""
        if not hasattr(self, "days"):
            self.days = {
                (mail["to"]["key"], day["date"])
                for day in self.library.json("preview", "--days", 120)["days"] for mail in day["mails"]}
        return (person, date) in self.days
