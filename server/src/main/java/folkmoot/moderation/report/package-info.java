/// Notices by anybody, flags by members.
@NullMarked
package folkmoot.moderation.report;

import org.jspecify.annotations.NullMarked;
