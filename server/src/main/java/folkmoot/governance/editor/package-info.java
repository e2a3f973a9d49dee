/// Where people who do not program write rules, and experts their text.
@NullMarked
package folkmoot.governance.editor;

import org.jspecify.annotations.NullMarked;
