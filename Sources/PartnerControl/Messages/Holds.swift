import PartnerCore

extension Verb {
    /// Send again what is held by a clock that seems wrong, or by an older backup.
    package enum ReleaseHold: ControlMethod {
        package static let name = "ReleaseHold"

        package enum Hold: String, Hashable, Sendable, CaseIterable, Codable {
            /// The clock is right as it is.
            case clock
            /// The records are to go on from the older backup.
            case backup
            /// So many mails are meant.
            case storm
        }

        package struct Parameters: Hashable, Sendable, Codable {
            package var hold: Hold

            package init(hold: Hold) { self.hold = hold }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var now: Moment
            package var hold: Hold
            /// When the daemon last saw a clock that was right, before this.
            package var lastRecord: Moment?
            /// What holds the mail all the same, as `Status` codes it.
            package var remains: String?

            package init(now: Moment, hold: Hold, lastRecord: Moment? = nil, remains: String? = nil) {
                self.now = now
                self.hold = hold
                self.lastRecord = lastRecord
                self.remains = remains
            }
        }
    }

    /// Make this machine the one that writes the records.
    package enum Adopt: ControlMethod {
        package static let name = "Adopt"

        package struct Parameters: Hashable, Sendable, Codable {
            /// Absent: only say what it means.
            package var sure: Bool?

            package init(sure: Bool? = nil) { self.sure = sure }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var now: Moment
            package var done: Bool
            /// This one's name.
            package var machine: String
            /// The database.
            package var path: String
            /// When the other machine last saw to them.
            package var lastRecord: Moment?
            /// What holds the mail now, as `Status` codes it.
            package var remains: String?

            package init(
                now: Moment, done: Bool, machine: String, path: String, lastRecord: Moment? = nil,
                remains: String? = nil
            ) {
                self.now = now
                self.done = done
                self.machine = machine
                self.path = path
                self.lastRecord = lastRecord
                self.remains = remains
            }
        }
    }
}
