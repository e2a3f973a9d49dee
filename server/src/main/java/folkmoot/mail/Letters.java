package folkmoot.mail;

import org.jspecify.annotations.Nullable;

/// Letters to people's addresses.
public interface Letters {

    /// Writes the letter in the running transaction (there must be one); it leaves after the
    /// commit. Whoever gets very many in an hour gets the rest later.
    void send(Letter letter);

    /// The last one written to this address, sent or not.
    @Nullable Letter latest(String address);

    /// Forgets every letter to this address.
    void forget(String address);
}
