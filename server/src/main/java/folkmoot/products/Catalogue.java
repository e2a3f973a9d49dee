package folkmoot.products;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where products are entered and changed, by hand and by files. Whoever does so on behalf of a
/// person has asked moderation before. Each call is one transaction, or part of the running one; a
/// transaction that also calls [Products#stand] does so last.
public interface Catalogue {

    /// Nobody else puts anything until the caller's transaction is over: what is looked up
    /// meanwhile stays so.
    void alone();

    /// The product as it stands, to be changed and put back.
    @Nullable Draft draft(ProductId id);

    /// What is wrong with it; nothing for one that may be put.
    List<Putting.Flaw> flaws(Draft draft);

    /// Checks the draft and makes the product with its id be as it says. Identifiers that belong to
    /// another product and wrong check digits are refused.
    Putting put(Draft draft);

    /// Puts drafts that nobody has put yet, many at once. Answers what became of each, in their
    /// order: the same as if they had been put one after the other.
    List<Putting> add(List<Draft> drafts);

    /// Takes it out of every list; its page and its reviews stay.
    void archive(ProductId id);

    /// Back into the lists.
    void restore(ProductId id);
}
