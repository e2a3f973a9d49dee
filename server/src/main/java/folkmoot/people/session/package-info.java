/// Sessions in PostgreSQL, and who is behind a request.
@NullMarked
package folkmoot.people.session;

import org.jspecify.annotations.NullMarked;
