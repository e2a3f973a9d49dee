/// Brings catalogues in from files: CSV as shops export it, and Google Merchant product feeds.
@NullMarked
package folkmoot.products.catalogue;

import org.jspecify.annotations.NullMarked;
