/// What a proposal would make law, read from its text and compared with what is in force.
@NullMarked
package folkmoot.governance.bill;

import org.jspecify.annotations.NullMarked;
