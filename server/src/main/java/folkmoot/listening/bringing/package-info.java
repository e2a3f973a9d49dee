/// Mentions from files.
@NullMarked
package folkmoot.listening.bringing;

import org.jspecify.annotations.NullMarked;
