/// What a reminder is about, with the dates that made it due.
package enum DigestMatter: Hashable, Sendable {
    case followUp(FollowUp)
    case promise(Promised)
    case reEvaluation(ReEvaluation)
    case firstApproach(FirstApproach)
    case contactCheck(ContactCheck)
    case agreement(Agreed)
    case fixedDate(Fixed)

    package struct FollowUp: Hashable, Sendable {
        package var cadence: Cadence
        package var rule: Rule
        package var since: Since

        package init(cadence: Cadence, rule: Rule, since: Since) {
            self.cadence = cadence
            self.rule = rule
            self.since = since
        }

        /// Whose rhythm it is.
        package enum Rule: Hashable, Sendable {
            /// Of every partner of a kind, as people say it: `food bank`.
            case kind(String)
            /// This partner's own.
            case partner
            /// No kind's and no partner's: of every partner without one.
            case otherwise
        }

        package enum Since: Hashable, Sendable {
            case lastTouch(CivilDate)
            /// No touch is on record; the relationship began on this day.
            case noTouch(CivilDate)
            /// The first after a rest that ended, with this as its first day.
            case rest(CivilDate)
            /// The last one was passed over on purpose, on this day.
            case skipped(CivilDate)
            /// The first after it was taken up again on this day.
            case rebuilding(CivilDate)
        }
    }

    package struct Promised: Hashable, Sendable {
        /// In the words of whoever wrote it down: `send the summer dates`.
        package var what: String
        package var made: CivilDate
        package var by: DigestPerson?
        /// How they spoke on the day it was made, where that is on record.
        package var how: Touch.How?
        /// With which contact.
        package var with: String?

        package init(
            what: String, made: CivilDate, by: DigestPerson? = nil, how: Touch.How? = nil, with: String? = nil
        ) {
            self.what = what
            self.made = made
            self.by = by
            self.how = how
            self.with = with
        }
    }

    package struct ReEvaluation: Hashable, Sendable {
        package var question: Question
        /// From the day in `question` to the due date, before it was moved off closures; nil after a rest.
        package var interval: Cadence?
        /// Recorded last; nil where nothing is.
        package var ourRole: String?
        package var theirRole: String?
        package var commitment: String?
        package var lastOutcome: Evaluation.Outcome?
        /// The library's review questions, each with its last answer; empty where there is none.
        package var questions: [ReviewAnswer]
        /// Since the day in `question`.
        package var done: Done

        package init(
            question: Question, interval: Cadence?, ourRole: String? = nil, theirRole: String? = nil,
            commitment: String? = nil, lastOutcome: Evaluation.Outcome? = nil,
            questions: [ReviewAnswer] = Policy.usualReviewQuestions.map {
                ReviewAnswer(question: $0, answer: "")
            }, done: Done = Done()
        ) {
            self.question = question
            self.interval = interval
            self.ourRole = ourRole
            self.theirRole = theirRole
            self.commitment = commitment
            self.lastOutcome = lastOutcome
            self.questions = questions
            self.done = done
        }

        /// What came of the relationship meanwhile.
        package struct Done: Hashable, Sendable {
            /// By way, the most frequent first.
            package var touches: [Count]
            package var promisesKept: Int
            package var promisesDropped: Int

            package init(touches: [Count] = [], promisesKept: Int = 0, promisesDropped: Int = 0) {
                self.touches = touches
                self.promisesKept = promisesKept
                self.promisesDropped = promisesDropped
            }

            package struct Count: Hashable, Sendable {
                package var how: Touch.How
                package var count: Int

                package init(how: Touch.How, count: Int) {
                    self.how = how
                    self.count = count
                }
            }
        }

        package enum Question: Hashable, Sendable {
            /// The first since it was established on this day.
            case established(CivilDate)
            /// The last evaluation was on this day.
            case again(CivilDate)
            /// Building since this day: is it established?
            case building(CivilDate)
            /// The rest ended, with this as its first day after.
            case rested(CivilDate)
        }
    }
}
