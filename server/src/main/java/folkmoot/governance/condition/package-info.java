/// When a rule applies: conditions in a small safe part of CEL, bounded in time and memory.
@NullMarked
package folkmoot.governance.condition;

import org.jspecify.annotations.NullMarked;
