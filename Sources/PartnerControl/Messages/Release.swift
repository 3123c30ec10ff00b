/// Which release this is; the daemon and the admin's tool are of one.
package enum Release {
    package static let version = "0.1.0"
}
