/// A place on the globe, in degrees; north and east are positive.
package struct GeoPoint: Hashable, Sendable {
    package let latitude: Double
    package let longitude: Double

    package init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// As the crow flies, on a sphere laid flat between the two: within half a percent up to 300 miles.
    package func miles(to other: GeoPoint) -> Double {
        var turn = abs(other.longitude - longitude)
        if turn > 180 { turn = 360 - turn }
        let width = turn * Self.cosine((latitude + other.latitude) / 2)
        let height = other.latitude - latitude
        return Self.milesADegree * (width * width + height * height).squareRoot()
    }

    /// Of a sphere with the earth's mean radius, 3958.76 miles.
    private static let milesADegree = 3958.76 * Double.pi / 180

    /// By its power series, which up to 90 degrees is right to nine places: the domain links no library for it.
    private static func cosine(_ degrees: Double) -> Double {
        let square = degrees * degrees * Double.pi * Double.pi / 32_400
        var term = 1.0, sum = 1.0
        for step in stride(from: 2.0, through: 20, by: 2) {
            term *= -square / (step * (step - 1))
            sum += term
        }
        return sum
    }
}
