/// What somebody wants to hear of, as they write it: read, told apart and explained; pure.
@NullMarked
package folkmoot.listening.query;

import org.jspecify.annotations.NullMarked;
