import PartnerCore

extension Verb {
    /// Keep the figures of a table about areas.
    package enum AddSource: ControlMethod {
        package static let name = "AddSource"

        package struct Parameters: Hashable, Sendable, Codable {
            package var name: String
            /// The YAML file that describes the table, whole.
            package var description: String
            /// The table's file, without its folder.
            package var file: String
            /// Of the table's file.
            package var sha256: String
            /// How many rows the table has.
            package var rows: Int
            package var areas: [SourceAreaEntry]
            package var indicators: [SourceFiguresEntry]

            package init(
                name: String, description: String, file: String, sha256: String, rows: Int,
                areas: [SourceAreaEntry], indicators: [SourceFiguresEntry]
            ) {
                self.name = name
                self.description = description
                self.file = file
                self.sha256 = sha256
                self.rows = rows
                self.areas = areas
                self.indicators = indicators
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var source: SourceEntry
            /// Whether a source of that name was replaced.
            package var replaced: Bool
            /// Candidates on record, and how many of them lie in an area of this source.
            package var candidates: Int
            package var candidatesFound: Int

            package init(source: SourceEntry, replaced: Bool, candidates: Int, candidatesFound: Int) {
                self.source = source
                self.replaced = replaced
                self.candidates = candidates
                self.candidatesFound = candidatesFound
            }
        }
    }

    package enum ListSources: ControlMethod {
        package static let name = "ListSources"
        package typealias Parameters = Nothing

        package struct Reply: Hashable, Sendable, Codable {
            package var sources: [SourceEntry]

            package init(sources: [SourceEntry]) { self.sources = sources }
        }
    }

    package enum ShowSource: ControlMethod {
        package static let name = "ShowSource"

        package struct Parameters: Hashable, Sendable, Codable {
            package var name: String
            /// An area to show the figures of: its code, or the code of what it lies in.
            package var area: String?

            package init(name: String, area: String? = nil) {
                self.name = name
                self.area = area
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var source: SourceEntry
            /// The description as it was given.
            package var description: String
            /// Of the area that was asked for.
            package var figures: [AreaFigureEntry] = []

            package init(source: SourceEntry, description: String, figures: [AreaFigureEntry] = []) {
                self.source = source
                self.description = description
                self.figures = figures
            }
        }
    }

    package enum RemoveSource: ControlMethod {
        package static let name = "RemoveSource"

        package struct Parameters: Hashable, Sendable, Codable {
            package var name: String

            package init(name: String) { self.name = name }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var removed: SourceEntry

            package init(removed: SourceEntry) { self.removed = removed }
        }
    }
}

/// One area as its table has it.
package struct SourceAreaEntry: Hashable, Sendable, Codable {
    package var area: String
    /// Of a tract: the ZIP it lies in.
    package var zip: String?
    /// The county's name.
    package var county: String?
    package var population: Double?
    package var latitude: Double?
    package var longitude: Double?

    package init(_ area: Area) {
        self.area = area.code
        zip = area.zip
        county = area.county
        population = area.population
        latitude = area.latitude
        longitude = area.longitude
    }
}

/// The values of one indicator, area by area.
package struct SourceFiguresEntry: Hashable, Sendable, Codable {
    package var indicator: String
    package var areas: [String]
    /// As many as areas.
    package var values: [Double]

    package init(indicator: String, areas: [String], values: [Double]) {
        self.indicator = indicator
        self.areas = areas
        self.values = values
    }
}

package struct SourceEntry: Hashable, Sendable, Codable {
    package struct Indicator: Hashable, Sendable, Codable {
        package var key: String
        package var label: String
        package var scopes: [String]
        /// Which end means need: high or low.
        package var need: String
        /// Areas that have a value.
        package var values: Int

        package init(key: String, label: String, scopes: [String], need: String, values: Int) {
            self.key = key
            self.label = label
            self.scopes = scopes
            self.need = need
            self.values = values
        }
    }

    package var name: String
    package var title: String
    package var publisher: String
    package var vintage: String
    /// One of zip, tract, county, state.
    package var kind: String
    package var file: String
    package var rows: Int
    package var areas: Int
    package var added: Moment
    package var indicators: [Indicator]

    package init(
        name: String, title: String, publisher: String, vintage: String, kind: String, file: String,
        rows: Int,
        areas: Int, added: Moment, indicators: [Indicator]
    ) {
        self.name = name
        self.title = title
        self.publisher = publisher
        self.vintage = vintage
        self.kind = kind
        self.file = file
        self.rows = rows
        self.areas = areas
        self.added = added
        self.indicators = indicators
    }
}

/// What an indicator says of an area.
package struct AreaFigureEntry: Hashable, Sendable, Codable {
    package var indicator: String
    package var label: String
    package var source: String
    package var value: Double
    package var unit: String?
    /// How many of a hundred areas of the source need less, 0 to 100.
    package var need: Double
    /// What it is compared with: zip, tract, county, state.
    package var kind: String
    /// How many areas of the source have a value.
    package var among: Int

    package init(
        indicator: String, label: String, source: String, value: Double, unit: String? = nil, need: Double,
        kind: String, among: Int
    ) {
        self.indicator = indicator
        self.label = label
        self.source = source
        self.value = value
        self.unit = unit
        self.need = need
        self.kind = kind
        self.among = among
    }
}
