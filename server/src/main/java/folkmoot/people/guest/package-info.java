/// Speak before you register: words wait for their author's confirmation by mail.
@NullMarked
package folkmoot.people.guest;

import org.jspecify.annotations.NullMarked;
