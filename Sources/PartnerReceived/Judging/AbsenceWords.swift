/// How the subjects of absence notices begin, and what marks them.
enum AbsenceWords {
    /// - Returns: the words that tell it; nil where it may be a person's.
    static func words(in subject: String) -> String? {
        let lower = subject.lowercased()
        var start = lower.drop { !$0.isLetter }
        if let mark = marks.found(in: LowerText(subject)) { return mark }
        var isAnswer = false
        while let prefix = answers.first(where: { start.hasPrefix($0) }) {
            isAnswer = true
            start = start.dropFirst(prefix.count).drop { !$0.isLetter }
        }
        // Who answers to "Out of office next week?" is there.
        if isAnswer { return nil }
        for phrases in beginnings.values {
            if let words = phrases.first(where: { start.hasPrefix($0) && ends(start.dropFirst($0.count), $0) }
            ) {
                return words
            }
        }
        return nil
    }

    /// Where scripts have spaces a word ends where its letters do.
    private static func ends(_ rest: Substring, _ phrase: String) -> Bool {
        guard let next = rest.first, let last = phrase.unicodeScalars.last, last.value < 0x2000 else {
            return true
        }
        return !next.isLetter
    }

    private static let answers = ["re:", "aw:", "sv:", "vs:", "antw:", "odp:", "ynt:", "回复:", "答复:", "回覆:"]

    /// Wherever they stand, nobody types them.
    private static let marks: Phrases = [
        "autoreply", "auto-reply", "auto reply", "autoresponder", "automatic reply", "automated reply",
        "automatic response", "automated response", "auto response", "auto-response",
        "out of office autoreply",
        "automatische antwort", "abwesenheitsnotiz", "réponse automatique", "respuesta automática",
        "respuesta automatica", "risposta automatica", "resposta automática", "automatisch antwoord",
        "autosvar",
        "automatiskt svar", "automatisk svar", "automaattinen vastaus", "odpowiedź automatyczna",
        "automatyczna odpowiedź", "автоматический ответ", "автоответ", "автоматична відповідь",
        "автовідповідь",
        "automatická odpověď", "otomatik yanıt", "otomatik cevap", "自动回复", "自動回覆", "自動回復", "自动答复", "自動返信",
        "自動応答",
        "자동 회신", "자동 응답", "자동회신", "automatikus válasz", "răspuns automat", "αυτόματη απάντηση",
        "resposta automàtica",
        "automatski odgovor", "samodejni odgovor", "automatická odpoveď", "رد تلقائي", "تשובה אוטומטית",
        "תשובה אוטומטית",
        "מענה אוטומטי", "automaatvastus", "автоматичен отговор",
    ]

