/// What the columns of a file mean as mentions, and each record as one: pure, nothing is kept.
@NullMarked
package folkmoot.listening.mapping;

import org.jspecify.annotations.NullMarked;
