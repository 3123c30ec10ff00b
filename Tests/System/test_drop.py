"""The drop folder: real programs that put files there, in the ways in which people and file servers do."""

import json
import os
import random
import shutil
import signal
import subprocess

import harness
from harness import EXAMPLE, FRIDAY, until

HEAD = "Organization,Type,Branch,Staff contact\n"


class Drop(harness.LibraryTest):
    def setUp(self):
        super().setUp()
        library = self.library
        self.folder = library.folder / "drop"
        self.folder.mkdir()
        with open(library.config, "a") as config:
            config.write(f"\ndrop: {{folder: {self.folder}, as: lapsed, dates: month-first}}\n")
        self.minute = 0
        self.daemon = library.daemon(clock=f"{FRIDAY} 09:00").ready()

    def tick(self):
        """A minute passes."""
        self.minute += 1
        self.library.advance(f"{FRIDAY} {9 + self.minute // 60:02}:{self.minute % 60:02}")

    def lies(self, *parts):
        return self.folder.joinpath(*parts).exists()

    def settled(self, *parts):
        """Lets minutes pass until a file lies there."""

        def look():
            self.tick()
            return self.lies(*parts)

        until(look, "/".join(parts))

    def waiting(self):
        return self.library.json("status", expect=None)["drop"]["waiting"]

    def reports(self):
        """The mails about files; digests go out beside them."""
        first = (copies[0] for copies in self.library.stub.by_id().values())
        return [mail for mail in first if ".csv" in mail["Subject"]]

    def partners(self):
        whole = json.loads(self.library.ctl("export", "partners", "--format", "json"))
        return [row["name"] for row in whole["partners"]]

    def imports(self):
        return self.library.json("import", "list", "--limit", "1000")["imports"]

    def put(self, name, text):
        (self.library.folder / name).write_text(text)
        shutil.copy(self.library.folder / name, self.folder / name)

    def test_copy(self):
        """cp: a sheet with wrong rows is left out as a whole and reported; put right, it is taken over"""
        subprocess.run(["cp", EXAMPLE / "partners.csv", self.folder], check=True)
        self.settled("refused", "partners.csv.report.txt")
        self.assertEqual(self.partners(), [])
        report = (self.folder / "refused/partners.csv.report.txt").read_text()
        self.assertIn("Febuary 30", report)
        status = self.library.ctl("status", expect=1)
        self.assertIn("a file from the drop folder could not be taken over", status)
        (self.folder / "refused/partners.csv").unlink()
        sheet = (EXAMPLE / "partners.csv").read_bytes().replace(b"Febuary 30", b"February 28, 2027")
        mended = self.library.folder / "partners.csv"
        mended.write_bytes(sheet)
        subprocess.run(["mv", mended, self.folder], check=True)
        self.settled("done", "partners.csv.report.txt")
        self.assertEqual(len(self.partners()), 63)
        self.assertEqual((self.folder / "done/partners.csv").read_bytes(), sheet)
        self.assertEqual([entry["by"] for entry in self.imports()], ["drop folder"])
        until(lambda: len(self.reports()) == 2, "two reports")
        for mail in self.reports():
            self.assertIn("kv-it@localhost", mail["To"])
        self.assertIn("drop", self.library.ctl("status", expect=None))

    def test_slow_writer(self):
        """a slow writer: nothing is taken as long as the file is open, however long it rests"""
        with open(self.folder / "slow.csv", "w") as file:
            file.write(HEAD)
            file.flush()
            until(lambda: self.waiting() == 1, "the file to be seen")
            for name in "ABC":
                self.tick()
                self.assertTrue(self.lies("slow.csv"))
                file.write(f"School {name},school,Hillside,Ana\n")
                file.flush()
            for _ in range(20):
                self.tick()
            self.assertTrue(self.lies("slow.csv"))
            self.assertIn("stays unfinished", self.library.ctl("status", expect=None))
        self.settled("done", "slow.csv.report.txt")
        self.assertEqual(len(self.partners()), 3)

    def test_file_server(self):
        """as file servers do it: room made first, written in pieces under another name, renamed at the end"""
        hidden = self.folder / ".smbtmp-41"
        with open(hidden, "wb") as file:
            file.truncate(4096)
            file.write(HEAD.encode())
            file.flush()
            self.tick()
            file.write(b"Teen Coders,school,Hillside,Ana\n")
            file.truncate()
        self.tick()
        self.assertTrue(hidden.exists())
        os.rename(hidden, self.folder / "list.csv")
        self.settled("done", "list.csv.report.txt")
        self.assertEqual(self.partners(), ["Teen Coders"])

    def test_at_the_start(self):
        """what was put there while the daemon was down is taken when it is up again"""
        self.daemon.stop()
        self.put("list.csv", HEAD + "Teen Coders,school,Hillside,Ana\n")
        self.restarted(clock=f"{FRIDAY} 09:00")
        until(lambda: self.waiting() == 1, "the file to be seen")
        self.settled("done", "list.csv.report.txt")
        self.assertEqual(self.partners(), ["Teen Coders"])

    def test_undo(self):
        """a file that was taken over by mistake is taken back as a whole, and can come again"""
        self.put("list.csv", HEAD + "Teen Coders,school,Hillside,Ana\nChess Club,club,Hillside,Kim\n")
        self.settled("done", "list.csv")
        self.assertEqual(len(self.partners()), 2)
        touch = self.library.json("log", "teen-coders", "--how", "call", "--by", "ana")["touch"]["number"]
        refused = self.library.json("import", "undo", 1, expect=harness.DATAERR)
        self.assertEqual([row["field"] for row in refused["standing"]], ["touch"])
        self.assertEqual(len(self.partners()), 2)
        self.library.ctl("touch", "remove", touch)
        self.library.ctl("import", "undo", 1)
        self.assertEqual(self.partners(), [])
        self.put("list.csv", HEAD + "Teen Coders,school,Hillside,Ana\nChess Club,club,Hillside,Kim\n")
        self.settled("done", "list (2).csv")
        self.assertEqual(len(self.partners()), 2)

    def test_killed(self):
        """kill -9 at any moment: each file is taken over once, moved once, reported once"""
        seed = int(os.environ.get("PARTNERD_SEED", random.randrange(1 << 32)))
        print(f"PARTNERD_SEED={seed}")
        chance = random.Random(seed)
        count = 24
        for number in range(count):
            self.put(f"list-{number:02}.csv", HEAD + f"School {number},school,Hillside,Ana\n")
        done = 0
        while done < count:
            until(lambda: self.waiting() > 0, "files to be seen")
            self.minute += 1
            advancing = subprocess.Popen(
                [harness.PROGRAMS / "partnerctl", "advance", "--to", f"{FRIDAY} 09:{self.minute:02}"],
                env={"PATH": os.environ["PATH"], "PARTNERD_SOCKET": str(self.library.socket)},
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            aim = min(done + chance.randrange(1, 6), count)
            place = self.folder / chance.choice(["done/list-{:02}.csv", "done/list-{:02}.csv.report.txt"]).format(aim - 1)
            until(place.exists, str(place))
            self.daemon.process.send_signal(signal.SIGKILL)
            self.daemon.process.wait()
            advancing.wait(60)
            self.daemon = self.restarted(clock=f"{FRIDAY} 09:00")
            done = len(list((self.folder / "done").glob("list-??.csv")))
        self.settled("done", f"list-{count - 1:02}.csv.report.txt")
        self.assertEqual(sorted(self.partners()), sorted(f"School {number}" for number in range(count)))
        names = [f"list-{number:02}.csv" for number in range(count)]
        self.assertEqual(sorted(entry["file"] for entry in self.imports()), names)
        found = sorted(path.name for path in (self.folder / "done").iterdir() if not path.name.startswith("."))
        self.assertEqual(found, sorted(names + [name + ".report.txt" for name in names]))
        subjects = sorted(mail["Subject"].split(" ")[0] for mail in self.reports())
        self.assertEqual(subjects, names)
