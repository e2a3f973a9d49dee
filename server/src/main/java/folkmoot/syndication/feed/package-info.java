/// Atom feeds (RFC 4287).
@NullMarked
package folkmoot.syndication.feed;

import org.jspecify.annotations.NullMarked;
