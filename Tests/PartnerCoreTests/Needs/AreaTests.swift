import PartnerCore
import Testing

@Suite("Areas, and where values stand among them")
struct AreaTests {
    @Test(
        "codes as tables write them",
        arguments: [
            (AreaKind.county, "06001", "06001"), (.county, "6001", "06001"),
            (.county, "0500000US06001", "06001"),
            (.county, "6001.0", "06001"), (.county, "601", nil), (.county, "Alameda", nil),
            (.county, "", nil),
            (.tract, "6019001100", "06019001100"), (.tract, "06019001100", "06019001100"),
            (.tract, "1400000US06019001100", "06019001100"), (.tract, "0500000US06001", nil),
            (.tract, "94612", nil),
            (.state, "6", "06"), (.state, "0400000US08", "08"), (.state, "48", "48"), (.state, "CA", nil),
            (.zip, "94612-3610", "94612"), (.zip, "946123610", "94612"), (.zip, "2134", "02134"),
            (.zip, "501", "00501"),
            (.zip, " 94612 ", "94612"), (.zip, "94612-", "94612"), (.zip, "8600000US94612", "94612"),
            (.zip, "00000", nil),
            (.zip, "EC1A 1BB", nil), (.zip, "9461A", nil), (.zip, "0", nil),
            (.zip, "99999999999999999999", nil),
        ] as [(AreaKind, String, String?)])
    func codes(_ kind: AreaKind, _ text: String, _ code: String?) { #expect(kind.code(text) == code) }

    @Test(
        "percentiles",
        arguments: [
            ([10, 20, 30, 40, 50], 10, 0), ([10, 20, 30, 40, 50], 30, 50), ([10, 20, 30, 40, 50], 50, 100),
            ([10, 20, 30, 40, 50], 25, 37.5), ([10, 20, 30, 40, 50], 5, 0), ([10, 20, 30, 40, 50], 60, 100),
            ([1, 2, 2, 2, 3], 2, 50), ([2, 2, 3], 2, 25), ([5, 5], 5, 50), ([5], 5, 50), ([5], 6, 100),
            ([], 1, nil),
        ] as [([Double], Double, Double?)])
    func percentiles(_ values: [Double], _ value: Double, _ rank: Double?) {
        #expect(Percentiles(values.reversed()).rank(of: value) == rank)
    }

    static func tract(_ code: String, zip: String?, _ population: Double?, at: (Double, Double)? = nil)
        -> Area
    {
        var area = Area(code: code)
        area.zip = zip
        area.population = population
        area.county = "Kettle"
        area.latitude = at?.0
        area.longitude = at?.1
        return area
    }

    static func place(zip: String? = nil, tract: String? = nil, county: String? = nil) -> CandidatePlace {
        var place = CandidatePlace()
        place.zip = zip
        place.tract = tract
        place.county = county
        return place
    }

    /// A ZIP over two tracts of two counties, of which one has three times the people.
    static let geography: Geography = {
        var geography = Geography()
        geography.add(
            [
                tract("06001000100", zip: "94001", 3000, at: (37, -122)),
                tract("06003000100", zip: "94001", 1000, at: (38, -121)),
                tract("06001000200", zip: "94002", nil, at: (37.5, -122)),
                tract("06001000300", zip: "94002", 500),
                tract("06001000400", zip: nil, 10),
            ], of: .tract)
        return geography
    }()

    struct Nested: CustomTestStringConvertible, Sendable {
        let place: CandidatePlace
        let kind: AreaKind
        let areas: [String]
        var testDescription: String {
            "\(kind) of \(place.zip ?? "")\(place.tract ?? "")\(place.county ?? "")"
        }
    }

    @Test(
        "ZIP → tract → county → state, by population where it is known",
        arguments: [
            Nested(
                place: place(zip: "94001"), kind: .tract, areas: ["06001000100 3000.0", "06003000100 1000.0"]),
            Nested(place: place(zip: "94001"), kind: .county, areas: ["06001 3000.0", "06003 1000.0"]),
            Nested(place: place(zip: "94001"), kind: .state, areas: ["06 4000.0"]),
            Nested(place: place(zip: "94001"), kind: .zip, areas: ["94001 1.0"]),
            Nested(place: place(zip: "94002"), kind: .tract, areas: ["06001000200 1.0", "06001000300 1.0"]),
            Nested(place: place(zip: "94999"), kind: .tract, areas: []),
            Nested(place: place(zip: "94001", tract: "06009000100"), kind: .county, areas: ["06009 1.0"]),
            Nested(place: place(zip: "94001", county: "06007"), kind: .county, areas: ["06007 1.0"]),
            Nested(place: place(county: "06007"), kind: .state, areas: ["06 1.0"]),
            Nested(place: place(), kind: .county, areas: []),
        ])
    func nesting(_ row: Nested) {
        #expect(Self.geography.areas(of: row.place, row.kind).map { "\($0.code) \($0.weight)" } == row.areas)
    }

    @Test("where a ZIP is: the middle of its tracts, by population")
    func middle() throws {
        let point = try #require(Self.geography.point(of: Self.place(zip: "94001")))
        #expect(abs(point.latitude - 37.25) < 1e-9)
        #expect(abs(point.longitude + 121.75) < 1e-9)
        #expect(Self.geography.point(of: Self.place(zip: "94999")) == nil)
    }

    /// Great-circle distances by the haversine formula (Python's math), in miles.
    @Test(
        "miles",
        arguments: [
            (37.8044, -122.2712, 37.7749, -122.4194, 8.34), (37.8044, -122.2712, 38.5816, -121.4944, 68.29),
            (34.0522, -118.2437, 37.7749, -122.4194, 347.4), (60.0, 179.9, 60.0, -179.9, 6.91),
            (10.0, 10.0, 10.0, 10.0, 0.0),
        ])
    func miles(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ miles: Double) {
        let distance = GeoPoint(latitude: a, longitude: b).miles(to: GeoPoint(latitude: c, longitude: d))
        #expect(abs(distance - miles) <= max(0.01, miles * 0.005))
    }

    @Test("a need: high or low, a mean over areas, and missing is not nought")
    func needs() throws {
        func indicator(_ need: SourceDescription.Need, _ values: [String: Double]) throws -> AreaIndicator {
            AreaIndicator(
                source: "s", kind: .tract,
                indicator: .init(
                    key: "k", label: "l", value: try Expression("x"), need: need, scopes: ["youth"]),
                values: values)
        }
        let values = ["06001000100": 10.0, "06003000100": 50, "06001000300": 40, "06001000400": 30]
        func need(_ need: SourceDescription.Need, _ zip: String, scope: ScopeKey = "youth") throws -> [Double]
        {
            AreaNeeds([try indicator(need, values)], Self.geography).figures(
                at: Self.place(zip: zip), for: scope
            )
            .map(\.need)
        }
        func near(_ found: [Double], _ wanted: Double) -> Bool {
            found.count == 1 && abs(found[0] - wanted) < 1e-9
        }
        // (3000 × 10 + 1000 × 50) ÷ 4000 = 20, half-way between 10 and 30.
        #expect(near(try need(.high, "94001"), 100.0 / 6))
        #expect(near(try need(.low, "94001"), 100 - 100.0 / 6))
        // Of two tracts one has no value: the other speaks.
        #expect(near(try need(.high, "94002"), 200.0 / 3))
        #expect(try need(.high, "94999").isEmpty)
        #expect(try need(.high, "94001", scope: "edi").isEmpty)
    }
}
