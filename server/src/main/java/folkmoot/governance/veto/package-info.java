/// The brand's objections, and what members can do about them.
@NullMarked
package folkmoot.governance.veto;

import org.jspecify.annotations.NullMarked;
