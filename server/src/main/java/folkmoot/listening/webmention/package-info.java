/// Pages elsewhere that say that they mention one of ours (W3C Webmention).
@NullMarked
package folkmoot.listening.webmention;

import org.jspecify.annotations.NullMarked;
