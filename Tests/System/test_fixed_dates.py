"""Dates that come again, of one partner and of a kind, and a partner's own season, through the real programs."""

from harness import LibraryTest


class FixedDates(LibraryTest):
    def test_of_a_partner_and_of_a_kind(self):
        """a fixed date is told ahead, asked on its day, done until the next; a kind's begins when it is written down"""
        library = self.library
        library.daemon().ready()
        library.ctl(
            "partner", "add", "Eastside Mentors", "--kind", "school", "--branch", "hillside", "--steward", "ana",
            "--stage", "established", "--since", "2026-06-01")
        library.ctl("log", "eastside-mentors", "--how", "call", "--on", "2027-03-10")
        # Saturdays, on which Hillside is open: 3 April, 1 May; three weeks apart at least, so a notice of five days.
        added = library.json(
            "fixed-date", "add", "eastside-mentors", "first Saturday of the month", "--what",
            "send the reading list", "--from", "2027-03-12", "--lead", "5")
        number = added["fixedDate"]["number"]
        self.assertEqual(added["next"], ["2027-04-03", "2027-05-01", "2027-06-05"])

        library.config.write_text(library.config.read_text().replace(
            "  school:\n", "  school:\n    fixed-dates: {cards: {dates: every 13 April, what: bring library cards}}\n", 1))
        library.ctl("reload")
        listed = library.json("fixed-date", "list", "eastside-mentors")["fixedDates"]
        self.assertEqual([(line["fixedDate"]["what"], line["next"]) for line in listed],
                         [("send the reading list", "2027-04-03"), ("bring library cards", "2027-04-13")])

        def said(after):
            return [(line["time"][:10], line["step"]) for line in library.log_lines()
                    if line.get("partner") == "eastside-mentors" and line["clock"] == "fixed-date"][after:]

        library.advance("2027-04-03 18:00")
        # The notice of 3 April goes back from Monday, on which Hillside is closed, to Saturday; that of 13 April is on
        # its day, 14 days ahead.
        self.assertEqual(said(0), [("2027-03-27", "notice"), ("2027-03-30", "notice"), ("2027-04-03", "due")])
        mail = "\n".join(m.get_body(("plain",)).get_content() for m in library.stub.messages())
        self.assertIn("A date of their own: first Saturday of the month.", mail.replace("\n             ", " "))

        library.ctl("done", "eastside-mentors", "--fixed-date", number, "--note", "sent by mail")
        library.advance("2027-04-13 18:00")
        self.assertEqual(said(3), [("2027-04-13", "due")])
        library.ctl("log", "eastside-mentors", "--how", "visit", "--on", "2027-04-13")
        library.advance("2027-04-30 18:00")
        self.assertEqual(said(4), [("2027-04-24", "notice")])
        library.ctl("fixed-date", "end", number, "--reason", "they fetch it now")
        library.advance("2027-05-08 18:00")
        self.assertEqual(said(5), [])
        refused = library.ctl(
            "fixed-date", "add", "eastside-mentors", "31 February", "--what", "x", expect=65)
        self.assertIn("February has no day 31", refused)

    def test_season(self):
        """a partner's own season moves its dates, and explain says so"""
        library = self.library
        library.daemon().ready()
        library.ctl(
            "partner", "add", "Eastside Mentors", "--kind", "school", "--branch", "hillside", "--steward", "ana",
            "--follow-up", "every month", "--season", "not in 04-01..04-30 spring fair", "--stage", "established")
        library.ctl("log", "eastside-mentors", "--how", "call", "--on", "2027-03-12")
        words = " ".join(library.ctl("explain", "eastside-mentors", "--clock", "follow-up").split())
        self.assertIn("lies in 04-01..04-30 spring fair when they can't be reached; moved", words)
        due = library.json("explain", "eastside-mentors", "--clock", "follow-up")["partners"][0]["occurrences"][0]["due"]
        self.assertEqual(due, "2027-05-01")
        refused = library.ctl("partner", "edit", "eastside-mentors", "--season", "not in 02-30", expect=65)
        self.assertIn('"02-30" is no day of the year', refused)
