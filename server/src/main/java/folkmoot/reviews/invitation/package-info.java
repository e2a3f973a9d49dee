/// Invitations to buyers: signed links, mailed for every order that can be invited, used once.
@NullMarked
package folkmoot.reviews.invitation;

import org.jspecify.annotations.NullMarked;
