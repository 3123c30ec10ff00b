"""One or two at a time: three hundred lapsed partners through the real programs."""

from harness import LibraryTest


class Focus(LibraryTest):
    def test_a_calm_first_import(self):
        """three hundred lapsed partners: overviews alone in the first week, nobody reminded in a month, two taken up"""
        library = self.library
        library.daemon().ready()
        sheet = library.folder / "lapsed.csv"
        rows = ["Name,Kind,Branch,Steward,Phone,Last contact"] + [
            f"Partner {number},school,{'Hillside' if number % 2 else 'Riverside'},"
            f"{'Ana Reyes' if number % 3 else 'Kim Tran'},555-{number:04},2022-05-{number % 28 + 1:02}"
            for number in range(1, 301)
        ]
        sheet.write_text("\n".join(rows) + "\n")
        reply = library.json("import", sheet)
        self.assertEqual(len(reply["result"]["added"]), 300)
        self.assertEqual(library.json("status")["partners"]["lapsed"], 300)
        lost = library.json("lost", "--steward", "ana")
        self.assertEqual({tuple(line["reasons"]) for line in lost["lost"]}, {("lapsed",)})

        heads = ("dana", "sam")
        library.advance("2027-03-14 18:00")
        mails = library.stub.messages()
        self.assertTrue(0 < len(mails) <= len(heads), f"{len(mails)} mails in the first week")
        asked = [line for line in library.log_lines() if "partner" in line]
        self.assertEqual(asked, [], "nothing was asked of anybody")

        library.advance("2027-04-11 18:00")
        asked = [line for line in library.log_lines() if "partner" in line]
        self.assertEqual(asked, [], "nobody is reminded of what lapsed")
        # Each head weekly, each of two stewards at most every second week.
        self.assertLessEqual(len(library.stub.messages()), 5 * len(heads) + 2 * 2)

        slugs = [line["partner"]["slug"] for line in lost["lost"][:3]]
        library.ctl("take", slugs[0])
        library.ctl("take", slugs[1])
        refused = library.ctl("take", slugs[2], expect=65)
        self.assertIn("Ana Reyes has 2 in hand, and 2 places", refused)
        library.ctl("take", slugs[2], "--override", "their hall opens in May")
        library.ctl("candidates", "not-now", lost["lost"][3]["partner"]["slug"])
        library.advance("2027-04-18 18:00")
        week = "\n".join(str(mail) for mail in library.stub.messages())
        self.assertIn("their hall opens in May", week.replace("=\n", ""))
