package folkmoot.search.document;

import folkmoot.search.Analysed;
import folkmoot.search.Document;
import folkmoot.search.Follower;
import folkmoot.search.Index;
import folkmoot.site.PageCache;
import folkmoot.text.Analysis;
import folkmoot.text.Languages;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The index as analysed tokens in PostgreSQL.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TokenIndex implements Index {

    // Few words seldom tell their language; English stems do little harm in others.
    private static final String LIKELY = "en";
    private static final Set<String> UNKNOWN = Set.of("", Languages.UNKNOWN);

    private final Documents documents;
    private final List<Follower> followers;
    private final PageCache pages;

    TokenIndex(Documents documents, List<Follower> followers, PageCache pages) {
        this.documents = documents;
        this.followers = followers;
        this.pages = pages;
    }

    @Override
    public void put(Collection<Document> all) {
        // Always in the same order: two imports that meet do not wait for each other in a circle.
        documents.put(
                all.stream()
                        .sorted(Comparator.comparing(Document::id).thenComparing(Document::kind))
                        .map(this::analysed)
                        .toList());
        followers.forEach(it -> it.put(all));
        pages.drop(TAG);
    }

    @Override
    public void drop(String kind, UUID id) {
        drop(kind, List.of(id));
    }

    @Override
    public void drop(String kind, Collection<UUID> ids) {
        documents.drop(kind, ids);
        followers.forEach(it -> it.drop(kind, ids));
        pages.drop(TAG);
    }

    @Override
    public void add(Collection<Analysed> all) {
        documents.add(all);
        var added = all.stream().map(Analysed::document).toList();
        followers.forEach(it -> it.put(added));
        pages.drop(TAG);
    }

    @Override
    @Transactional
    public void tidy() {
        documents.tidy();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Analysed analysed(Document document) {
        var known = !UNKNOWN.contains(document.language());
        return new Analysed(
                document,
                Analysis.tsvector(
                        document.title(),
                        document.body(),
                        document.about(),
                        known ? document.language() : LIKELY));
    }
}
