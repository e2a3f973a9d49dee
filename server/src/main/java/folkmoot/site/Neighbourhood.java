package folkmoot.site;

/// The other processes that work with the whole product on this place: one that serves it, or a
/// command.
public interface Neighbourhood {

    /// True when there is certainly none. Waits a moment where this process has only begun.
    boolean alone();
}
