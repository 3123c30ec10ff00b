extension ControlInterface {
    /// In Varlink's interface language, as `GetInterfaceDescription` answers it.
    ///
    /// Fields and methods only ever join; one that changes its meaning gets another name.
    package static let description = InterfaceText.whole
}

/// The text of the interface, in parts. A test holds it against what the methods take and answer.
enum InterfaceText {
    static let whole = [
        beginning, looking, telling, records, imports, open, agreements, fixedDates, preferences, focus,
        needs, running, inbox,
        statusTypes,
        lookingTypes, needsTypes, handover, touchLog, rehearsal, shared, errors,
    ].joined(separator: "\n")

    private static let beginning = """
        # What partnerd can be asked, and told. Rights come from the user at the other end of the socket: root and
        # the group partnerd may do everything; a login that the configuration ties to a member of staff acts for
        # that person.
        #
        # Days that are given are text as people type it: 2027-03-12, today, "last friday". Days that are answered
        # are 2027-03-12, moments 2027-03-12T08:30:04-08:00. Partners are given by slug, staff by key or name,
        # contacts by name, a part of it, or number. A field without a value is left out; a list is always there.
        interface \(ControlInterface.name)

        """

    private static let errors = """
        # No such partner, contact, member of staff, message; the nearest names stand in nearest.
        error NotFound (message: string, found: ?string, expected: ?string, nearest: ?[]string, exitCode: ?int)

        # Several are meant by what was given; nearest has them.
        error Ambiguous (message: string, found: ?string, expected: ?string, nearest: ?[]string, exitCode: ?int)

        # What was given can't be taken: a date that is none, a touch in the future, a stage that forbids it.
        error Refused (message: string, found: ?string, expected: ?string, nearest: ?[]string, exitCode: ?int)

        # The daemon failed at something that is not the caller's fault.
        error Failed (message: string, found: ?string, expected: ?string, nearest: ?[]string, exitCode: ?int)

        # This is no Varlink call; the connection is closed.
        error Malformed (message: string)

        # The call is larger than allowed; the connection is closed.
        error TooLarge (message: string)

        # Too many connections, try again.
        error Busy (message: string)

        """
}
