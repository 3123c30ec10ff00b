/// The folder into which staff put single files to be taken over.
package struct DropSettings: Hashable, Sendable {
    /// A whole path.
    package let path: String
    /// How long a file must have stayed as it is before it is taken for whole.
    package let quiet: Duration
    /// As for an import, with the defaults already filled in.
    package let reading: ImportSettings

    package init(path: String, quiet: Duration = Self.usualQuiet, reading: ImportSettings = .none) {
        self.path = path
        self.quiet = quiet
        self.reading = reading
    }

    /// Longer than a busy file server lets a copy rest.
    package static let usualQuiet = Duration.seconds(10)
}