    /// By language, in lower case; a subject is one's that begins so.
    static let beginnings: [String: [String]] = [
        "en": [
            "out of office", "out of the office", "out-of-office", "ooo", "i am out of", "i'm out of",
            "i am away",
            "away from the office", "away from my", "away until", "on vacation", "vacation reply",
            "vacation notice",
            "vacation message", "vacation", "on leave", "annual leave", "on holiday", "on maternity leave",
            "maternity leave",
            "parental leave", "sabbatical", "auto:", "auto :", "absence notice", "not in the office",
            "away message",
            "no longer with", "no longer at", "retired", "thank you for contacting",
            "thank you for your email",
            "thank you for your e-mail", "thank you for your message", "we have received your",
        ],
        "de": [
            "abwesenheit", "abwesenheitsmeldung", "abwesenheitsnachricht", "abwesend", "nicht im büro",
            "nicht im haus",
            "außer haus", "ausser haus", "im urlaub", "ich bin im urlaub", "urlaubsnotiz", "urlaub bis",
            "in elternzeit",
            "elternzeit", "automatische rückmeldung", "automatische eingangsbestätigung",
            "eingangsbestätigung",
            "empfangsbestätigung", "autoantwort", "ich bin nicht im",
        ],
        "fr": [
            "absence", "absent", "absente", "en congé", "congés", "message d'absence", "message d’absence",
            "notification d'absence", "réponse d'absence", "absence du bureau", "hors du bureau",
            "en vacances",
            "accusé de réception", "congé maternité", "de retour le",
        ],
        "es": [
            "fuera de la oficina", "fuera de oficina", "ausente", "ausencia", "de vacaciones",
            "en vacaciones", "vacaciones",
            "mensaje de ausencia", "aviso de ausencia", "contestación automática", "acuse de recibo",
            "de permiso",
        ],
        "it": [
            "fuori sede", "fuori ufficio", "assenza", "assente", "in ferie", "ferie", "messaggio di assenza",
            "avviso di assenza", "sono in ferie", "in maternità",
        ],
        "pt": [
            "fora do escritório", "fora do escritorio", "ausência", "ausente", "de férias", "em férias",
            "férias",
            "ausência temporária", "mensagem automática", "aviso de ausência", "licença",
        ],
        "nl": [
            "afwezig", "afwezigheid", "afwezigheidsbericht", "niet aanwezig", "buiten kantoor",
            "niet op kantoor",
            "met vakantie", "op vakantie", "vakantie", "automatische beantwoording", "automatische reactie",
            "automatisch bericht", "met verlof", "met zwangerschapsverlof",
        ],
        "sv": [
            "frånvaro", "frånvarande", "frånvaromeddelande", "inte på kontoret", "på semester", "semester",
            "ledig",
            "föräldraledig", "ej på kontoret", "automatsvar",
        ],
        "no": [
            "fravær", "fraværende", "fraværsmelding", "ikke på kontoret", "på ferie", "ferie",
            "ferieavvikling",
            "automatisk svarmelding", "i permisjon",
        ],
        "da": [
            "fravær", "fraværende", "fraværsbesked", "ikke til stede", "ikke på kontoret", "på ferie",
            "ferie",
            "holder ferie", "autobesked", "på barsel", "jeg holder ferie",
        ],
        "fi": [
            "poissa", "poissaolo", "poissaoloviesti", "poissaoloilmoitus", "lomalla", "olen lomalla", "loma",
            "vuosilomalla", "en ole paikalla", "poissa toimistosta", "automaattivastaus", "perhevapaalla",
        ],
        "pl": [
            "nieobecność", "nieobecny", "nieobecna", "poza biurem", "jestem poza biurem", "urlop",
            "na urlopie",
            "jestem na urlopie", "autoodpowiedź", "autoresponder", "przebywam na urlopie",
        ],
        "ru": [
            "нет на месте", "отсутствие", "отсутствую", "вне офиса", "в отпуске", "я в отпуске", "отпуск",
            "не в офисе",
            "нахожусь в отпуске", "меня нет",
        ],
        "uk": [
            "відсутність", "відсутній", "відсутня", "у відпустці", "поза офісом", "не в офісі", "відпустка",
            "мене немає",
        ],
        "cs": [
            "mimo kancelář", "nepřítomnost", "nepřítomen", "nepřítomna", "dovolená", "na dovolené",
            "jsem na dovolené",
            "oznámení o nepřítomnosti", "jsem mimo", "nejsem v kanceláři",
        ],
        "tr": [
            "ofis dışı", "ofis dışında", "ofis dışındayım", "izindeyim", "izinde", "yıllık izin",
            "yıllık izindeyim",
            "tatildeyim", "doğum izni", "ofiste değilim",
        ],
        "zh": ["不在办公室", "不在辦公室", "外出", "休假", "我正在休假", "年假", "离开办公室", "假期", "出差"],
        "ja": ["不在", "不在通知", "不在のお知らせ", "休暇", "外出中", "【自動", "出張中", "休業"],
        "ko": ["부재중", "휴가", "부재 중", "출장"],
    ]
}
