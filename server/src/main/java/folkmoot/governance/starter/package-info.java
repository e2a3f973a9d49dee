/// What a place begins with: a constitution and rules, until its members vote on their own.
@NullMarked
package folkmoot.governance.starter;

import org.jspecify.annotations.NullMarked;
