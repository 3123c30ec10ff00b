"""Lists as others publish them, taken over by the real programs: every row is accounted for.

The rows are counted by another reader than ours. The files in Lists/ are short extracts of public lists, with their
separators, title rows, footers, blanks and namesakes.
"""

import csv
import io
import pathlib

import harness

LISTS = pathlib.Path(__file__).resolve().parent / "Lists"


class Shape:
    """One list: how its publisher writes it, and what becomes of its rows."""

    def __init__(self, name, separator=",", encoding="utf-8-sig", above=0, below=0, options=(), **counts):
        self.name = name
        self.separator, self.encoding = separator, encoding
        # Rows of a title above the header, and of remarks below the list.
        self.above, self.below = above, below
        self.options = options
        self.counts = {"added": 0, "changed": 0, "same": 0, "refused": 0, **counts}

    def rows(self):
        """How many rows it has below its header, as Python reads it."""
        text = (LISTS / self.name).read_bytes().decode(self.encoding)
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=self.separator) if any(row)]
        return len(rows) - 1 - self.above - self.below


SHAPES = [
    # Six schools of one name in six towns, and one of them twice.
    Shape("schools-with-a-title.csv", above=2, below=1, added=13, same=1),
    Shape("sites-with-bars.csv", separator="|", added=9),
    Shape("nonprofits.csv", added=12),
    Shape("libraries.csv", separator=";", encoding="cp1252", added=7),
    # A row for each contact. One may be of either namesake, one has the street written otherwise, one no name, and one a
    # day that is none.
    Shape("contacts-of-partners.csv", added=3, changed=1, same=1, refused=4),
    # No header that names organisations: what the column is has to be said.
    Shape("neighborhoods.csv", options=["--column", "neighborhood=name"], added=5),
]


class Lists(harness.LibraryTest):
    """Every row of a list is new, changed, the same or refused, and the same list again changes nothing"""

    def setUp(self):
        super().setUp()
        self.library.daemon().ready()

    def counts(self, shape, *more):
        found = self.library.json(
            "import", LISTS / shape.name, "--branch", "hillside", "--as", "lapsed", "--skip-refused",
            *shape.options, *more)
        result = found["result"]
        counts = {word: len(result.get(word, [])) for word in ("added", "changed")}
        counts["same"] = result["same"]
        counts["refused"] = len({issue["row"] for issue in result.get("refused", [])})
        self.assertEqual(sum(counts.values()), shape.rows(), shape.name)
        self.assertEqual(found["sheet"]["rows"], shape.rows(), shape.name)
        return counts

    def test_counts(self):
        """the rows of every list add up: in the preview, when it is taken over, and again"""
        for shape in SHAPES:
            with self.subTest(shape.name):
                self.assertEqual(self.counts(shape, "--preview"), shape.counts)
                self.assertEqual(self.counts(shape), shape.counts)
                kept = sum(shape.counts.values()) - shape.counts["refused"]
                again = {"added": 0, "changed": 0, "same": kept, "refused": shape.counts["refused"]}
                self.assertEqual(self.counts(shape), again)
        homes = {partner["branch"] for partner in self.library.json("partners")["partners"]}
        self.assertEqual(homes, {"hillside"})

    def test_namesakes(self):
        """schools of one name in six towns are six partners, and the report says that they are told apart"""
        shown = self.library.ctl(
            "import", LISTS / "schools-with-a-title.csv", "--branch", "hillside", "--as", "lapsed", "--skip-refused")
        self.assertEqual(shown.count("for it is in another place"), 5, shown)
        addresses = {
            slug: self.library.json("show", slug)["partner"]["address"]
            for slug in (entry["partner"]["slug"] for entry in self.library.json("partners")["partners"])
            if slug.startswith("lincoln-")}
        self.assertEqual(len(set(addresses.values())), 6, addresses)

    def test_without_a_branch(self):
        """of a library with two branches a list that names none is refused row by row, with the way to say it"""
        found = self.library.json("import", LISTS / "nonprofits.csv", "--as", "lapsed", expect=65)
        refused = found["result"]["refused"]
        self.assertEqual(len(refused), 12)
        self.assertIn("--branch", refused[0]["expected"])
        complaint = self.library.ctl(
            "import", LISTS / "nonprofits.csv", "--as", "lapsed", "--branch", "hilside", expect=None)
        self.assertIn("hillside", complaint)
