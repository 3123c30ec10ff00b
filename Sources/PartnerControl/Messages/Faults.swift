extension ControlFault.Name {
    /// What was given can't be taken: a date that is none, a touch in the future, a stage that forbids it.
    package static let refused = Self("Refused")
    /// Several are meant by what was given; `nearest` has them.
    package static let ambiguous = Self("Ambiguous")
}
