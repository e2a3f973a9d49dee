/// The Monday report: one page and one letter a week, kept as made.
@NullMarked
package folkmoot.listening.report;

import org.jspecify.annotations.NullMarked;
