/// How somebody appears to others.
@NullMarked
package folkmoot.people.settings;

import org.jspecify.annotations.NullMarked;
