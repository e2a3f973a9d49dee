/// Feeds in XML: which element means what.
@NullMarked
package folkmoot.listening.markup;

import org.jspecify.annotations.NullMarked;
