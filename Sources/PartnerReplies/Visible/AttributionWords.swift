/// The words by which mail programs say who is quoted. In small letters; marks of stress are taken off before.
///
/// A language is added by adding its words: nothing else knows which languages there are.
enum AttributionWords {
    /// "wrote": of "On … Dana wrote:", the one word by which such a line is known.
    static let wrote: Set<String> = [
        "wrote", "writes",  // English
        "schrieb", "geschrieben",  // German
        "écrit", "ecrit", "écrivait",  // French
        "escribió", "escribio", "escrigué", "escriure",  // Spanish, Catalan
        "escreveu", "escrebeu",  // Portuguese, Galician
        "scritto", "scrisse",  // Italian
        "schreef", "geschreven",  // Dutch
        "skrev", "skrifaði",  // Danish, Norwegian, Swedish, Icelandic
        "kirjoitti", "kirjutas",  // Finnish, Estonian
        "napisał", "napisała", "napisał(a)", "napisal", "napisal(a)", "pisze",  // Polish
        "napsal", "napsala", "napsal(a)", "napísal", "napísala", "napísal(a)",  // Czech, Slovak
        "написал", "написала", "написал(а)", "пишет",  // Russian
        "написав", "написала", "пише",  // Ukrainian
        "napisao", "napisala", "piše",  // Croatian, Slovenian
        "írta",  // Hungarian
        "scris",  // Romanian
        "yazdı", "yazdi",  // Turkish
        "έγραψε",  // Greek
        "viết",  // Vietnamese
        "menulis",  // Indonesian
        "rašė", "rakstīja",  // Lithuanian, Latvian
        "כתב", "כתבה", "كتب",  // Hebrew, Arabic
    ]

    /// The same where words are not divided by blanks: Chinese, Japanese, Korean.
    static let wroteUndivided = ["写道", "寫道", "寫了", "写了", "のメール", "は書きました", "が書きました", "님이 작성", "님이 쓴"]

    /// What such a line begins with, written with a capital, where it doesn't begin with a date or a name.
    static let start: Set<String> = [
        "on", "at", "am", "le", "el", "em", "il", "op", "den", "dne", "dnia", "dňa", "w", "dia", "på", "a",
        "à",
        "vào", "lúc", "в", "во", "у", "от", "în", "la", "pada", "στις", "на", "mon", "tue", "wed", "thu",
        "fri",
        "sat", "sun", "в", "пн", "вт", "ср", "чт", "пт", "сб", "вс",
    ]

    /// The same where it is written small: weekdays and the like of Finnish, the Nordic and the Slavic languages.
    static let startSmall: Set<String> = [
        "ma", "ti", "ke", "to", "pe", "la", "su", "man", "tir", "ons", "tor", "tors", "fre", "lør", "lör",
        "søn",
        "sön", "mån", "tis", "pon", "pon.", "wt", "śr", "czw", "pt", "sob", "niedz", "út", "st", "čt", "pá",
        "so",
        "ne", "po", "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "пн", "вт", "ср", "чт", "пт", "сб", "вс",
        "нд",
        "dne", "dnia", "w",
    ]

    /// The starts that may share a line with the answer before them, as they are written there.
    static let startWithin: Set<String> = ["On", "Am", "Le", "El", "Em", "Il", "Op", "Den", "Dnia"]

    /// Between rulers: "-----Original Message-----", "---------- Forwarded message ---------".
    static let delimiters: Set<String> = [
        "original message", "original email", "forwarded message", "forwarded mail", "reply message",
        "original e-mail", "replied message", "original appointment",
        "ursprüngliche nachricht", "originalnachricht", "original-nachricht", "weitergeleitete nachricht",
        "ursprüngliche mail", "ursprünglicher termin",
        "message d'origine", "message original", "message initial", "message transféré", "message réexpédié",
        "courriel original", "e-mail d'origine", "mail original",
        "mensaje original", "mensaje reenviado", "correo original", "missatge original", "missatge reenviat",
        "mensagem original", "mensagem encaminhada", "mensagem reencaminhada",
        "messaggio originale", "messaggio inoltrato", "messaggio originario",
        "oorspronkelijk bericht", "origineel bericht", "doorgestuurd bericht",
        "oprindelig meddelelse", "oprindelig besked", "original besked", "videresendt meddelelse",
        "videresendt besked", "videresendt mail", "opprinnelig melding", "videresendt melding",
        "ursprungligt meddelande", "originalmeddelande", "ursprungsmeddelande", "vidarebefordrat meddelande",
        "alkuperäinen viesti", "välitetty viesti", "edelleenlähetetty viesti",
        "oryginalna wiadomość", "wiadomość oryginalna", "wiadomość przekazana dalej",
        "przekazana wiadomość", "treść przekazanej wiadomości", "wiadomość pierwotna",
        "původní zpráva", "původní e-mail", "přeposlaná zpráva", "pôvodná správa", "preposlaná správa",
        "исходное сообщение", "оригинальное сообщение", "пересылаемое сообщение", "пересланное сообщение",
        "перенаправленное сообщение", "вихідне повідомлення", "оригінальне повідомлення",
        "переслане повідомлення", "пересланий лист",
        "eredeti üzenet", "továbbított üzenet", "mesaj original", "mesaj redirecționat", "mesajul original",
        "orijinal mesaj", "özgün ileti", "orijinal ileti", "iletilen mesaj", "yönlendirilmiş mesaj",
        "αρχικό μήνυμα", "προωθημένο μήνυμα", "thư gốc", "tin nhắn gốc", "thư đã chuyển tiếp",
        "pesan asli", "izvorna poruka", "originalna poruka", "izvirno sporočilo",
        "原始邮件", "原始郵件", "原始訊息", "转发邮件", "转发的邮件", "轉寄郵件", "轉寄的郵件", "已转发邮件", "邮件原件", "回复的原邮件",
        "元のメッセージ", "転送メッセージ", "転送されたメッセージ", "원본 메시지", "원본 메일", "전달된 메시지",
        "הודעה מקורית", "הודעה שהועברה", "الرسالة الأصلية", "رسالة معاد توجيهها",
    ]

    /// The whole line, without rulers, as Apple's and some other programs write it.
    static let forwardLines: Set<String> = [
        "begin forwarded message", "start of forwarded message", "forwarded message",
        "anfang der weitergeleiteten nachricht", "anfang der weitergeleiteten e-mail",
        "weitergeleitete nachricht",
        "début du message réexpédié", "début du message transféré", "message transféré",
        "inicio del mensaje reenviado", "mensaje reenviado", "início da mensagem reencaminhada",
        "início da mensagem encaminhada", "inizio messaggio inoltrato", "messaggio inoltrato",
        "begin doorgestuurd bericht", "doorgestuurd bericht", "start på videresendt besked",
        "start på videresendt meddelelse", "vidarebefordrat brev", "vidarebefordrat meddelande",
        "begynnelse på videresendt melding", "videresendt melding", "välitetty viesti alkaa",
        "początek przekazywanej wiadomości", "wiadomość napisana przez", "начало переадресованного сообщения",
        "начало пересылаемого сообщения", "початок листа, що пересилається", "začátek přeposlané zprávy",
        "továbbított levél kezdete", "iletilen mesajın başlangıcı", "下面是被转发的邮件", "下面是轉寄的郵件",
        "转发的邮件", "开始转发的邮件", "転送されたメッセージ", "전달된 메시지",
    ]
}
