/// Thanks from a person to a person, with an optional line.
@NullMarked
package folkmoot.talk.thanks;

import org.jspecify.annotations.NullMarked;
