/// Has other machines read and count for this place, and keeps what they find where what is found
/// here would be kept (docs/adr/0020).
@NullMarked
package folkmoot.listening.elsewhere;

import org.jspecify.annotations.NullMarked;
