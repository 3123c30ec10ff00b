/// A line that holds nothing but its time.
package struct Tick: Record {
    package init() {}
    package mutating func fields(_ f: inout Fields) throws {}
}
