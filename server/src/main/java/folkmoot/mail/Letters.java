package folkmoot.mail;

/// Letters to people's addresses.
public interface Letters {

    /// Writes the letter in the running transaction (there must be one); it leaves after the
    /// commit. Whoever gets very many in an hour gets the rest later.
    void send(Letter letter);

    /// Forgets every letter to this address.
    void forget(String address);
}
