/// Fetches from places that others run: guarded, bounded and polite.
@NullMarked
package folkmoot.listening.fetch;

import org.jspecify.annotations.NullMarked;
