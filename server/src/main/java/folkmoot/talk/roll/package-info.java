/// What the lists of the log ask of posts and comments.
@NullMarked
package folkmoot.talk.roll;

import org.jspecify.annotations.NullMarked;
