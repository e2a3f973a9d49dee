/// Taking everything along, and leaving.
@NullMarked
package folkmoot.people.leaving;

import org.jspecify.annotations.NullMarked;
