internal import CGMime
import PartnerReceived

/// Goes through the tree of parts and gathers what is kept of it.
struct BodyWalk {
    private let options: OpaquePointer?
    private var texts: [PartText] = []
    private var attachments: [MailAttachment] = []
    private var forwarded: [ForwardedMail] = []
    private var reportType: String?
    private var reportGroups: [[HeaderField]] = []
    private var reportSize = 0
    private var returned: ForwardedMail?
    private var contentType: String?
    private var reportKind: String?
    private var calendarMethod: String?
    private var faults = Faults()
    private var partCount = 0
    /// Inside a report a mail is the one that it speaks of.
    private var isInReport = false

    typealias Object = UnsafeMutablePointer<GMimeObject>?

    init(_ options: OpaquePointer?) { self.options = options }

    mutating func visit(_ object: Object, depth: Int) {
        if contentType == nil { contentType = PartContent.type(of: object) }
        partCount += 1
        guard partCount <= ReceivedLimits.parts, depth <= ReceivedLimits.nesting else {
            faults.add(.tooDeep, "parts")
            return
        }
        switch cgmime_kind(object) {
        case CGMIME_MULTIPART: multipart(object, depth)
        case CGMIME_MESSAGE: message(object)
        case CGMIME_PART: leaf(PartContent(object))
        default: faults.add(.structure, "a part of no known form")
        }
    }

    private mutating func multipart(_ object: Object, _ depth: Int) {
        let children = (0..<max(0, cgmime_child_count(object))).lazy.map { cgmime_child(object, $0) }
        let type = PartContent.type(of: object)
        if children.isEmpty {
            // A boundary that never comes: all of it is before the first part.
            faults.add(.structure, "a multipart without parts")
            if let prologue = CText.bytes(cgmime_prologue(object), ReceivedLimits.partText) {
                add(PartText(undeclared: prologue.dropLast().map { UInt8(bitPattern: $0) }))
            }
            return
        }
        switch type {
        case "multipart/alternative": alternative(Array(children.prefix(ReceivedLimits.parts)), depth)
        case "multipart/report":
            if reportKind == nil { reportKind = PartContent.parameter("report-type", of: object) ?? "" }
            let was = isInReport
            isInReport = true
            for child in children { visit(child, depth: depth + 1) }
            isInReport = was
        default:
            for child in children {
                visit(child, depth: depth + 1)
                if partCount > ReceivedLimits.parts { return }
            }
        }
    }

    /// Of several forms of one text the plain one, or the last that says anything.
    private mutating func alternative(_ children: [Object], _ depth: Int) {
        let before = texts
        var chosen: [PartText] = []
        for child in children {
            texts = []
            visit(child, depth: depth + 1)
            let said = texts.filter { !$0.isBlank }
            let isPlain = chosen.contains { $0.source == .plain }
            if !said.isEmpty, !isPlain || chosen.isEmpty { chosen = said }
        }
        texts = before + chosen
    }

    private mutating func message(_ object: Object) {
        guard let inner = cgmime_inner_message(object) else {
            faults.add(.structure, "a mail in a mail is broken")
            return
        }
        let mail = HeaderReader(options).forwarded(cgmime_as_object(inner), &faults)
        // A gateway that puts its own words around all mail puts them around reports too.
        if !isInReport, reportType == nil, let body = cgmime_body(inner),
            PartContent.type(of: body) == "multipart/report"
        {
            var nested = BodyWalk(options)
            nested.partCount = partCount
            nested.visit(body, depth: 1)
            reportType = nested.reportType
            reportGroups = nested.reportGroups
            returned = returned ?? nested.returned
        }
        if isInReport, returned == nil { returned = mail }
        if forwarded.count < ReceivedLimits.forwarded {
            forwarded.append(mail)
        } else {
            faults.add(.cut, "forwarded")
        }
    }

    private mutating func leaf(_ part: PartContent) {
        switch part.type {
        case "message/delivery-status", "message/global-delivery-status", "message/disposition-notification",
            "message/global-disposition-notification", "message/feedback-report":
            if reportType == nil { reportType = part.type }
            add(ReportFields.groups(PartText(part).text))
        case "text/rfc822-headers", "text/rfc822-header", "message/global-headers", "message/rfc822-headers":
            let returned = ReturnedHeaders.read(PartText(part).text, options)
            if self.returned == nil { self.returned = returned }
        case "text/calendar":
            if calendarMethod == nil { calendarMethod = CalendarMethod.of(part) }
            attach(part)
        default:
            let isText = part.type.hasPrefix("text/") || part.type == "application/xhtml+xml"
            let isShown =
                ["text/plain", "text/html", "text/enriched", "application/xhtml+xml", "text/markdown"]
                .contains(part.type) || isText && part.filename == nil
            // A file that is shown below the text is a file all the same.
            if isShown, !part.isAttached, part.filename == nil || texts.isEmpty && attachments.isEmpty {
                add(PartText(part))
            } else {
                attach(part)
            }
        }
    }

    private mutating func add(_ groups: [[HeaderField]]) {
        for group in groups {
            reportSize += group.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
            guard reportGroups.count < ReceivedLimits.reportGroups, reportSize <= ReceivedLimits.report else {
                faults.add(.cut, "report")
                return
            }
            reportGroups.append(group)
        }
    }

    private mutating func add(_ text: PartText) {
        if !text.isClean { faults.add(.characters, "text") }
        texts.append(text)
    }

    private mutating func attach(_ part: PartContent) {
        guard attachments.count < ReceivedLimits.attachments else {
            faults.add(.cut, "attachments")
            return
        }
        let name = part.filename
        if let name, name.utf8.count > ReceivedLimits.attachmentName { faults.add(.cut, "attachment name") }
        attachments.append(
            MailAttachment(
                name: name?.cut(to: ReceivedLimits.attachmentName), type: part.type, size: part.size))
    }

    /// Writes down what was found.
    consuming func finish(_ mail: inout ReceivedMail, _ faults: inout Faults) {
        let said = texts.filter { !$0.isBlank }
        let text = said.map(\.text.withoutBlankEnds).joined(separator: "\n\n")
        mail.text = text.cut(to: ReceivedLimits.text)
        mail.isTextCut = text.utf8.count > ReceivedLimits.text || texts.contains(where: \.isCut)
        if mail.isTextCut { faults.add(.cut, "text") }
        let sources = Set(said.map(\.source))
        mail.textSource = sources.count > 1 ? .mixed : sources.first ?? .none
        mail.contentType = contentType ?? mail.contentType
        mail.reportType = reportKind.flatMap { $0.isEmpty ? nil : $0 }
        mail.calendarMethod = calendarMethod
        mail.attachments = attachments
        mail.forwarded = forwarded
        if let reportType {
            mail.report = DeliveryReport(type: reportType, groups: reportGroups, returned: returned)
        } else if let returned, reportKind != nil {
            mail.report = DeliveryReport(type: "multipart/report", groups: [], returned: returned)
        }
        for fault in self.faults.list { faults.add(fault.kind, fault.what) }
    }
}

extension String {
    /// Without empty lines before and behind it, and without blanks at the end.
    var withoutBlankEnds: String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
        while lines.first?.allSatisfy(\.isWhitespace) == true { lines = lines.dropFirst() }
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines = lines.dropLast() }
        return lines.joined(separator: "\n")
    }
}
