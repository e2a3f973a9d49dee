/// Counting votes, round by round, in whole numbers and fractions that everybody can check.
@NullMarked
package folkmoot.governance.ballot;

import org.jspecify.annotations.NullMarked;
