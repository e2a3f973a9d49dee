/// What waits for people to decide, one thing at a time.
@NullMarked
package folkmoot.moderation.queue;

import org.jspecify.annotations.NullMarked;
