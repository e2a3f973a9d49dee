/// Folkmoot: one process, one package per thing it is about.
@NullMarked
package folkmoot;

import org.jspecify.annotations.NullMarked;
