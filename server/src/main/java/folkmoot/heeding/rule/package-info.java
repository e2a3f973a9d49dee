/// A rule that begins with a topic.
@NullMarked
package folkmoot.heeding.rule;

import org.jspecify.annotations.NullMarked;
