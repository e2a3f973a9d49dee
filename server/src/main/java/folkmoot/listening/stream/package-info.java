/// Mentions as steps and what is found in them, so that the same work is done in one process or in
/// many.
@NullMarked
package folkmoot.listening.stream;

import org.jspecify.annotations.NullMarked;
