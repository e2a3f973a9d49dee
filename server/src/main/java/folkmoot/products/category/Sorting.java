package folkmoot.products.category;

import folkmoot.products.Putting.Flaw;
import java.util.List;

/// What became of a category that somebody typed.
sealed interface Sorting {

    record Saved() implements Sorting {}

    /// It was removed meanwhile.
    record Gone() implements Sorting {}

    record Wrong(List<Flaw> flaws) implements Sorting {}
}
