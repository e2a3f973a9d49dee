/// The first page: a stream that mixes kinds.
@NullMarked
package folkmoot.talk.stream;

import org.jspecify.annotations.NullMarked;
