/// The rules in force at work: what is asked of them, and what is remembered of the answers.
@NullMarked
package folkmoot.governance.court;

import org.jspecify.annotations.NullMarked;
