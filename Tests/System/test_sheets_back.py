"""A sheet goes out, somebody works in it, and it comes back."""

import csv

import harness


def openpyxl():
    import openpyxl as module
    return module


class SheetsBack(harness.LibraryTest):
    def setUp(self):
        super().setUp()
        self.library.daemon().ready()
        self.library.take_over()

    def export(self, what, ending):
        path = self.library.folder / f"{what}.{ending}"
        self.library.ctl("export", what, "--output", path)
        return path

    def assertNothing(self, path):
        result = self.library.json("import", path)["result"]
        self.assertEqual((result["outcome"], result["refused"], result["warned"]), ("nothing-to-do", [], []))

    def assertOnly(self, path, slug, change):
        result = self.library.json("import", path)["result"]
        self.assertEqual((result["added"], result["refused"], result["warned"]), ([], [], []))
        self.assertEqual([(row["slug"], row["changes"]) for row in result["changed"]], [(slug, [change])])

    def test_partners_as_workbook(self):
        """a workbook of partners comes back: only the cell that was edited changes"""
        path = self.export("partners", "xlsx")
        self.assertNothing(path)
        book = openpyxl().load_workbook(path)
        sheet = book.active
        self.assertEqual((sheet.title, sheet.freeze_panes, sheet.cell(1, 1).value), ("Partners", "B2", "Organization"))
        headers = {cell.value: cell.column for cell in sheet[1]}
        row = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 2).value == "hillside-food-bank")
        was = sheet.cell(row, headers["Phone"]).value
        self.assertEqual(sheet.cell(row, headers["Last contact"]).value.date().isoformat(), "2027-03-02")
        sheet.cell(row, headers["Phone"]).value = "0555 0199"
        book.save(path)
        self.assertOnly(path, "hillside-food-bank", {"field": "phone", "from": was, "to": "0555 0199"})
        self.assertNothing(path)

    def test_touches_as_workbook(self):
        """a workbook of touches comes back: only the words that were edited change"""
        path = self.export("touches", "xlsx")
        self.assertNothing(path)
        book = openpyxl().load_workbook(path)
        sheet = book.active
        headers = {cell.value: cell.column for cell in sheet[1]}
        row = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, headers["Notes"]).value)
        was, slug = sheet.cell(row, headers["Notes"]).value, sheet.cell(row, headers["Partner"]).value
        sheet.cell(row, headers["Notes"]).value = "=1+1 is what they said"
        sheet.cell(row, headers["Notes"]).data_type = "s"
        book.save(path)
        self.assertOnly(path, slug, {"field": "what was said", "from": was, "to": "=1+1 is what they said"})

    def test_as_text(self):
        """a CSV of partners comes back: only the cell that was edited changes"""
        path = self.export("partners", "csv")
        self.assertNothing(path)
        with open(path, newline="", encoding="utf-8-sig") as file:
            rows = list(csv.reader(file))
        column = rows[0].index("Website")
        row = next(row for row in rows if row[1] == "hillside-food-bank")
        row[column] = "https://hfb.example"
        with open(path, "w", newline="", encoding="cp1252") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        self.assertOnly(path, "hillside-food-bank", {"field": "website", "to": "https://hfb.example"})
