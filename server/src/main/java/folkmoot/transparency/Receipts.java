package folkmoot.transparency;

import org.jspecify.annotations.Nullable;

/// Proofs for those who hold the number of an entry of their own without being its subject: voters.
public interface Receipts {

    /// Its place in the log; null until a checkpoint covers it.
    @Nullable Long place(long entry);

    /// A `.tlog-proof` with what the entry's commitments hide. Whoever asks has made sure that it
    /// is for the one whose entry it is.
    String opened(long entry);
}
