import Testing

@testable import PartnerReplies

@Suite("What a person wrote is told from what is quoted, signed or added")
struct VisibleTextTests {
    /// What programs put above a quotation, by language and program.
    static let attributions = [
        "On Mon, 4 May 2026 at 10:12, Partners <partners@library.example> wrote:",
        "On May 4, 2026, at 10:12 AM, Partners <partners@library.example> wrote:",
        "On Monday, May 4, 2026 at 10:12:30 AM PDT, Partners\n<partners@library.example> wrote:",
        "On 05/04/2026 10:12 AM, Partners wrote:",
        "On 2026-05-04 10:12, Partners wrote:",
        "On Mon, May 4, 2026 at 10:12 AM The Partnerships Desk of the Library <\npartners+token@library.example> wrote:",
        "On Mon, 4 May 2026 at 10:12 Partners\n\n<\nmailto:Partners <partners@library.example>\n> wrote:",
        "At 5/4/2026 10:12 AM, you wrote:",
        "---- On Mon, 04 May 2026 10:12:00 -0700 Partners wrote ----",
        "2026-05-04 10:12 GMT-07:00 Partners <partners@library.example>:",
        "Monday, 4 May 2026, 10:12 AM -0700 from Partners <partners@library.example>:",
        "Partners <partners@library.example> wrote:",
        "Am 04.05.2026 um 10:12 schrieb Partners <partners@library.example>:",
        "Am Mo., 4. Mai 2026 um 10:12 Uhr schrieb Partners <\npartners@library.example>:",
        "Partners <partners@library.example> schrieb am Mo., 4. Mai 2026, 10:12:",
        "Le lun. 4 mai 2026 à 10:12, Partners <partners@library.example> a écrit :",
        "Le 04/05/2026 à 10:12, Partners a écrit :",
        "El lun, 4 may 2026 a las 10:12, Partners (<partners@library.example>) escribió:",
        "El 04/05/2026 a las 10:12, Partners escribió:",
        "Em seg., 4 de mai. de 2026 às 10:12, Partners <partners@library.example> escreveu:",
        "Il giorno lun 4 mag 2026 alle ore 10:12 Partners <partners@library.example>\nha scritto:",
        "Op ma 4 mei 2026 om 10:12 schreef Partners <partners@library.example>:",
        "Op 4 mei 2026 om 10:12 heeft Partners <partners@library.example> het volgende geschreven:",
        "Den mån 4 maj 2026 kl 10:12 skrev Partners <partners@library.example>:",
        "Den man. 4. maj 2026 kl. 10.12 skrev Partners <partners@library.example>:",
        "man. 4. mai 2026 kl. 10:12 skrev Partners <partners@library.example>:",
        "ma 4. toukok. 2026 klo 10.12 Partners (partners@library.example) kirjoitti:",
        "pon., 4 maj 2026 o 10:12 Partners <partners@library.example> napisał(a):",
        "W dniu 4.05.2026 o 10:12, Partners pisze:",
        "po 4. 5. 2026 v 10:12 odesílatel Partners <partners@library.example> napsal:",
        "пн, 4 мая 2026 г. в 10:12, Partners <partners@library.example>:",
        "4 мая 2026 г. 10:12 пользователь Partners <partners@library.example> написал:",
        "пн, 4 трав. 2026 р. о 10:12 Partners <partners@library.example> пише:",
        "Partners <partners@library.example>, 4 May 2026 Pzt, 10:12 tarihinde şunu yazdı:",
        "Partners <partners@library.example> ezt írta (időpont: 2026. máj. 4., H, 10:12):",
        "Στις Δευ 4 Μαΐ 2026 στις 10:12 ο χρήστης Partners <partners@library.example> έγραψε:",
        "Vào Th 2, 4 thg 5, 2026 vào lúc 10:12 Partners <partners@library.example> đã viết:",
        "Partners <partners@library.example> 于2026年5月4日周一 10:12写道：",
        "在 2026年5月4日，上午10:12，Partners <partners@library.example> 写道：",
        "2026年5月4日(月) 10:12 Partners <partners@library.example>:",
        "2026년 5월 4일 (월) 오전 10:12, Partners <partners@library.example>님이 작성:",
        "-----Original Message-----",
        "-------- Forwarded Message --------",
        "-----Ursprüngliche Nachricht-----",
        "-----Message d’origine-----",
        "-----Mensaje original-----",
        "-----Mensagem original-----",
        "-----Messaggio originale-----",
        "-----Oorspronkelijk bericht-----",
        "-----Ursprungligt meddelande-----",
        "-----Oprindelig meddelelse-----",
        "-----Alkuperäinen viesti-----",
        "-----Oryginalna wiadomość-----",
        "-----Исходное сообщение-----",
        "Begin forwarded message:",
        "From: Partners <partners@library.example>\nSent: Monday, May 4, 2026 10:12 AM\nTo: Dana\nSubject: 2 are due",
        "*From:* Partners\n*Sent:* Monday\n*To:* Dana\n*Subject:* 2 are due",
        "**From: **Partners\n**Date: **Monday\n**To: **Dana",
        "________________________________\nFrom: Partners\nSent: Monday\nTo: Dana\nSubject: 2 are due",
        "Von: Partners\nGesendet: Montag, 4. Mai 2026 10:12\nAn: Dana\nBetreff: 2 sind fällig",
        "De : Partners\nEnvoyé : lundi 4 mai 2026 10:12\nÀ : Dana\nObjet : 2 rappels",
        "De: Partners\nEnviado el: lunes, 4 de mayo de 2026\nPara: Dana\nAsunto: 2 avisos",
        "De: Partners\nEnviada em: segunda-feira\nPara: Dana\nAssunto: 2 avisos",
        "Da: Partners\nInviato: lunedì 4 maggio 2026\nA: Dana\nOggetto: 2 promemoria",
        "Van: Partners\nVerzonden: maandag 4 mei 2026\nAan: Dana\nOnderwerp: 2",
        "Från: Partners\nSkickat: den 4 maj 2026\nTill: Dana\nÄmne: 2",
        "Fra: Partners\nSendt: 4. maj 2026\nTil: Dana\nEmne: 2",
        "Lähettäjä: Partners\nLähetetty: 4. toukokuuta\nVastaanottaja: Dana\nAihe: 2",
        "Od: Partners\nWysłano: 4 maja 2026\nDo: Dana\nTemat: 2",
        "От: Partners\nОтправлено: 4 мая 2026\nКому: Dana\nТема: 2",
        "发件人: Partners\n发送时间: 2026年5月4日\n收件人: Dana\n主题: 2",
        "差出人: Partners\n送信日時: 2026年5月4日\n宛先: Dana\n件名: 2",
    ]

