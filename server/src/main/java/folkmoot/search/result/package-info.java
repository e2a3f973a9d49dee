/// Looking for something: candidates, their order, the page.
@NullMarked
package folkmoot.search.result;

import org.jspecify.annotations.NullMarked;
