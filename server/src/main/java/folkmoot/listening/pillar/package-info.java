/// What the brand means to do: pillars, written by the lead, changed with their history, withdrawn.
@NullMarked
package folkmoot.listening.pillar;

import org.jspecify.annotations.NullMarked;