    @Test("Above a quotation with marks, one without, and none", arguments: attributions)
    func hasNoAttribution(_ attribution: String) {
        #expect(
            VisibleText("done, met Pilar\n\n\(attribution)\n\n> 1. Casa Adelante\n> called").text
                == "done, met Pilar")
        #expect(
            VisibleText("done, met Pilar\n\n\(attribution)\n\n1. Casa Adelante\ncalled").text
                == "done, met Pilar")
        #expect(VisibleText("done, met Pilar\n\(attribution)\n").fragments == ["done, met Pilar"])
        #expect(
            VisibleText("\(attribution)\n> 1. Casa Adelante\n> called\n\ndone, met Pilar\n").text
                == "done, met Pilar")
    }

    static let devices = [
        "Sent from my iPhone", "Sent from my Android phone with K-9 Mail.", "Sent from Outlook for iOS",
        "Get Outlook for Android",
        "Sent from Yahoo Mail on Android", "Von meinem iPhone gesendet", "Gesendet von Mail für Windows",
        "Envoyé de mon iPhone",
        "Envoyé depuis mon téléphone", "Enviado desde mi iPhone", "Enviado do meu iPhone",
        "Inviato da iPhone",
        "Verstuurd vanaf mijn iPhone", "Skickat från min iPhone", "Sendt fra min iPhone",
        "Lähetetty iPhonesta",
        "Wysłane z iPhone'a", "Отправлено с iPhone", "iPhoneから送信", "从我的 iPhone 发送", "나의 iPhone에서 보냄",
    ]

    @Test("What a phone adds is left out", arguments: devices)
    func hasNoDevice(_ line: String) {
        #expect(VisibleText("done\n\n\(line)").text == "done")
        #expect(
            VisibleText("done\n\n\(line)\n\nOn Mon, 4 May 2026, Partners wrote:\n> called").text == "done")
    }

    static let written = [
        "On this day we met.", "On Monday I called 3 people", "From: what I heard they moved",
        "she wrote: yes",
        "I called on 4 May, and she wrote back", "sent from her office by post", "1 done\nOn Monday I called",
        "our role: host\ntheir role: guest", "To: do\nmore", "a > b and c < d", "8.45am-1pm", "Date: 4 May",
        "Met on 4 May 2026:\nPilar and Ana", "***\nall good", "done\n---\nsnooze", "Am 4. Mai war ich dort",
    ]

    @Test("What only looks like it is kept", arguments: written)
    func keeps(_ text: String) { #expect(VisibleText(text).text.contains(text.split(separator: "\n").last!)) }

    @Test("A head does not swallow the answer above it")
    func keepsAnswerAbove() {
        let head = "On Mon, 4 May 2026 at 10:12, Partners <partners@library.example> wrote:\n> called"
        #expect(VisibleText("On Monday I met 3 people\n\(head)").text == "On Monday I met 3 people")
        #expect(VisibleText("2 done\n\(head)").text == "2 done")
        #expect(
            VisibleText("done On Mon, 4 May 2026 at 10:12, Partners <p@library.example> wrote:\n> called")
                .text == "done")
    }

    @Test("An answer between quoted lines is kept, and where it stands")
    func keepsBetween() {
        let text = VisibleText(
            "Hi\n\nOn Mon, 4 May 2026, Partners wrote:\n> 1. Casa Adelante\n\ndone\n\n> 2. Hip-Hop Club\n\nsnooze 2w\n"
        )
        #expect(text.fragments == ["Hi", "done", "snooze 2w"])
        #expect(text.text == "Hi\n\n> 1. Casa Adelante\n\ndone\n\n> 2. Hip-Hop Club\n\nsnooze 2w")
    }

    @Test("Signatures and footers are left out")
    func leavesOut() {
        #expect(VisibleText("done\n-- \nPat Reader\ncalled to the bar").text == "done")
        #expect(
            VisibleText("done\n--\nPat\n\nOn 4 May 2026, Partners wrote:\n> called\n").fragments == ["done"])
        #expect(VisibleText("done\n*****\nThis mail is confidential.\ncalled\n*****\n").fragments == ["done"])
        #expect(VisibleText("done\n____________\nsome list").text == "done")
    }

    @Test("A mail in which nothing was written passes on what it has")
    func passesOn() {
        #expect(VisibleText("> called").isEmpty)
        #expect(VisibleText("> called").text == "> called")
        #expect(
            VisibleText(
                "---------- Forwarded message ---------\nFrom: Pilar\nDate: Monday\nSubject: Hi\nTo: Dana\n\nCome by!"
            ).text == "Come by!")
    }

    @Test("Line ends of all systems are the same", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) {
        #expect(VisibleText(["done", "", "-- ", "Pat"].joined(separator: end)).text == "done")
    }
}
