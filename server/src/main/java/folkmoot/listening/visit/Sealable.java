package folkmoot.listening.visit;

/// Keeps secrets that the [Vault] seals.
public interface Sealable {

    /// Those that stand in clear, from before or written by an older process, in the running
    /// transaction.
    void sealAll();
}
