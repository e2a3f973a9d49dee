package folkmoot.governance.proposal;

/// What became of a step that somebody asked for.
public sealed interface Step {

    Step TAKEN = new Taken();

    record Taken() implements Step {}

    /// Why not, in words.
    record Refused(String why) implements Step {}
}
