import PartnerCore

extension ComposedMail {
    /// What `send-test` sends: it says that mail arrives, and asks for nothing.
    ///
    /// `sent` is what the wall of the branch shows, `host` this server's name, `admin` who looks after it.
    package static func test(library: String, sent: LocalTime, admin: String, host: String) -> ComposedMail {
        let document = MailDocument(
            subject: shortened("A test: mail from \(cleaned(library)) arrives", to: 78),
            blocks: [
                .greeting("Good day,", date: DateText.full(sent.date)),
                .paragraph(
                    "This is a test, sent at \(String(describing: sent.time)). It has arrived, so reminders will too. Nothing is to be done."
                ),
                .paragraph(
                    Phrase(
                        "It was asked for on \(cleaned(host)), the server that reminds the staff of \(cleaned(library)) of the partners they look after. Nobody else gets it. If you did not expect it, tell "
                    )
                        + .mail(admin) + "."),
            ])
        return ComposedMail(document)
    }
}
