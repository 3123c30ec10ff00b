"""Everything out and in again, contacts and due dates for other programs: read by programs that are not ours."""

import csv
import datetime
import hashlib
import io
import json
import unittest

import icalendar
import jsonschema
import vobject

import harness
from harness import DATAERR, FRIDAY, NOINPUT, until

csv.field_size_limit(1 << 30)


class OpenForms(harness.LibraryTest):
    def told(self):
        """A library with the example's records that has spoken."""
        library = self.library
        library.daemon().ready()
        library.take_over()
        library.advance(f"{FRIDAY} 08:31")
        library.ctl("log", "hillside-food-bank", "--how", "visit", "--by", "ana", "--note", '=1+1, "dates";\nsöon')
        library.ctl("snooze", "valley-chess-club", "--until", "2027-04-02")
        library.ctl("touch", "remove", self.last_touch("hillside-food-bank"), "--reason", "by mistake")
        return library

    def last_touch(self, slug):
        touches = [entry["touch"] for entry in self.library.json("show", slug)["timeline"] if "touch" in entry]
        return max(touch["number"] for touch in touches)

    def exported(self, *arguments):
        """What is written to a file, with its line ends as they are."""
        file = self.library.folder / "exported"
        self.library.ctl("export", *arguments, "--output", file)
        return file.read_bytes().decode()

    def files(self, name):
        return {path.name: path.read_bytes() for path in (self.library.folder / name).iterdir()}

    def whole(self, name, form):
        self.library.ctl("export", "--all", self.library.folder / name, "--format", form)
        return self.files(name)

    def test_the_same_again(self):
        """export --all, import --all into a new database: the same export, the same plan, nothing sent again"""
        library = self.told()
        plan = [library.json("explain", "--all"), library.json("preview", "--days", "40")]
        history = library.json("history", "hillside-food-bank")
        exports = {form: self.whole(f"first-{form}", form) for form in ("csv", "jsonl")}
        sent = len(library.stub.messages())
        self.assertGreater(sent, 0)
        library.daemons[-1].stop()

        for form, export in exports.items():
            with self.subTest(form):
                state = library.folder / f"state-{form}"
                state.mkdir()
                # Before any digest's time: a database in which nothing was decided.
                daemon = library.daemon(state=state, clock=f"{FRIDAY} 00:05").ready()
                library.ctl("import", "--all", library.folder / f"first-{form}")
                library.advance(f"{FRIDAY} 08:31")
                self.assertEqual(len(library.stub.messages()), sent)
                self.assertEqual([library.json("explain", "--all"), library.json("preview", "--days", "40")], plan)
                self.assertEqual(library.json("history", "hillside-food-bank"), history)
                again = self.whole(f"again-{form}", form)
                self.assertEqual(set(again), set(export))
                manifests = [json.loads(files.pop("manifest.json")) for files in (export, again)]
                for manifest in manifests:
                    del manifest["made"]
                self.assertEqual(manifests[0], manifests[1])
                for name in export:
                    self.assertEqual(again[name], export[name], name)
                self.assertIn("not empty", library.ctl(
                    "import", "--all", library.folder / f"first-{form}", expect=DATAERR))
                daemon.stop()

    def test_read_by_others(self):
        """the folder is as its manifest and schema say, and CSV and JSON Lines say the same"""
        self.told()
        tables = self.whole("csv", "csv")
        lines = self.whole("jsonl", "jsonl")
        schema = json.loads(lines["schema.json"])
        jsonschema.Draft202012Validator.check_schema(schema)
        manifest = json.loads(lines["manifest.json"])
        rows = 0
        for entry in manifest["files"]:
            text = lines[entry["file"]]
            self.assertEqual(hashlib.sha256(text).hexdigest(), entry["sha256"])
            name = entry["table"]["name"]
            validator = jsonschema.Draft202012Validator(
                {"$ref": f"#/$defs/{name}", **schema}, format_checker=jsonschema.FormatChecker())
            objects = [json.loads(line) for line in text.splitlines()]
            self.assertEqual(len(objects), entry["rows"])
            sheet = list(csv.reader(io.StringIO(tables[f"{name}.csv"].decode("utf-8-sig"), newline="")))
            self.assertEqual(sheet[0], [column["name"] for column in entry["table"]["columns"]])
            for row, cells in zip(objects, sheet[1:], strict=True):
                validator.validate(row)
                shown = ["" if value is None else str(value) for value in row.values()]
                # A cell that a spreadsheet program would compute has an apostrophe in front.
                self.assertEqual([cell[1:] if cell[:2] == "'=" else cell for cell in cells], shown)
            rows += len(objects)
        self.assertGreater(rows, 1000)

    def test_damaged(self):
        """a damaged export is refused with file and line, and nothing of it is taken"""
        library = self.told()
        self.whole("good", "csv")
        library.daemons[-1].stop()
        state = library.folder / "state-new"
        state.mkdir()
        library.daemon(state=state, clock=f"{FRIDAY} 00:05").ready()
        folder = library.folder / "good"

        def refused(name, change, words, expect=DATAERR):
            before = (folder / name).read_bytes()
            after = change(before)
            (folder / name).write_bytes(after) if after is not None else (folder / name).unlink()
            said = library.ctl("import", "--all", folder, expect=expect)
            self.assertIn(words, said)
            (folder / name).write_bytes(before)
            self.assertEqual(library.json("partners")["total"], 0)

        refused("touch.csv", lambda text: text.replace(b"\r\n", b",x\r\n", 3), "touch.csv:1: the column")
        refused("touch.csv", lambda text: text[:-30], "touch.csv:")
        refused("touch.csv", lambda text: text.replace(b"call", b"gall", 1), "it was changed since it was written")
        refused("partner.csv", lambda text: text.replace(b"slug", b"slog", 1), 'partner.csv:1: the column "slug" is')
        refused("partner.csv", lambda text: None, "partner.csv: it is missing", NOINPUT)
        refused("manifest.json", lambda text: text.replace(b'"v2"', b'"v2", "v99"'), "later version")
        refused("manifest.json", lambda text: text.replace(b'"format" : 1', b'"format" : 7'), "later version")
        library.ctl("import", "--all", folder)
        self.assertEqual(library.json("partners")["total"], 61)

    def test_contacts(self):
        """contacts as vCard 4, as vobject reads them"""
        library = self.told()
        library.ctl("contact", "add", "hillside-food-bank", "Zoë; \\ \"Ng\", Dr. " + "é" * 60, "--phone", "555;1")
        library.ctl("contact", "left", "hillside-food-bank", "Joe Park")
        text = self.exported("contacts")
        self.assertTrue(all(len(line) <= 75 for line in text.encode().split(b"\r\n")))
        cards = list(vobject.readComponents(text))
        self.assertEqual({card.version.value for card in cards}, {"4.0"})
        names = [card.fn.value for card in cards]
        self.assertIn("Zoë; \\ \"Ng\", Dr. " + "é" * 60, names)
        self.assertNotIn("Joe Park", names)
        self.assertIn("Pilar Ruiz", names)
        self.assertEqual(len({card.uid.value for card in cards}), len(cards))
        pilar = cards[names.index("Pilar Ruiz")]
        self.assertEqual(pilar.org.value, ["Lincoln Elementary School"])
        self.assertEqual(pilar.title.value, "office manager")
        self.assertEqual(pilar.tel.value, "555-0142")
        few = list(vobject.readComponents(self.exported("contacts", "--steward", "ana")))
        self.assertTrue(0 < len(few) < len(cards))
        self.assertEqual(self.exported("contacts"), text)

    def test_calendars(self):
        """a calendar for each person and branch, with the days that explain names; only what changed is rewritten"""
        library = self.library
        folder = library.folder / "calendars"
        library.config.write_text(library.config.read_text() + f"\ncalendars: {folder}\n")
        self.told()
        names = {path.name for path in folder.iterdir()}
        self.assertEqual(names, {f"staff-{key}.ics" for key in ("ana", "dana", "jo", "kim", "lee", "sam")} | {
            "branch-hillside.ics", "branch-riverside.ics"})
        self.assertEqual({path.stat().st_mode & 0o777 for path in folder.iterdir()}, {0o640})

        def events(text):
            calendar = icalendar.Calendar.from_ical(text)
            self.assertEqual(calendar.errors, [])
            list(vobject.readComponents(text))
            return {str(event["UID"]): event for event in calendar.walk("VEVENT")}

        days = sorted(
            (datetime.date.fromisoformat(occurrence["due"]), partner["partner"]["name"])
            for partner in library.json("explain", "--all")["partners"] for occurrence in partner["occurrences"]
            if occurrence["due"] <= "2028-03-12")
        found = [
            (event["DTSTART"].dt, str(event["SUMMARY"]).split(": ")[0])
            for name in ("branch-hillside.ics", "branch-riverside.ics")
            for event in events((folder / name).read_bytes().decode()).values()]
        self.assertEqual(sorted(found), days)

        ana = folder / "staff-ana.ics"
        before, was = events(ana.read_bytes().decode()), {path: path.stat().st_ino for path in folder.iterdir()}
        self.assertEqual(self.exported("calendar", "--staff", "ana"), ana.read_bytes().decode())
        lincoln = next(event for event in before.values() if "Lincoln Elementary" in event["SUMMARY"])
        library.ctl("partner", "edit", "lincoln-elementary-school", "--follow-up", "every 6 months")
        moved = until(
            lambda: (event := events(ana.read_bytes().decode())[str(lincoln["UID"])]) and
            event["SEQUENCE"] == 1 and event, "the event to be moved")
        self.assertGreater(moved["DTSTART"].dt, lincoln["DTSTART"].dt)
        same = {path.name for path, inode in was.items() if path.stat().st_ino == inode}
        self.assertIn("staff-kim.ics", same)
        self.assertIn("branch-riverside.ics", same)
        self.assertNotIn("staff-ana.ics", same)


if __name__ == "__main__":
    unittest.main()
