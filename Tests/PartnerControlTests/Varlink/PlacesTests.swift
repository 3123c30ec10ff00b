import Testing

@testable import PartnerControlServer

@Suite("Whoever keeps us waiting makes way for who comes")
struct PlacesTests {
    enum Event: Sendable {
        case turn(Int, Places<Int>.Turn)
        case leave(Int)
        case enter(Int, Places<Int>.Entry)
        /// Is told at the next turn that the place is lost.
        case lost(Int)
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let events: [Event]
    }

    /// Three places, taken by 1, 2 and 3 in that order.
    static let histories = [
        Row(
            testDescription: "the longest waiting goes first",
            events: [.enter(4, .replaced(1)), .enter(5, .replaced(2))]),
        Row(
            testDescription: "a call begins the wait anew",
            events: [.turn(1, .call), .turn(1, .request), .enter(4, .replaced(2))]),
        Row(
            testDescription: "a call in hand stays",
            events: [
                .turn(1, .call), .turn(2, .call), .enter(4, .replaced(3)), .turn(4, .call), .enter(5, .full),
            ]),
        Row(
            testDescription: "a slow reader goes after the idle",
            events: [
                .turn(1, .reply), .turn(2, .call), .enter(4, .replaced(3)), .turn(4, .call),
                .enter(5, .replaced(1)),
            ]),
        Row(
            testDescription: "who lost the place is told at the next turn",
            events: [.enter(4, .replaced(1)), .lost(1), .turn(2, .call)]),
        Row(testDescription: "who leaves makes room", events: [.leave(2), .enter(4, .entered), .lost(2)]),
    ]

    @Test("three places", arguments: histories)
    func places(_ row: Row) {
        var places = Places<Int>(limit: 3)
        for id in 1...3 { _ = places.enter(id) }
        for event in row.events {
            switch event {
            case .turn(let id, let turn):
                let has = places.turn(id, to: turn)
                #expect(has)
            case .lost(let id):
                let has = places.turn(id, to: .call)
                #expect(!has)
            case .leave(let id): places.leave(id)
            case .enter(let id, let expected):
                let entry = places.enter(id)
                #expect(entry == expected)
            }
        }
    }
}
