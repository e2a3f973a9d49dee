/// Numbers that come at equal steps of time: what is usual, what is not, and how long it lasted.
@NullMarked
package folkmoot.listening.series;

import org.jspecify.annotations.NullMarked;
