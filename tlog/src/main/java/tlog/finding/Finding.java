package tlog.finding;

/// One thing that is wrong: which kind, where, and what exactly.
public record Finding(Fault fault, String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
