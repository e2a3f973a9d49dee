/// What somebody is still writing.
@NullMarked
package folkmoot.talk.draft;

import org.jspecify.annotations.NullMarked;
