import PartnerReceived
import Testing

@Suite("No machine is answered, and no machine's word is acted on")
struct AutomaticMailTests {
    struct Row: CustomTestStringConvertible, Sendable {
        var from = "pilar@example.org"
        var subject = "Re: Your partners today"
        var path: String? = "pilar@example.org"
        var fields: [HeaderField] = []
        var text = "done, met Pilar"
        var reportType: String?
        var calendarMethod: String?
        let reason: AutomaticMail.Reason?

        var testDescription: String { reason.map { "\($0)" } ?? "a person: \(subject)" }

        var mail: ReceivedMail {
            var mail = ReceivedMail()
            mail.from = [MailAddress(address: from)]
            mail.subject = subject
            mail.returnPath = path
            mail.fields = fields
            mail.text = text
            mail.reportType = reportType
            mail.calendarMethod = calendarMethod
            return mail
        }
    }

    static let machines = [
        Row(fields: [HeaderField("Auto-Submitted", "auto-replied")], reason: .submitted("auto-replied")),
        Row(
            fields: [HeaderField("auto-submitted", "Auto-Generated; owner-email=\"x\"")],
            reason: .submitted("Auto-Generated; owner-email=\"x\"")),
        Row(
            fields: [HeaderField("Auto-Submitted", "no"), HeaderField("Auto-Submitted", "auto-notified")],
            reason: .submitted("auto-notified")),
        Row(fields: [HeaderField("Precedence", "bulk")], reason: .precedence("bulk")),
        Row(fields: [HeaderField("Precedence", " Junk")], reason: .precedence(" Junk")),
        Row(fields: [HeaderField("X-Precedence", "auto_reply")], reason: .precedence("auto_reply")),
        Row(fields: [HeaderField("List-Id", "<youth.example.org>")], reason: .list("List-Id")),
        Row(
            fields: [HeaderField("List-Unsubscribe", "<mailto:u@example.org>")],
            reason: .list("List-Unsubscribe")),
        Row(fields: [HeaderField("X-Autoreply", "yes")], reason: .field("X-Autoreply", "yes")),
        Row(fields: [HeaderField("X-Autorespond", "On leave")], reason: .field("X-Autorespond", "On leave")),
        Row(
            fields: [HeaderField("X-Auto-Response-Suppress", "All")],
            reason: .field("X-Auto-Response-Suppress", "All")),
        Row(
            fields: [HeaderField("X-MS-Exchange-Inbox-Rules-Loop", "x@example.org")],
            reason: .field("X-MS-Exchange-Inbox-Rules-Loop", "x@example.org")),
        Row(
            fields: [HeaderField("Content-Class", "urn:content-classes:mdn")],
            reason: .field("Content-Class", "urn:content-classes:mdn")),
        Row(
            fields: [HeaderField("X-Loop", "noreply@example.org")],
            reason: .field("X-Loop", "noreply@example.org")),
        Row(path: "", reason: .nullPath),
        Row(path: "MAILER-DAEMON@example.org", reason: .sender("MAILER-DAEMON@example.org")),
        Row(from: "no-reply@example.org", reason: .sender("no-reply@example.org")),
        Row(from: "do.not_reply7@example.org", reason: .sender("do.not_reply7@example.org")),
        Row(from: "NoReply+17@example.org", reason: .sender("NoReply+17@example.org")),
        Row(from: "postmaster@example.org", reason: .sender("postmaster@example.org")),
        Row(reportType: "disposition-notification", reason: .readReceipt),
        Row(reportType: "delivery-status", reason: .deliveryReport),
        Row(reportType: "feedback-report", reason: .complaint),
        Row(calendarMethod: "REPLY", reason: .calendarAnswer("REPLY")),
    ]

    static let people = [
        Row(reason: nil),
        Row(path: nil, reason: nil),
        Row(fields: [HeaderField("Auto-Submitted", "no")], reason: nil),
        Row(fields: [HeaderField("Auto-Submitted", "No (a person)")], reason: nil),
        Row(fields: [HeaderField("Precedence", "normal")], reason: nil),
        Row(fields: [HeaderField("X-Auto-Response-Suppress", "None")], reason: nil),
        Row(fields: [HeaderField("X-Loop", "dana@example.org")], reason: nil),
        Row(subject: "Re: Out of office next week?", reason: nil),
        Row(subject: "Absences at the story time", reason: nil),
        Row(subject: "Vacationers' club wants a visit", reason: nil),
        Row(subject: "AW: Urlaub bis 3. Mai", reason: nil),
        Row(from: "norma.reply@example.org", reason: nil),
        Row(from: "autumn@example.org", reason: nil),
        Row(text: "Pilar no longer works there, but Ana does.", reason: nil),
        Row(calendarMethod: "REQUEST", reason: nil),
    ]

    @Test("machines are known by a reason that has words", arguments: machines + people)
    func reason(_ row: Row) {
        #expect(AutomaticMail.reason(row.mail) == row.reason)
    }

