/// What opens somebody's account: address, password, and the browsers that are inside.
@NullMarked
package folkmoot.people.access;

import org.jspecify.annotations.NullMarked;
