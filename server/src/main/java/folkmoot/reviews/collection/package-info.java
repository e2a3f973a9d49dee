/// The public page that answers how reviews are collected, from settings and live figures.
@NullMarked
package folkmoot.reviews.collection;

import org.jspecify.annotations.NullMarked;
