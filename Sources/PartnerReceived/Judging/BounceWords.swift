/// How mail systems say that a mail did not arrive, in lower case.
enum BounceWords {
    /// Names before the at sign that mail systems write under.
    static let senders: Set<String> = [
        "mailer-daemon", "mailer_daemon", "mailerdaemon", "postmaster", "mail-daemon", "maildaemon",
        "mdaemon",
        "mail.delivery.system", "mailadmin", "mailadministrator", "mail-delivery-system", "maildelivery",
        "microsoftexchange", "bounce", "bounces", "ndr", "noreply-bounce", "mail-system", "mailsystem",
        "daemon",
        "e500_smtp_mail_service", "system administrator", "symantec_antivirus_for_smtp_gateways", "imss",
        "mailservice", "double-bounce", "mta", "deliverydaemon", "mail.daemon",
    ]

    /// In the sender's name.
    static let senderNames: Phrases = [
        "mail delivery s", "mailer-daemon", "mail system", "system administrator", "postmaster",
        "mail administrator",
        "internet mail delivery", "mail delivery", "microsoft outlook", "delivery subsystem", "mailsystem",
    ]

    /// In the subject.
    static let subjects: Phrases = [
        "undeliver", "delivery fail", "delivery has failed", "failure notice", "failure delivery",
        "returned mail",
        "mail delivery", "delivery status notification", "delivery notification", "non-delivery",
        "nondeliver",
        "delivery problem", "not delivered", "could not be delivered", "returned to sender",
        "returning message",
        "mail failed", "failed mail", "mail failure", "delivery report", "delivery error", "message delayed",
        "delayed mail", "delivery delayed", "delivery delay", "mail error", "mail system error",
        "processing error",
        "error during delivery", "delivery incomplete", "message not delivered", "user unknown",
        "message has not yet been delivered", "automatically rejected mail", "rejected:", "delivery warning",
        "unzustellbar", "nicht zugestellt", "zustellung fehlgeschlagen", "zustellstatus",
        "fehler bei der zustellung",
        "unable to deliver", "user account", "your message could not", "message rejected", "mail rejected",
        "non remis", "non distribu", "échec de la remise", "notification d'échec",
        "utilisateur non recensé", "no se puede entregar", "no entregado", "no entregable",
        "fallo en la entrega",
        "error de entrega", "mancato recapito", "consegna non riuscita", "impossibile recapitare",
        "não entregue",
        "falha na entrega", "onbestelbaar", "niet bezorgd", "kan niet worden bezorgd", "olevererbar",
        "kan ikke leveres",
        "kunde inte levereras", "olevererat", "uleverbar", "toimitus epäonnistui", "niedostarcz",
        "nie dostarczon",
        "не доставлено", "недоставленн", "не доставлен", "не може бути доставлен", "nedoručitel", "nedoručen",
        "teslim edilemedi", "iletilemedi", "退信", "系统退信", "无法送达", "传输失败", "配信不能", "配信エラー", "送信エラー",
        "배달되지", "전송 실패",
    ]

    /// In the text: it has failed.
    static let failures: Phrases = [
        "could not be delivered", "couldn't be delivered", "cannot be delivered", "can't be delivered",
        "could not deliver", "unable to deliver", "unable to be delivered", "not able to deliver",
        "wasn't able to deliver", "was not delivered", "has not been delivered", "not been delivered",
        "did not reach", "didn't reach", "undeliverable", "delivery failed", "delivery has failed",
        "delivery failure",
        "delivery to the following", "could not be reached", "did not receive", "not delivered",
        "failed recipient",
        "permanent error", "permanent fatal error", "fatal error", "user unknown", "unknown user",
        "no such user",
        "recipient address rejected", "address rejected", "mailbox unavailable", "mailbox is full",
        "over quota",
        "quota exceeded", "does not exist", "doesn't exist", "doesn't have a", "no mailbox here",
        "unknown host",
        "invalid final delivery", "failed addresses", "was automatically rejected", "has been rejected",
        "delivery problems", "has been returned", "error-for:", "undeliverable address", "failed permanently",
        "was undeliverable", "problem with the e-mail address", "delevery to the following",
        "following addresses failed",
        "following address failed", "e-mail users", "wasn't delivered", "unrouteable address",
        "rejected your message",
        "message not delivered", "address couldn't be found", "address not found", "wurde nicht zugestellt",
        "konnte nicht zugestellt", "nicht zugestellt werden", "n'a pas pu être", "n'a pas pu etre",
        "n'a pas été remis",
        "n'existe pas", "no se pudo entregar", "no ha podido ser entregado", "no pudo ser entregado",
        "no existe",
        "non è stato possibile", "non recapit", "impossibile consegnare", "não pôde ser entregue",
        "não foi entregue",
        "nao pode ser", "não existe", "kon niet worden", "niet worden bezorgd", "kunde inte levereras",
        "kunne ikke leveres",
        "ei voitu toimittaa", "nie można dostarczyć", "nie została dostarczona", "не может быть доставлено",
        "не было доставлено", "невозможно доставить", "не удалось доставить", "не вдалося доставити",
        "nelze doručit",
        "nebyla doručena", "teslim edilemedi", "iletilemedi", "无法投递", "无法发送", "无法送达", "投递失败", "配信できません",
        "配信されませんでした", "届きませんでした", "전달되지",
    ]

