/// From an upload to three files, and back out again.
@NullMarked
package folkmoot.media.picture;

import org.jspecify.annotations.NullMarked;
