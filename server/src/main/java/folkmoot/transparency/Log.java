package folkmoot.transparency;

/// The public record. What restricts or favours somebody is written here, in the same transaction
/// as its effect.
public interface Log {

    /// Appends and answers the entry's index. Needs a running transaction.
    long append(Entry entry);
}
