/// Who may call themselves staff, lead or expert.
@NullMarked
package folkmoot.people.hat;

import org.jspecify.annotations.NullMarked;
