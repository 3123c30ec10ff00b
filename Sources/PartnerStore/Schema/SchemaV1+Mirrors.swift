extension SchemaV1 {
    /// What the configuration says of branches and staff, so that facts can refer to them, and who vanished.
    static let mirrors = """
        CREATE TABLE branch (
            key TEXT PRIMARY KEY NOT NULL \(line("key")),
            name TEXT NOT NULL \(line("name")),
            zone TEXT NOT NULL \(line("zone")),
            head TEXT NOT NULL REFERENCES staff(key) DEFERRABLE INITIALLY DEFERRED,
            gone_since TEXT \(date("gone_since"))
        ) STRICT;

        CREATE TABLE staff (
            key TEXT PRIMARY KEY NOT NULL \(line("key")),
            name TEXT NOT NULL \(line("name")),
            mail TEXT NOT NULL \(address("mail")),
            phone TEXT \(line("phone")),
            branch TEXT NOT NULL REFERENCES branch(key) DEFERRABLE INITIALLY DEFERRED,
            supervisor TEXT REFERENCES staff(key) DEFERRABLE INITIALLY DEFERRED,
            login TEXT \(line("login")),
            gone_since TEXT \(date("gone_since"))
        ) STRICT;
        """
}
