/// What is shown above others: asked for, judged like any other deed, marked and taken away again.
@NullMarked
package folkmoot.talk.highlight;

import org.jspecify.annotations.NullMarked;
