import PartnerCore

/// What became of an agreement.
package struct AgreementReply: Hashable, Sendable, Codable {
    package var today: CivilDate
    package var partner: PartnerLabel
    /// After a renewal: the one that follows.
    package var agreement: AgreementEntry
    package var coming: [Coming] = []

    package init(
        today: CivilDate, partner: PartnerLabel, agreement: AgreementEntry, coming: [Coming] = []
    ) {
        self.today = today
        self.partner = partner
        self.agreement = agreement
        self.coming = coming
    }
}

extension Verb {
    /// Write down what was agreed on with a partner until a day.
    package enum AddAgreement: ControlMethod {
        package static let name = "AddAgreement"
        package typealias Reply = AgreementReply

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            package var what: String
            /// Absent: today.
            package var from: String?
            /// Its last day.
            package var until: String
            /// Days before its end at which it is asked about; absent: as the policy has it.
            package var lead: Int?

            package init(
                partner: String, what: String, from: String? = nil, until: String, lead: Int? = nil
            ) {
                self.partner = partner
                self.what = what
                self.from = from
                self.until = until
                self.lead = lead
            }
        }
    }

    /// Another agreement follows from the day after the end of this one.
    package enum RenewAgreement: ControlMethod {
        package static let name = "RenewAgreement"
        package typealias Reply = AgreementReply

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64
            /// The last day of the one that follows.
            package var until: String
            /// Absent: as the old one had it.
            package var lead: Int?

            package init(number: Int64, until: String, lead: Int? = nil) {
                self.number = number
                self.until = until
                self.lead = lead
            }
        }
    }

    /// An agreement is not to be renewed.
    package enum EndAgreement: ControlMethod {
        package static let name = "EndAgreement"
        package typealias Reply = AgreementReply

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64
            package var reason: String

            package init(number: Int64, reason: String) {
                self.number = number
                self.reason = reason
            }
        }
    }

    package enum ListAgreements: ControlMethod {
        package static let name = "ListAgreements"

        package struct Parameters: Hashable, Sendable, Codable {
            /// Absent: of every partner.
            package var partner: String?
            /// Also those that were renewed or ended.
            package var all: Bool = false

            package init(partner: String? = nil, all: Bool = false) {
                self.partner = partner
                self.all = all
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                partner = try container.decodeIfPresent(String.self, forKey: .partner)
                all = try container.decodeIfPresent(Bool.self, forKey: .all) ?? false
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            /// By their end.
            package var agreements: [Line] = []

            package init(today: CivilDate, agreements: [Line] = []) {
                self.today = today
                self.agreements = agreements
            }
        }

        package struct Line: Hashable, Sendable, Codable {
            package var partner: PartnerLabel
            package var agreement: AgreementEntry

            package init(partner: PartnerLabel, agreement: AgreementEntry) {
                self.partner = partner
                self.agreement = agreement
            }
        }
    }
}