    /// In the subject or the text: it may still arrive.
    static let delays: Phrases = [
        "not yet been delivered", "has been delayed", "message delayed", "delivery delayed", "delayed mail",
        "mail delivery delayed", "will be retried", "will retry", "still being retried",
        "attempts will continue",
        "continue to attempt", "continue to try", "continue trying", "will keep trying",
        "keep trying to deliver",
        "warning message only", "just a warning", "has been postponed", "temporarily deferred",
        "do not need to resend", "notification (delay)", "delivery warning", "delivery is delayed",
        "was delayed",
        "will be attempted again", "wird weiterhin versucht", "noch nicht zugestellt", "verzögert",
        "weitere versuche",
        "n'a pas encore été", "a été retardé", "est retardé", "todavía no se ha", "se ha retrasado",
        "se seguirá intentando",
        "non è ancora stato", "in ritardo", "ainda não foi", "está atrasad", "nog niet bezorgd", "vertraagd",
        "försenad",
        "forsinket", "viivästy", "opóźnion", "задерж", "zpoždě", "gecikti",
    ]

    /// Words that stand right before the address that failed.
    static let introductions = [
        "to", "for", "recipient", "recipients", "address", "addresses", "addressed", "user", "userid",
        "mailbox",
        "account", "rcpt", "reach", "reached", "delivered", "from generated", "undeliverable", "failed",
        "unknown",
        "destinataire", "destinatario", "empfänger", "an", "à", "para", "aan", "till", "til", "på", "на",
        "адрес", "ящик", "smtp", "expanded from", "generated from", "error-for", "attempts", "reaching",
        "receiver",
    ]

    /// Words before addresses that have not failed.
    static let strangers = [
        "from", "contact", "contacting", "sender", "by", "von", "de", "from:", "mailto", "reply-to",
        "support",
        "e-mail", "email", "via", "write", "cc", "subject", "système", "administrator", "visit",
    ]

    /// Labels of lines that name somebody else, without blanks.
    static let strangersLabels: Set<String> = [
        "from", "sender", "mailfrom", "originalsender", "envelopesender", "reply-to", "subject", "cc", "von",
        "de",
        "return-path", "envelopefrom", "sentby", "contact", "reportedby", "systemcontact",
    ]

    /// Before the at sign of addresses that one is told to turn to.
    static let helpers: Set<String> = [
        "postmaster", "mailer-daemon", "abuse", "support", "helpdesk", "help", "hostmaster", "webmaster",
        "admin",
        "administrator",
    ]

    /// Above the mail that was sent back, in a line of its own or between dashes.
    static let copies: Phrases = [
        "copy of the message", "copy of your message", "original message", "returned message",
        "returned mail",
        "unsent message", "header of the original", "message header", "message headers",
        "message text follows",
        "message follows", "copy of the first part", "header and top", "reads (in part)", "below this line",
        "below the next line", "header of the source mail", "forwarded message", "undelivered message",
        "old message", "included is a copy", "mensaje original", "message original", "messaggio originale",
        "mensagem original", "ursprüngliche nachricht", "originalnachricht", "oorspronkelijk bericht",
        "ursprungligt meddelande", "original besked", "oryginalna wiadomość", "исходное сообщение",
        "копия сообще",
        "original headers", "lines of your", "původní zpráva", "原信", "原始邮件",
    ]
}
