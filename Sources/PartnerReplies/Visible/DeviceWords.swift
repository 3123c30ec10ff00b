/// What phones and programs add below an answer by themselves: "Sent from my iPhone", by language.
enum DeviceWords {
    /// What such a line begins with, in small letters; it also has to name a device or a program.
    static let starts = [
        "sent from", "sent via", "sent with", "sent by", "sent on", "from my", "get outlook", "get [outlook",
        "download ",
        "composed on", "written on", "typed on", "scanned by",
        "envoyé de", "envoyé d'", "envoyé à partir", "envoyé avec", "envoyé via", "télécharger ", "obtenez ",
        "von meinem", "gesendet von", "gesendet mit", "gesendet über", "diese nachricht wurde",
        "holen sie sich",
        "mit ", "outlook für", "verschickt ",
        "enviado desde", "enviado de", "enviado con", "enviado mediante", "enviado a través", "obtener ",
        "enviado do", "enviado pelo", "enviado via", "enviado a partir", "obter o", "enviada do", "baixe ",
        "inviato da", "inviato dal", "inviato con", "scarica ", "ottieni ", "scaricare ",
        "verzonden met", "verzonden van", "verstuurd v", "verzonden via", "outlook voor", "ik mail",
        "sendt fra", "sendt med", "sendt via", "hent outlook", "skickat från", "skickat via", "skickat med",
        "hämta outlook", "skaffa outlook", "lähetetty", "hanki outlook", "få outlook",
        "wysłane z", "wysłano z", "wysłane za", "pobierz ", "odesláno z", "odesláno pomocí", "odoslané z",
        "отправлено из", "отправлено с", "послано с", "надіслано з", "відправлено з", "отправлено через",
        "küldve ", "elküldve ", "gönderen ", "trimis de", "στάλθηκε από", "αποστολή από", "được gửi từ",
        "gửi từ",
        "dikirim dari", "poslano s", "poslano z", "从我的", "從我的", "发自我的", "发自", "寄自", "傳送自", "取得 outlook",
        "获取 outlook", "נשלח מ", "أرسلت من", "تم الإرسال من",
    ]

    /// Lines that end so are of the kind, too.
    static let ends = [
        "gesendet", "から送信", "에서 보냄", "傳送", "发送", "gönderildi", "from mobile", "from my phone", "by mobile",
        "küldve", "lähetetty",
    ]

    /// A device or program is named by one of these, as a part of any word.
    static let devices = [
        "iphone", "ipad", "ipod", "android", "mobil", "phone", "blackberry", "outlook", "mail", "samsung",
        "galaxy", "huawei", "xiaomi", "pixel", "device", "my cell", "handy", "tablet", "windows", "app",
        "yahoo", "proton", "nokia", "htc", "alcatel", "lumia", "motorola", "smartph", "téléphone", "telefon",
        "teléfono", "telefone", "telefono", "celular", "móvil", "gerät", "watch", "thunderbird", "k-9",
        "ti-85",
        "телефон", "айфон", "手机", "手機", "spark", "superhuman", "oneplus", "xperia", "mobile", "macbook",
        "imac",
    ]

    /// Whether the phone wrote this line.
    static func mark(_ line: Substring) -> Bool {
        let plain = line.trimmed
        guard !plain.isEmpty, plain.utf8.count <= 160 else { return false }
        let text = plain.lowercased()
        let bare = text.drop { "<([*_-–—".contains($0) || $0.isMailBlank }
        let isOfKind =
            starts.contains(where: bare.hasPrefix)
            || ends.contains { bare.hasSuffix($0) || bare.hasSuffix($0 + ".") }
        return isOfKind && devices.contains(where: bare.contains)
    }
}
