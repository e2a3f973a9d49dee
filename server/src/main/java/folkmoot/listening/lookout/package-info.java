/// Words to listen for that are kept: what matches those of a product is about that product, what
/// matches those of a pillar speaks of that pillar.
@NullMarked
package folkmoot.listening.lookout;

import org.jspecify.annotations.NullMarked;
