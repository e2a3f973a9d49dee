@NullMarked
package folkmoot.listening.strategy;

import org.jspecify.annotations.NullMarked;
