package folkmoot.site;

/// The other processes of this place: one that serves it, or commands.
public interface Neighbourhood {

    /// True when no other process has the place open.
    boolean alone();
}
