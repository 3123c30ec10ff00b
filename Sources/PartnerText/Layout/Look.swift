/// What the text is written on: how wide, and whether it shows colour.
package struct Look: Hashable, Sendable {
    package enum Colour: Hashable, Sendable {
        case none, ansi
    }

    /// Columns of the terminal; nil where it is none, and nothing is cut.
    package var width: Int?
    package var colour: Colour

    package init(width: Int?, colour: Colour) {
        self.width = width
        self.colour = colour
    }

    /// For a file or another program.
    package static let plain = Look(width: nil, colour: .none)
}

/// A reply in words.
package protocol Rendered: Sendable {
    /// Lines, each ended by a line feed, as ``finished(_:_:)`` takes them.
    func text(_ look: Look) -> String
}

extension Rendered {
    /// The reply as it is written out.
    package func rendered(_ look: Look) -> String { Ink.finish(text(look), look.colour) }
}
