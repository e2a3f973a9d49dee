package folkmoot.reviews;

import folkmoot.people.PersonId;
import java.io.IOException;
import java.nio.file.Path;

/// Where a shop's orders are told, so that every buyer is invited.
public interface Orders {

    /// Told by a person's own hand. The same number again changes nothing.
    OrderTaking take(PersonId by, NewOrder order);

    /// Told by the shop's program, with a token that this person made. It goes on while they are
    /// suspended: every buyer is invited, whatever its maker did.
    OrderTaking relay(PersonId by, NewOrder order);

    /// A table with the columns number, email, name, delivered, sku and gtin, one line per article.
    OrderReport take(PersonId by, Path table) throws IOException;

    /// The order was taken back: its invitations end, and reviews by them are no longer called
    /// verified. False when no such order is known.
    boolean revoke(PersonId by, String number);
}
