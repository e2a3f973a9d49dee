/// Places that tell in JSON what was said there.
@NullMarked
package folkmoot.listening.social;

import org.jspecify.annotations.NullMarked;
