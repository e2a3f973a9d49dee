package folkmoot.search;

import java.util.Collection;
import java.util.UUID;

/// What can be found. Only what everybody may read is put here, in the transaction that makes it
/// readable.
public interface Index {

    /// What a kept page shows that found something: dropped with every change of what can be found.
    String TAG = "list:found";

    /// Adds these, or replaces what was there of their kinds under their ids.
    void put(Collection<Document> documents);

    /// What a document is found by. Pure, so that imports do it on all cores before they write.
    Analysed analysed(Document document);

    /// Adds new ones, many at once: nothing of their kinds is there under their ids.
    void add(Collection<Analysed> documents);

    /// After very many were added: makes them as quick to find as the others. In a transaction of
    /// its own, or the running one.
    void tidy();

    /// What another kind has under that id stays. Nothing happens when it is not there.
    void drop(String kind, UUID id);

    /// The same for many.
    void drop(String kind, Collection<UUID> ids);
}
