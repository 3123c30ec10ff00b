/// How automatic answers say that somebody has left for good.
enum DepartureWords {
    /// - Returns: the sentence, in one line.
    static func sentence(in mail: ReceivedMail) -> String? {
        let lines = mail.text.split(separator: "\n").prefix { !$0.hasPrefix(">") }.prefix(60)
        let text = ([mail.subject[...]] + lines).joined(separator: " ")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("’", with: "'")
        // By scalars: in lower case a text may be longer than it was.
        var sentence = ""
        for character in text {
            sentence.append(character)
            guard ".!?。！？".contains(character) || sentence.utf8.count > 400 else { continue }
            if tells(sentence) { return trimmed(sentence) }
            sentence = ""
        }
        return tells(sentence) ? trimmed(sentence) : nil
    }

    private static func tells(_ sentence: String) -> Bool {
        all.areFound(in: LowerText(sentence))
    }

    private static func trimmed(_ sentence: String) -> String {
        String(sentence.drop(while: \.isWhitespace)).cut(to: 300)
    }

    private static let all = Phrases(phrases.values.flatMap(\.self))

    /// By language, in lower case, with straight apostrophes.
    static let phrases: [String: [String]] = [
        "en": [
            "no longer work", "no longer employed", "no longer with ", "no longer part of",
            "no longer an employee",
            "no longer a member of", "no longer at the ", "no longer at our", "no longer serving",
            "no longer holds",
            "has left the ", "has left our", "have left the ", "has left us", "i have left", "has retired",
            "have retired",
            "i am retired", "i've retired", "has moved on", "have moved on", "left my position",
            "left this position",
            "left his position", "left her position", "left their position", "my last day was",
            "email address is no longer",
            "e-mail address is no longer", "mailbox is no longer", "account is no longer", "i no longer ",
            "is no longer in this role", "no longer in this position", "no longer in the role",
        ],
        "de": [
            "arbeitet nicht mehr", "arbeite nicht mehr", "nicht mehr bei ", "nicht mehr im unternehmen",
            "nicht mehr im haus",
            "das unternehmen verlassen", "nicht mehr für ", "ausgeschieden", "im ruhestand",
            "in den ruhestand",
            "nicht mehr tätig", "nicht mehr beschäftigt", "nicht mehr in unser", "postfach wird nicht mehr",
            "adresse ist nicht mehr", "adresse wird nicht mehr", "in rente gegangen",
        ],
        "fr": [
            "ne travaille plus", "ne fait plus partie", "ne fais plus partie", "a quitté", "ai quitté",
            "n'est plus employé",
            "plus en poste", "n'est plus en fonction", "à la retraite", "en retraite",
            "n'est plus parmi nous",
            "adresse n'est plus", "n'occupe plus",
        ],
        "es": [
            "ya no trabaja", "ya no trabajo", "ya no forma parte", "ya no formo parte", "dejado de trabajar",
            "ya no pertenece", "ya no labora", "ya no laboro", "me he jubilado", "se ha jubilado",
            "se jubiló",
            "ya no está con nosotros", "ya no se encuentra en", "ha dejado la empresa",
            "ha dejado la organización",
        ],
        "it": [
            "non lavora più", "non lavoro più", "non fa più parte", "non faccio più parte",
            "ha lasciato l'azienda",
            "ha lasciato la ", "ho lasciato", "in pensione", "non è più in servizio", "non è più attiv",
            "non collabora più",
        ],
        "pt": [
            "já não trabalh", "não trabalha mais", "não trabalho mais", "não faz mais parte",
            "não faço mais parte",
            "já não faz parte", "já não faço parte", "deixou a empresa", "deixei a empresa", "foi desligad",
            "se aposentou",
            "me aposentei", "reformou-se",
        ],
        "nl": [
            "niet meer werkzaam", "werkt niet meer", "werk niet meer", "niet langer werkzaam", "uit dienst",
            "niet meer in dienst", "met pensioen", "niet langer in dienst", "heeft onze organisatie verlaten",
        ],
        "sv": [
            "jobbar inte längre", "arbetar inte längre", "inte längre anställd", "har slutat",
            "slutat min anställning",
            "gått i pension", "arbetar ej längre", "inte kvar på",
        ],
        "no": [
            "jobber ikke lenger", "arbeider ikke lenger", "har sluttet", "ikke lenger ansatt",
            "gått av med pensjon",
            "ikke lengre ansatt", "jobber ikke lengre",
        ],
        "da": [
            "arbejder ikke længere", "er fratrådt", "ikke længere ansat", "gået på pension", "er stoppet hos",
            "har forladt", "ikke længere i ",
        ],
        "fi": [
            "työskentele enää", "ei ole enää palveluksessa", "en ole enää", "ei ole enää töissä",
            "jäänyt eläkkeelle",
            "ei enää työskentele", "en enää työskentele", "lopettanut työ",
        ],
        "pl": [
            "już nie pracuj", "nie pracuje już", "nie pracuję już", "nie jest już pracownikiem",
            "zakończył pracę",
            "zakończyła pracę", "na emerytur", "już u nas nie pracuj",
        ],
        "ru": [
            "больше не работа", "уже не работа", "уволил", "не является сотрудником", "на пенсии",
            "покинул компанию",
            "более не работа",
        ],
        "uk": [
            "більше не працю", "вже не працю", "звільнив", "звільнилас", "не є співробітником", "на пенсії",
        ],
        "cs": [
            "již nepracuj", "už nepracuj", "již není zaměstnan", "odešel do důchodu", "odešla do důchodu",
            "ukončil pracovní", "ukončila pracovní", "již nejsem zaměstnan",
        ],
        "tr": [
            "artık çalışm", "görevinden ayrıl", "işten ayrıl", "görevimden ayrıl", "şirketimizden ayrıl",
            "kurumumuzdan ayrıl", "emekli ol", "bünyesinde çalışm",
        ],
        "zh": ["离职", "離職", "不再任职", "不再任職", "不再工作", "已退休", "离开公司", "不在本公司"],
        "ja": ["退職", "在籍しておりません", "離任", "転職いたしました", "定年"],
        "ko": ["퇴사", "퇴직"],
    ]
}
