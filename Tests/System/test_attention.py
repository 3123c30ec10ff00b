"""How much of whose attention: one mail a week, the month, what is dropped, and a day that is not usual."""

import re

from harness import LibraryTest


class Attention(LibraryTest):
    def partner(self, *, touched):
        self.library.ctl(
            "partner", "add", "Eastside Mentors", "--kind", "school", "--branch", "hillside", "--steward", "ana",
            "--stage", "established", "--since", "2026-06-01")
        self.library.ctl("log", "eastside-mentors", "--how", "call", "--on", touched)

    def mails(self, to):
        return [message for message in self.library.stub.messages() if f"kv-{to}@" in message["To"]]

    def test_a_mail_a_week_and_the_month(self):
        """who wants a mail a week gets what can wait on that day, as plain as asked; the head reads the month once"""
        library = self.library
        library.daemon().ready()
        self.partner(touched="2026-12-16")
        shown = library.json(
            "prefs", "--staff", "ana", "--weekly", "wed", "--plain-text", "--dates", "month-first")
        self.assertEqual((shown["weekly"], shown["plainText"], shown["dates"]), ("Wednesday", True, "month-first"))
        self.assertIn("what can wait once a week, from Wednesday on", library.ctl("prefs", "--staff", "ana"))
        library.advance("2027-03-16 18:00")
        said = " ".join(library.ctl("explain", "eastside-mentors", "--why-not").split())
        self.assertIn("left for the weekday", said)
        library.advance("2027-04-10 18:00")
        # Due on Tuesday the 16th; asked again a week later, and three weeks after that.
        steps = [(line["time"][:10], line["step"]) for line in library.log_lines()
                 if line.get("partner") == "eastside-mentors" and line["clock"] == "follow-up"]
        self.assertEqual(steps[1:], [("2027-03-17", "due"), ("2027-03-24", "repeat-1")])
        mail = self.mails("ana")[1]
        self.assertEqual(mail.get_content_type(), "text/plain")
        self.assertIn("Wednesday, March 17, 2027", mail.get_content())
        months = [line for message in self.mails("dana")
                  for line in message.get_body(("plain",)).get_content().splitlines() if " AT HILLSIDE" in line]
        self.assertEqual([line for line in months if not line.startswith("THE WEEK")],
                         ["FEBRUARY AT HILLSIDE BRANCH", "MARCH AT HILLSIDE BRANCH"])
        self.assertIn("is no weekday", library.ctl("prefs", "--staff", "ana", "--weekly", "soon", expect=65))

    def test_dropped(self):
        """a message that is dropped is not sent, is named so, and what it said comes the next day"""
        library = self.library
        library.daemon().ready()
        self.partner(touched="2026-12-01")
        library.stub.becomes("defer")
        library.advance("2027-03-12 12:00")
        waiting = next(line for line in library.json("outbox", "list")["messages"] if line["to"] == "ana")
        dropped = library.json("outbox", "drop", waiting["number"], "--reason", "sent too early")
        self.assertEqual((dropped["message"]["state"], dropped["reminders"]), ("withdrawn", 2))
        # The follow-up, and the first re-evaluation.
        self.assertIn("sent too early", library.ctl("outbox", "show", waiting["number"]))
        self.assertIn("nothing of it waits", library.ctl(
            "outbox", "drop", waiting["number"], "--reason", "again", expect=65))
        library.stub.becomes("accept")
        library.advance("2027-03-13 18:00")
        self.assertEqual([mail["Date"].datetime.day for mail in self.mails("ana")], [13])

    def test_storm(self):
        """rhythms that make half of the library due wait until somebody says that they are meant"""
        library = self.library
        library.daemon().ready()
        library.take_over()
        library.advance("2027-03-12 18:00")
        rhythms = re.compile(r"follow-up: every .*")
        library.config.write_text(rhythms.sub("follow-up: every week", library.config.read_text()))
        library.ctl("reload", expect=None)
        before = len(library.stub.messages())
        library.advance("2027-03-13 18:00")
        status = library.json("status", expect=2)
        self.assertEqual(status["findings"][0]["code"], "storm")
        self.assertEqual([m["Subject"] for m in library.stub.messages(before)], ["No reminders go out: have a look first"])
        library.ctl("release", "storm")
        library.advance("2027-03-13 18:05")
        self.assertNotIn("storm", [finding["code"] for finding in library.json("status", expect=1)["findings"]])
        library.advance("2027-03-16 18:00")
        self.assertTrue(self.mails("ana"))
        self.assertIn("no storm holds the mail", library.ctl("release", "storm", expect=65))
