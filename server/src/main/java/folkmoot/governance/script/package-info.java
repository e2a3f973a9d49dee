/// A rule as text: what an expert reads and writes, what is hashed, and what is wrong with it.
@NullMarked
package folkmoot.governance.script;

import org.jspecify.annotations.NullMarked;
