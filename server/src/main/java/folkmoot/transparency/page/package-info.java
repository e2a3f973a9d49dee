/// The log as people and verifiers read it.
@NullMarked
package folkmoot.transparency.page;

import org.jspecify.annotations.NullMarked;
