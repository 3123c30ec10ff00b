import PartnerReceived
import Testing

@testable import PartnerMIME

@Suite("HTML is read as its reader sees it")
struct HTMLTests {
    static let rows: [(html: String, text: String)] = [
        ("<p>done</p>", "done"), ("done", "done"), ("", ""), ("<p>a</p><p>b</p>", "a\n\nb"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("a<br><br>b", "a\n\nb"), ("<div>a</div><div>b</div>", "a\nb"), ("<div><div>a</div></div>b", "a\nb"),
        ("<b>do</b>ne, <i>met</i> Pilar", "done, met Pilar"), ("a \n\t b", "a b"), ("a&nbsp;b", "a b"),
        ("Gr&uuml;&szlig;e &amp; &#8364; &#x1F600;", "Grüße & € 😀"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("<pre>a  b\nc</pre>", "a  b\nc"),
        ("<a href=\"http://x.example\">there</a>", "there"), ("<img src=x alt=y>", ""),
        ("<head><title>t</title><style>p{}</style></head><body>a</body>", "a"),
        ("<script>alert('a')</script>b", "b"),
        ("<style><!-- p {} --></style>b", "b"), ("<!-- c -->b", "b"),
        ("<p style=\"display:none\">x</p>b", "b"),
        ("<span style='color:red; DISPLAY : none'>x</span>b", "b"), ("<div hidden>x</div>b", "b"),
        ("<div style='mso-hide:all'>x<p>y</p></div>b", "b"),
        ("so&shy;ft zero\u{200B}width", "soft zerowidth"),
        ("<p>a<p>b", "a\n\nb"), ("<b>a<i>b</b>c</i>", "abc"), ("a < b", "a < b"), ("<p", ""),
        ("<blockquote>a</blockquote>", "> a"),
        ("x<blockquote>a<blockquote>b</blockquote>c</blockquote>y", "x\n\n> a\n> \n> > b\n> \n> c\n\ny"),
        ("<blockquote type=cite><p>a</p><p>b</p></blockquote>", "> a\n> \n> b"),
        (
            "<div>done</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Monday they wrote:<br></div>"
                + "<blockquote class=\"gmail_quote\">a<br>b</blockquote></div>",
            "done\nOn Monday they wrote:\n\n> a\n> b"
        ),
        (
            "<div>see below</div><div class=gmail_quote><div class=gmail_attr>Forwarded</div>a<br>b</div>",
            "see below\nForwarded\n> a\n> b"
        ),
        (
            "<p>done</p><div id=\"divRplyFwdMsg\"><b>From:</b> x<br><b>To:</b> y</div><div>a</div>",
            "done\n\n> From: x\n> To: y\n> a"
        ),
        (
            "<p>done</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p><b>From:</b> "
                + "x</p></div></div><p>a</p>", "done\n\n> From: x\n> \n> a"
        ),
        (
            "<p>done</p><div class=\"yahoo_quoted\"><div>On Monday</div><div>a</div></div>",
            "done\n\n> On Monday\n> a"
        ),
        (
            "<p>done</p><div class='moz-cite-prefix'>On Monday:</div><blockquote type='cite'>a</blockquote>",
            "done\n\nOn Monday:\n\n> a"
        ),
        ("<p>done</p><hr id='stopSpelling'>From: x<br>a", "done\n\n> ---\n> From: x\n> a"),
    ]

    @Test("as text", arguments: rows)
    func text(_ row: (html: String, text: String)) {
        #expect(HTMLText.plain(row.html).text == row.text)
    }

    @Test("the character set is the one declared, outside or inside")
    func charset() throws {
        #expect(
            try Fixture.part("text/html; charset=windows-1251", "<p>=E4=E0", encoding: "quoted-printable")
                .text == "да")
        #expect(
            try Fixture.part(
                "text/html", "<meta charset=3D\"windows-1251\"><p>=E4=E0", encoding: "quoted-printable"
            ).text == "да")
        // What is inside does not speak against what is outside.
        #expect(
            try Fixture.part(
                "text/html; charset=utf-8", "<meta charset=3Dwindows-1251><p>=D0=B4=D0=B0",
                encoding: "quoted-printable"
            ).text == "да")
    }

    @Test(
        "elements without end are cut",
        arguments: ["<div>", "<b>", "<blockquote>", "<table><tr><td>", "<a><font>"])
    func deep(_ element: String) {
        let (text, isCut) = HTMLText.plain("a" + String(repeating: element, count: 50_000) + "b")
        #expect(text.hasPrefix("a") || element == "<b>")
        #expect(isCut)
    }

    @Test("entities that would grow are not expanded")
    func entities() {
        let html = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><p>x&b;&b;y</p>"
        #expect(HTMLText.plain(html).text.utf8.count < 100)
    }

    @Test("nothing outside is read")
    func outside() {
        let html =
            "<!DOCTYPE x SYSTEM \"file:///etc/passwd\" [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><p>&a;</p>"
        #expect(!HTMLText.plain(html).text.contains("root"))
    }
}
