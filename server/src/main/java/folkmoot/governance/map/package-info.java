/// Who thinks alike: opinion groups, what they share, and what to ask next.
@NullMarked
package folkmoot.governance.map;

import org.jspecify.annotations.NullMarked;
