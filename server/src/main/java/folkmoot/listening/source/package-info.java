/// Where people are listened to.
@NullMarked
package folkmoot.listening.source;

import org.jspecify.annotations.NullMarked;
