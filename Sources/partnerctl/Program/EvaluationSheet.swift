import PartnerControl
import PartnerCore
import PartnerTables

/// The form of one or several evaluations, to be filled in with any spreadsheet program and given back.
enum EvaluationSheet {
    static func csv(_ reviews: [Verb.Review.Entry]) -> [UInt8] {
        var writer = CSVWriter()
        writer.append(EvaluationForm.header)
        for review in reviews {
            func line(_ question: String, _ onRecord: String?) {
                writer.append([review.partner.slug, question, onRecord ?? "", ""])
            }
            line(FormQuestion.ourRole.rawValue, review.ourRole)
            line(FormQuestion.theirRole.rawValue, review.theirRole)
            line(FormQuestion.commitment.rawValue, review.commitment)
            for question in review.questions { line(question.question, question.answer) }
            let inBuilding = review.stage?.stage == .building
            line(
                inBuilding ? FormQuestion.outcomeInBuilding : FormQuestion.outcome.rawValue,
                review.last.map { "\($0.outcome) on \($0.date)" })
            line(FormQuestion.until.rawValue, nil)
            line(FormQuestion.every.rawValue, "now \(review.followUp); eased \(review.eased)")
            line(FormQuestion.next.rawValue, review.last?.next?.description)
            line(FormQuestion.note.rawValue, nil)
            line(FormQuestion.by.rawValue, review.last?.by?.name)
            line(FormQuestion.on.rawValue, nil)
        }
        return writer.bytes
    }
}
