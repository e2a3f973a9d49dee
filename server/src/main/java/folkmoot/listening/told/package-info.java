/// What a feed tells, whatever it is written in.
@NullMarked
package folkmoot.listening.told;

import org.jspecify.annotations.NullMarked;
