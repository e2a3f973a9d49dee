/// What people say while rules are made, each with an address of its own.
@NullMarked
package folkmoot.governance.spoken;

import org.jspecify.annotations.NullMarked;
