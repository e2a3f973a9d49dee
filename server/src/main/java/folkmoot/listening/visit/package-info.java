/// Places that are visited again and again, whatever kind they are.
@NullMarked
package folkmoot.listening.visit;

import org.jspecify.annotations.NullMarked;
