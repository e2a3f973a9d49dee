/// What members say about a proposal, and where they stand.
@NullMarked
package folkmoot.governance.deliberation;

import org.jspecify.annotations.NullMarked;
