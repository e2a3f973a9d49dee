/// Tells those who speak for the brand what they should know now: here, by mail, and their
/// programs.
@NullMarked
package folkmoot.listening.alert;

import org.jspecify.annotations.NullMarked;
