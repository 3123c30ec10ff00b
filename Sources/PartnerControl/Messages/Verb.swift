/// What can be asked of the daemon: one method of the control interface each, with what it takes and what it
/// answers.
///
/// Dates that people type go as text (`yesterday`, `2027-03-12`), since only the daemon knows the partner's
/// branch and so its day; they come back resolved. Staff, contacts and partners go as typed, too, and a near
/// miss is answered by the nearest names.
///
/// In JSON a field that has no value is left out, a list is always there. A civil date is `2027-03-12`, a
/// moment RFC 3339 with the offset of the branch's zone, a number of something in the records an integer.
package enum Verb {}
