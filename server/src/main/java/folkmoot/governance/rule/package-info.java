/// What a rule is made of: plain words that bind, and the same in a form that a machine follows.
@NullMarked
@NamedInterface("rule")
package folkmoot.governance.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
