package folkmoot.governance.dispute;

/// What became of a result that is or was in doubt, and the entry that says so.
public record DisputeView(State state, long entry) {

    /// How far it is.
    public enum State {
        WAITS,
        STANDS,
        SET_ASIDE
    }

    public boolean waits() {
        return state == State.WAITS;
    }

    public boolean setAside() {
        return state == State.SET_ASIDE;
    }
}