    /// As the mail programs of these languages write them.
    static let subjects: [(language: String, subject: String)] = [
        ("en", "Automatic reply: Your partners today"), ("en", "Out of Office: Re: Your partners"),
        ("en", "AUTO: Pilar Ruiz is out of the office (returning 05/03/2027)"),
        ("en", "[Auto-Reply] Your partners"),
        ("en", "Re: Your partners today (Out of Office AutoReply)"), ("en", "On vacation until May"),
        ("de", "Automatische Antwort: Ihre Partner"), ("de", "Abwesenheitsnotiz"),
        ("de", "Nicht im Büro: bis Montag"),
        ("fr", "Réponse automatique : vos partenaires"), ("fr", "Absence du bureau"),
        ("fr", "En congé jusqu'au 3 mai"),
        ("es", "Respuesta automática: Sus socios"), ("es", "Fuera de la oficina"),
        ("it", "Risposta automatica: Partner"),
        ("it", "Fuori sede"), ("pt", "Resposta automática: parceiros"), ("pt", "Ausência temporária"),
        ("nl", "Automatisch antwoord: partners"), ("nl", "Afwezig tot 3 mei"), ("sv", "Autosvar: Partner"),
        ("sv", "Frånvaro: Partner"), ("no", "Automatisk svar: Partnere"), ("no", "Fraværsmelding"),
        ("da", "Autosvar: Partnere"), ("da", "Fraværende: jeg holder ferie"),
        ("fi", "Automaattinen vastaus: kumppanit"),
        ("fi", "Poissa: lomalla"), ("pl", "Odpowiedź automatyczna: partnerzy"), ("pl", "Poza biurem"),
        ("ru", "Автоматический ответ: партнёры"), ("ru", "В отпуске до 3 мая"),
        ("uk", "Автоматична відповідь: партнери"),
        ("uk", "У відпустці"), ("cs", "Automatická odpověď: partneři"), ("cs", "Mimo kancelář"),
        ("tr", "Otomatik Yanıt: ortaklar"), ("tr", "Ofis dışında"), ("zh", "自动回复: 合作伙伴"), ("zh", "休假中"),
        ("ja", "自動返信: パートナー"), ("ja", "不在のお知らせ"), ("ko", "자동 회신: 파트너"), ("ko", "부재중"),
    ]

    @Test("absence notices are known by their subjects", arguments: subjects)
    func absence(_ row: (language: String, subject: String)) {
        let reason = AutomaticMail.reason(Row(subject: row.subject, reason: nil).mail)
        guard case .absence = reason else {
            Issue.record("\(row.language), \(row.subject): \(reason.map { "\($0)" } ?? "a person")")
            return
        }
    }

    static let departures: [(text: String, sentence: String)] = [
        (
            "Hello.\nPilar Ruiz no longer works for\nthe food bank. Please write to Ana.",
            "Pilar Ruiz no longer works for the food bank."
        ),
        ("I’ve retired as of June.", "I've retired as of June."),
        (
            "Frau Ruiz arbeitet nicht mehr bei uns. Bitte wenden Sie sich an Frau Weber.",
            "Frau Ruiz arbeitet nicht mehr bei uns."
        ),
        ("Bonjour. Mme Ruiz ne travaille plus ici.", "Mme Ruiz ne travaille plus ici."),
        ("Pilar ya no trabaja en el banco de alimentos.", "Pilar ya no trabaja en el banco de alimentos."),
        ("Pilar non lavora più qui.", "Pilar non lavora più qui."),
        ("A Pilar não trabalha mais aqui.", "A Pilar não trabalha mais aqui."),
        ("Pilar is niet meer werkzaam bij ons.", "Pilar is niet meer werkzaam bij ons."),
        ("Pilar arbetar inte längre här.", "Pilar arbetar inte längre här."),
        ("Pilar jobber ikke lenger her.", "Pilar jobber ikke lenger her."),
        ("Pilar arbejder ikke længere her.", "Pilar arbejder ikke længere her."),
        ("Pilar ei työskentele enää täällä.", "Pilar ei työskentele enää täällä."),
        ("Pilar już nie pracuje w banku.", "Pilar już nie pracuje w banku."),
        ("Пилар больше не работает у нас.", "Пилар больше не работает у нас."),
        ("Пілар більше не працює у нас.", "Пілар більше не працює у нас."),
        ("Pilar zde již nepracuje.", "Pilar zde již nepracuje."),
        ("Pilar artık çalışmıyor.", "Pilar artık çalışmıyor."),
        ("Pilar已离职。", "Pilar已离职。"), ("ピラールは退職いたしました。", "ピラールは退職いたしました。"),
    ]

    @Test("who has left is told from who is away", arguments: departures)
    func departure(_ row: (text: String, sentence: String)) {
        let mail = Row(
            subject: "Re: x.", fields: [HeaderField("Auto-Submitted", "auto-replied")], text: row.text,
            reason: nil
        ).mail
        #expect(AutomaticMail.reason(mail) == .departure(row.sentence))
    }

    @Test("what is quoted below an answer says nothing of who has left")
    func quoted() {
        let mail = Row(
            fields: [HeaderField("Auto-Submitted", "auto-replied")],
            text: "I am away.\n\n> Ana no longer works here.", reason: nil
        ).mail
        #expect(AutomaticMail.reason(mail) == .submitted("auto-replied"))
    }
}
