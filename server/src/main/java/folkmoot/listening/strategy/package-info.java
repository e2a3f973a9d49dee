/// What people talk about held against what the brand means to do: pillars that topics fit,
/// contradict or miss, and pillars of which nobody speaks.
@NullMarked
package folkmoot.listening.strategy;

import org.jspecify.annotations.NullMarked;
