extension SchemaV2 {
    /// A dead letter that an admin sends again may be accepted: then what it says is spoken.
    static let spokenAfterAll = """
        DROP TRIGGER step_final;
        CREATE TRIGGER step_final BEFORE UPDATE OF state ON step
        WHEN OLD.state <> NEW.state AND OLD.state <> 'decided' AND NOT (OLD.state = 'dead' AND NEW.state = 'spoken')
        BEGIN SELECT RAISE(ABORT, 'only a decided step changes its state, and a dead one that is spoken'); END;
        """
}
