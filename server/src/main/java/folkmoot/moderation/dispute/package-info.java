/// Results of votes that may have been called from outside, before a jury.
@NullMarked
package folkmoot.moderation.dispute;

import org.jspecify.annotations.NullMarked;
