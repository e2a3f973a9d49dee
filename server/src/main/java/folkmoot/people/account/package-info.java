/// How somebody becomes a member and comes in again: names, addresses, passwords, one-time links.
@NullMarked
package folkmoot.people.account;

import org.jspecify.annotations.NullMarked;
