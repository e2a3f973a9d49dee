/// The first steps of a new place: its first lead, its name and colour.
@NullMarked
package folkmoot.people.welcome;

import org.jspecify.annotations.NullMarked;
