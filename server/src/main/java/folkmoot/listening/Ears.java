package folkmoot.listening;

/// Reads and counts everything that waits for it: what otherwise happens by itself, some minutes
/// later.
public interface Ears {

    void catchUp();
}
