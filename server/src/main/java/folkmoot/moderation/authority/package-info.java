/// What authorities order (DSA Art. 9, 10).
@NullMarked
package folkmoot.moderation.authority;

import org.jspecify.annotations.NullMarked;
