/// Mailboxes that alerts and newsletters come to.
@NullMarked
package folkmoot.listening.mailbox;

import org.jspecify.annotations.NullMarked;
