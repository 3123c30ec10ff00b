import PartnerCore

extension Verb {
    /// All partners, or all touches, in the form in which an import reads them back without a change.
    package enum Export: ControlMethod {
        package static let name = "Export"

        package struct Parameters: Hashable, Sendable, Codable {
            package var what: What = .partners

            package init(what: What = .partners) {
                self.what = what
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                what = try container.decodeIfPresent(What.self, forKey: .what) ?? .partners
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partners: [PartnerRow] = []
            package var touches: [TouchRow] = []

            package init(today: CivilDate, partners: [PartnerRow] = [], touches: [TouchRow] = []) {
                self.today = today
                self.partners = partners
                self.touches = touches
            }
        }
    }
}

extension Verb.Export {
    package enum What: String, Hashable, Sendable, CaseIterable, Codable {
        case partners, touches
    }
}
