/// A person's page, and what others do about them: follow, block.
@NullMarked
package folkmoot.people.profile;

import org.jspecify.annotations.NullMarked;
