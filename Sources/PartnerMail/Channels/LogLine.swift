import PartnerCore

/// One JSON object (RFC 8259) a line, its keys always in the same order.
enum LogLine {
    /// A line for each step; for a message without steps one line that names the message alone, with what it says if it
    /// is an alarm.
    static func lines(of parcel: Parcel) -> [UInt8] {
        let common = [
            ("time", string(time(parcel.now, utcOffset: parcel.utcOffset))),
            ("to", string(parcel.reader.rawValue)),
        ]
        let end = [
            ("message-id", string(parcel.messageID.description)), ("result", string(parcel.mailed.rawValue)),
        ]
        let bodies =
            parcel.steps.isEmpty
            ? [parcel.alarm.map { [("alarm", string($0.subject)), ("words", string($0.words))] } ?? []]
            : parcel.steps.map { step in
                [
                    ("partner", string(step.partner)), ("clock", string(step.clock.rawValue)),
                    ("subject", step.subject.map(String.init) ?? "null"),
                    ("anchor", string("\(step.anchor)")),
                    ("step", string(step.step.rawValue)), ("round", String(step.round)),
                    ("due", string("\(step.due)")),
                ]
            }
        let lines = bodies.map { body in
            "{" + (common + body + end).map { "\(string($0.0)):\($0.1)" }.joined(separator: ",") + "}\n"
        }
        return Array(lines.joined().utf8)
    }

    /// RFC 3339, to the second: `2027-03-12T08:30:04-08:00`.
    private static func time(_ instant: Instant, utcOffset: Int) -> String {
        LocalTime(instant, utcOffset: utcOffset).iso + offsetText(utcOffset, separator: ":")
    }

    private static func string(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            // The last two end lines for some readers.
            case _
            where scalar.value < 0x20 || scalar.value == 0x7f || scalar == "\u{2028}" || scalar == "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
