/// Which header fields are kept as they are.
package enum HeaderTable {
    /// Where mail systems write down whom they deliver to.
    package static let delivery: Set<String> = [
        "delivered-to", "x-original-to", "envelope-to", "x-envelope-to",
    ]

    /// What ``AutomaticMail``, ``Bounce`` and ``AuthenticationResults`` look at.
    private static let names: Set<String> = [
        "auto-submitted", "autoforwarded", "auto-forwarded", "authentication-results", "content-class",
        "delivered-to",
        "dsn-gateway", "errors-to", "feedback-id", "feedback-type", "importance", "mailing-list",
        "original-recipient", "precedence",
        "resent-from", "resent-to", "return-receipt-to", "disposition-notification-to", "thread-topic",
        "x-beenthere", "x-cron-env", "x-failed-recipients", "x-feedback-id", "x-google-group-id",
        "x-gm-original-to",
        "x-loop", "x-mailer", "x-mailman-version", "x-ms-embedded-report",
        "x-ms-exchange-generated-message-source",
        "x-ms-exchange-inbox-rules-loop", "x-ms-exchange-message-is-ndr", "x-mimetrack", "x-notes-item",
        "x-original-to",
        "x-out-of-office", "x-precedence", "x-vacation", "x-mail-autoreply", "x-yahoo-newman-property",
        "x-amazon-auto-reply", "x-fc-machinegenerated", "x-post-messageclass",
    ]
    /// How many of the hops are kept, from the top: between them stands what each mail system found.
    package static let hops = 20

    private static let prefixes = [
        "auto", "list-", "x-auto", "x-respond", "feedback", "x-list", "x-ms-exchange-auto",
    ]

    /// Whether a field of that name, whatever its case, is kept.
    package static func isKept(_ name: String) -> Bool {
        let name = name.lowercased()
        return names.contains(name) || prefixes.contains { name.hasPrefix($0) }
    }
}
