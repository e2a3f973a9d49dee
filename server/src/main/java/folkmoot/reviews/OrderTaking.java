package folkmoot.reviews;

/// What became of an order that was told.
public sealed interface OrderTaking {

    /// Its buyer will be invited when the time has come.
    record Taken() implements OrderTaking {}

    /// It was told before; nothing happens twice.
    record Known() implements OrderTaking {}

    /// Not taken: the message says why.
    record Refused(String message) implements OrderTaking {}
}
