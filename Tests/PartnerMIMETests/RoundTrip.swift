import Foundation
import PartnerReceived

enum RoundTrip {
    static func through(_ mail: ReceivedMail) throws -> ReceivedMail {
        try JSONDecoder().decode(ReceivedMail.self, from: JSONEncoder().encode(mail))
    }
}
