/// RSS, Atom, CDF and JSON feeds, as broken as they are.
@NullMarked
package folkmoot.listening.feed;

import org.jspecify.annotations.NullMarked;
