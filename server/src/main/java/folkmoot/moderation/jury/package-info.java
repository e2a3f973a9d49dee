/// Members drawn by lot decide: the pool, the draw, the sitting and its end.
@NullMarked
package folkmoot.moderation.jury;

import org.jspecify.annotations.NullMarked;
