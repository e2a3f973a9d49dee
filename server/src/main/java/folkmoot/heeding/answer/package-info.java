/// Words about a topic that everybody can read here, in the name of whoever writes them.
@NullMarked
package folkmoot.heeding.answer;

import org.jspecify.annotations.NullMarked;
