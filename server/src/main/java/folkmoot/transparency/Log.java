package folkmoot.transparency;

import java.util.UUID;

/// The public record. What restricts or favours somebody is written here, in the same transaction
/// as its effect; within seconds it is a leaf of the signed log.
public interface Log {

    /// What [folkmoot.site.PageCache] is told to drop with every entry.
    String TAG = "entries";

    /// Appends and answers the entry's index. Needs a running transaction. What decides has to cite
    /// a rule in force.
    long append(Entry entry);

    /// Takes a person out of the log: what commitments about them hide is destroyed, in the running
    /// transaction, and that this happened is appended. The proofs of everybody else stay good.
    void erase(UUID person, String reason);
}
