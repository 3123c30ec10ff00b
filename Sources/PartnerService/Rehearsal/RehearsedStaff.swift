import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore

/// Staff who do what a mail asked of them, on its day: they speak with the partner, keep the promise, look the details
/// over, and find that the relationship is right as it is.
struct RehearsedStaff {
    private let desk: Desk
    /// The evenings' work is written down by nobody in particular.
    private let nobody = Caller(actor: "rehearsal")

    init(store: Store, configuration: ConfigurationInForce, time: VirtualTime) {
        desk = Desk(
            store: store, configuration: configuration, time: time,
            process: RunningProcess(version: "", started: time.now, identifier: 0), wake: { time.wake() })
    }

    func answer(_ mails: [Rehearsal.Mail]) throws {
        for mail in mails {
            for step in mail.steps where step.step.isStewardsAsk {
                try answer(step, by: mail.reader)
            }
        }
    }

    private func answer(_ step: Parcel.Spoken, by reader: StaffKey) throws {
        do {
            switch step.clock {
            case .reEvaluation: try evaluate(step.partner, by: reader)
            case .followUp, .firstApproach:
                _ = try desk.done(
                    .init(partner: step.partner, clock: step.clock, how: .call, by: reader.rawValue),
                    by: nobody)
            case .promise, .contactCheck, .fixedDate:
                _ = try desk.done(
                    .init(partner: step.partner, clock: step.clock, subject: step.subject), by: nobody)
            // Whether it is renewed, and until when, nobody can know.
            case .agreement: break
            }
        } catch is ControlFault {
            // What can't be answered so, as the details of somebody who has left, goes on being asked.
        }
    }

    private func evaluate(_ partner: String, by reader: StaffKey) throws {
        let isBuilding = try desk.read { db in
            try Partners.find(slug: partner, db).flatMap { try Facts.one($0.id, db) }
                .flatMap { StageNow($0, on: desk.today(in: $0.partner.branch))?.stage } == .building
        }
        _ = try desk.evaluate(
            .init(partner: partner, outcome: .keep, established: isBuilding, by: reader.rawValue),
            by: nobody)
    }
}
