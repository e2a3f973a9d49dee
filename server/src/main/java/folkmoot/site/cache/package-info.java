/// Rendered pages for guests: drawn and compressed once, dropped when what they show changes.
@NullMarked
package folkmoot.site.cache;

import org.jspecify.annotations.NullMarked;
