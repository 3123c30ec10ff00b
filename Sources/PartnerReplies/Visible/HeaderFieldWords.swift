/// The fields of the block that Outlook and others put above what they quote, by language. In small letters.
enum HeaderFieldWords {
    enum Field: Hashable, Sendable { case from, date, to, subject, other }

    static let fields: [String: Field] = {
        let rows: [(Field, [String])] = [
            (
                .from,
                [
                    "from", "von", "de", "da", "van", "fra", "från", "frá", "lähettäjä", "saatja", "od",
                    "nadawca",
                    "от", "від", "от кого", "feladó", "kimden", "gönderen", "από", "expéditeur", "remitente",
                    "remetente", "mittente", "afzender", "absender", "từ", "người gửi", "dari", "de la",
                    "发件人", "寄件者", "寄件人", "差出人", "送信者", "보낸 사람", "מאת", "من", "šalje",
                ]
            ),
            (
                .date,
                [
                    "date", "sent", "datum", "gesendet", "verzonden", "envoyé", "date d'envoi", "envoyé le",
                    "enviado", "enviado el", "enviada em", "enviado em", "enviada", "fecha", "data",
                    "inviato",
                    "dato", "sendt", "skickat", "skickades", "päivämäärä", "päiväys", "lähetetty", "wysłano",
                    "wysłane", "odesláno", "odoslané", "dátum", "дата", "отправлено", "надіслано", "dátum",
                    "elküldve", "küldve", "tarih", "gönderildi", "gönderilme tarihi", "ημερομηνία",
                    "στάλθηκε",
                    "trimis", "ngày", "đã gửi", "tanggal", "terkirim", "poslano", "poslato", "时间", "发送时间",
                    "日期", "寄件日期", "已傳送", "发送日期", "日付", "送信日時", "送信日", "날짜", "보낸 날짜", "תאריך", "נשלח",
                    "التاريخ", "تاريخ الإرسال", "saatmisaeg", "sendt dato",
                ]
            ),
            (
                .to,
                [
                    "to", "an", "à", "a", "para", "per", "aan", "naar", "til", "till", "vastaanottaja",
                    "kenelle", "saaja", "do", "komu", "кому", "címzett", "kime", "alıcı", "προς", "către",
                    "destinataire", "destinatario", "destinatário", "empfänger", "ontvanger", "tới", "đến",
                    "kepada", "za", "prima", "收件人", "收件者", "宛先", "받는 사람", "אל", "إلى", "adresat", "pour",
                ]
            ),
            (
                .subject,
                [
                    "subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "emne",
                    "ämne",
                    "aihe", "teema", "temat", "předmět", "predmet", "тема", "tárgy", "konu", "θέμα",
                    "subiect",
                    "chủ đề", "tiêu đề", "subjek", "perihal", "主题", "主題", "主旨", "件名", "제목", "נושא", "الموضوع",
                    "efni", "zadeva", "assumpte",
                ]
            ),
            (
                .other,
                [
                    "cc", "bcc", "kopie", "kopia", "kopi", "copie", "copia", "cópia", "副本", "抄送", "копия",
                    "копія", "reply-to", "reply to", "antwort an", "répondre à", "responder a",
                    "responder para",
                    "rispondi a", "risposta", "antwoord aan", "svar til", "svara till", "importance",
                    "wichtigkeit", "importancia", "attachments", "anlagen", "pièces jointes", "kopie (cc)",
                    "dw", "udw", "másolat", "参照", "참조", "bilgi", "priority", "message-id", "in-reply-to",
                    "organization", "newsgroups", "to/cc", "date/time", "received",
                ]
            ),
        ]
        var table: [String: Field] = [:]
        for (field, names) in rows {
            for name in names where table[name] == nil { table[name] = field }
        }
        return table
    }()
}
