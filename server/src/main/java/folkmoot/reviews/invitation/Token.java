package folkmoot.reviews.invitation;

import java.time.Instant;
import java.util.List;

/// What an invitation's link says: which order, which articles, from when until when, and a number
/// that no other has. Neither name nor address.
record Token(
        String kid,
        byte[] order,
        List<String> skus,
        Instant issued,
        Instant expires,
        byte[] nonce) {}
