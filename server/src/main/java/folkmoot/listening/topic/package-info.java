/// What is talked about more than usual: counted, kept, shown, and told.
@NullMarked
package folkmoot.listening.topic;

import org.jspecify.annotations.NullMarked;
