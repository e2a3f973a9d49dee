/// Who found what helpful, or not.
@NullMarked
package folkmoot.talk.mark;

import org.jspecify.annotations.NullMarked;
