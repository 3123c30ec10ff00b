"""The days to come, played on a copy: the mails of the rehearsal are those that then leave."""

import email
import email.policy

import harness


def words(message):
    return message["To"], message["Date"], message["Subject"], message.get_body(("plain",)).get_content()


class Rehearse(harness.LibraryTest):
    def setUp(self):
        super().setUp()
        self.library.daemon().ready()
        self.library.take_over()

    def test_mails(self):
        """each mail of a rehearsal is a file, nothing leaves, and then the very same mails do"""
        folder = self.library.folder / "mails"
        until = "2027-03-20"
        report = self.library.json("rehearse", "--until", until, "--out", folder)
        self.assertEqual(self.library.stub.messages(), [])
        files = sorted(folder.iterdir())
        self.assertEqual(len(files), sum(person["mails"] for person in report["people"]))
        self.assertEqual(files[0].stat().st_mode & 0o077, 0)
        foretold = [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in files]
        self.library.advance(f"{until} 23:59")
        self.assertEqual(
            sorted(map(words, foretold)), sorted(map(words, self.library.stub.messages())))
        self.library.ctl("rehearse", "--until", until, "--out", folder, expect=harness.CANTCREAT)

    def test_configuration(self):
        """another configuration: what is added, gone and moved is said; a wrong one is refused with its line"""
        other = self.library.folder / "other.yaml"
        other.write_text(
            self.library.config.read_text().replace("follow-up: every month", "follow-up: every 2 months"))
        changes = self.library.json("rehearse", "--until", "2027-04-15", "--config", other)["changes"]
        self.assertTrue(changes)
        kinds = {line["partner"]["slug"]: line["kind"] for line in self.library.json("partners")["partners"]}
        self.assertEqual({kinds[change["ask"]["partner"]] for change in changes}, {"shelter"})
        other.write_text(other.read_text().replace("every 2 months", "every 2 moons"))
        self.assertIn("other.yaml:", self.library.ctl(
            "rehearse", "--until", "2027-04-15", "--config", other, expect=harness.CONFIG))
