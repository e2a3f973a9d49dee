package folkmoot.transparency;

import org.jspecify.annotations.Nullable;

/// When entries come under a signature, for what takes chance from it.
public interface Sealing {

    /// Everything that was committed is in the log and signed when this returns; not within a
    /// transaction.
    void now();

    /// Where this entry is in the log, signed or not; null until it is there.
    @Nullable Long place(long entry);
}
