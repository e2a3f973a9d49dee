/// A topic's own page: where it stands, what can be done about it, and what was.
@NullMarked
package folkmoot.listening.action;

import org.jspecify.annotations.NullMarked;
