/// Members elected for a task and a time, and shortlists.
@NullMarked
package folkmoot.governance.election;

import org.jspecify.annotations.NullMarked;
