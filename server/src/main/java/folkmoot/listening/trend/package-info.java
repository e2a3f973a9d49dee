/// What more people talk about than usual: words, phrases and pairs counted by distinct people,
/// held against their own past, gathered into topics. No clock and no chance: what comes out
/// depends on what was said and when, and on nothing else.
@NullMarked
package folkmoot.listening.trend;

import org.jspecify.annotations.NullMarked;
