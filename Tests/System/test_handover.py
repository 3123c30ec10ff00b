"""One person's partners go to another: the real programs, the example library."""

import unittest

from harness import FRIDAY, LibraryTest


class Handover(LibraryTest):
    def test_handover(self):
        """preview, handover, the pack as mail and as files, who knows whom before and after"""
        library = self.library
        library.daemon().ready()
        library.take_over()
        theirs = [line["partner"]["slug"] for line in library.json("partners", "--steward", "jo")["partners"]]
        self.assertGreater(len(theirs), 5)

        preview = library.json("handover", "jo", "kim", "--preview", "--out", library.folder / "pack.html")
        self.assertEqual({line["partner"]["slug"] for line in preview["partners"]}, set(theirs))
        self.assertEqual(len(library.json("partners", "--steward", "jo")["partners"]), len(theirs))
        page = (library.folder / "pack.html").read_text()
        self.assertNotIn("http", page)

        done = library.json("handover", "jo", "kim")
        self.assertEqual(done["handover"]["partners"], len(theirs))
        self.assertEqual(library.json("partners", "--steward", "jo")["partners"], [])
        library.ctl("handover", "pack", done["handover"]["number"], "--out", library.folder)
        text = (library.folder / "handover-1-jo-kim.txt").read_text()
        self.assertEqual((library.folder / "handover-1-jo-kim.txt").stat().st_mode & 0o077, 0)
        self.assertTrue((library.folder / "handover-1-jo-kim.html").read_text().startswith("<!DOCTYPE html>"))
        self.assertTrue(all(len(line) <= 76 for line in text.splitlines()))
        for partner in preview["partners"]:
            self.assertIn(partner["partner"]["name"].upper()[:40], " ".join(text.split()))

        # The pack is a mail of its own, at once; nothing is asked before the grace is over.
        library.advance(f"{FRIDAY} 08:05")
        packs = [mail for mail in library.stub.messages() if "yours now" in mail["Subject"]]
        self.assertEqual(len(packs), 1)
        library.advance("2027-03-25 18:00")
        asked = [line for line in library.log_lines()
                 if line["to"] == "kim" and line.get("partner") in theirs and line["clock"] not in ("promise", "agreement")]
        self.assertEqual(asked, [])

        self.assertIn("is known to", library.ctl("who", theirs[0]))
        self.assertGreater(library.json("touches", "--by", "jo")["total"], 0)
        library.ctl("handover", "jo", "jo", expect=65)
        library.ctl("handover", "jo", "kmi", expect=67)


if __name__ == "__main__":
    unittest.main()
