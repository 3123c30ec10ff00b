extension MailDocument {
    /// For a reader that shows HTML: no pictures, no colours of its own (so that dark stays dark), nothing
    /// fetched, and no link but to write or to call.
    var html: String {
        let body = blocks.map(html(of:)).joined()
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>\(escaped(subject))</title>
            </head>
            <body style="font-family:sans-serif;line-height:1.4;max-width:40em">
            \(body)</body>
            </html>

            """
    }

    private func html(of block: Block) -> String {
        switch block {
        case .greeting(let words, let date):
            "<p>\(escaped(words))<br>\n\(escaped(date))</p>\n"
        case .paragraph(let phrase):
            "<p>\(html(of: phrase))</p>\n"
        case .item(let item):
            html(of: item)
        case .table(let title, let rows):
            (title.map { "<h2 style=\"font-size:1em\">\(escaped($0))</h2>\n" } ?? "") + html(of: rows)
        case .list(let title, let entries):
            "<h2 style=\"font-size:1em\">\(escaped(title))</h2>\n" + html(of: entries.map(Line.bullet))
        case .answer(let question, let phrase):
            "<p><b>\(escaped(question))</b> \(html(of: phrase))</p>\n"
        }
    }

    private func html(of item: Item) -> String {
        let number = item.number.map { "\($0). " } ?? ""
        let codes = item.codes.isEmpty ? "" : " data-codes=\"\(escaped(item.codes.joined(separator: " ")))\""
        return "<div\(codes)>\n<h2 style=\"font-size:1em\">\(number)\(escaped(item.heading))</h2>\n"
            + html(of: item.lead) + html(of: item.rows) + "</div>\n"
    }

    private func html(of rows: [Row]) -> String {
        guard !rows.isEmpty else { return "" }
        let entries = rows.map { row in
            "<dt style=\"font-weight:bold\">\(escaped(row.label))</dt>\n<dd>\(html(of: row.lines))</dd>\n"
        }
        return "<dl>\n\(entries.joined())</dl>\n"
    }

    private func html(of lines: [Line]) -> String {
        var out = "", isInList = false
        for (index, line) in lines.enumerated() {
            switch line {
            case .plain(let phrase):
                if isInList { out += "</ul>\n" } else if index > 0 { out += "<br>\n" }
                isInList = false
                out += html(of: phrase)
            case .bullet(let phrase):
                if !isInList { out += "\n<ul>\n" }
                isInList = true
                out += "<li>\(html(of: phrase))</li>\n"
            }
        }
        return isInList ? out + "</ul>\n" : out
    }

    private func html(of phrase: Phrase) -> String {
        phrase.runs.map { run in
            switch run {
            case .text(let text): escaped(text)
            case .phone(let number): link("tel", diallable(number), showing: number)
            case .mail(let address): link("mailto", percentEncoded(address), showing: address)
            }
        }.joined()
    }

    private func link(_ scheme: String, _ target: String, showing text: String) -> String {
        target.isEmpty ? escaped(text) : "<a href=\"\(scheme):\(target)\">\(escaped(text))</a>"
    }

    /// The digits that a telephone can dial; empty where there are other words too, such as an extension.
    private func diallable(_ number: String) -> String {
        guard number.allSatisfy({ "0123456789 +-./()\u{A0}–".contains($0) }) else { return "" }
        return number.filter { "0123456789+".contains($0) }
    }

    /// RFC 3986 2.1, of all but unreserved characters and the one at-sign that RFC 6068 wants.
    private func percentEncoded(_ address: String) -> String {
        address.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                scalar.isASCII
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || "-._~@+".unicodeScalars.contains(scalar))
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(scalar) : "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}

/// Text as it may stand in HTML, between tags or in an attribute in double quotes.
func escaped(_ text: String) -> String {
    var out = ""
    for character in text.unicodeScalars {
        switch character {
        case "&": out += "&amp;"
        case "<": out += "&lt;"
        case ">": out += "&gt;"
        case "\"": out += "&quot;"
        default: out.unicodeScalars.append(character)
        }
    }
    return out
}
