package folkmoot.listening.here;

import folkmoot.listening.Background;
import folkmoot.listening.here.Overheard.Before;
import folkmoot.search.Archive;
import folkmoot.search.Document;
import folkmoot.talk.Authors;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hears once what was said here before anybody listened. A process that is stopped goes on where
/// it was; what was heard already is the same again.
@Component
class Remembering implements DisposableBean {

    private static final int PORTION = 200;

    private final Overheard heard;
    private final Archive archive;
    private final Authors authors;
    private final TransactionTemplate transaction;
    private final Background background = new Background("listening-before");

    Remembering(
            Overheard heard, Archive archive, Authors authors, TransactionTemplate transaction) {
        this.heard = heard;
        this.archive = archive;
        this.authors = authors;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT30S")
    void run() {
        background.start(this::remember);
    }

    void remember() {
        for (var more = true; more && background.goesOn(); ) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> some()));
        }
    }

    private boolean some() {
        var reached = heard.before().orElse(null);
        if (reached == null) {
            return false;
        }
        var next = archive.after(reached.kind(), reached.id(), Overhearing.NOT_SAID, PORTION);
        if (next.isEmpty()) {
            heard.reach(reached, true);
            return false;
        }
        heard.remember(written(next));
        var last = next.getLast();
        heard.reach(new Before(last.kind(), last.id()), false);
        return true;
    }

    private List<Document> written(List<Document> all) {
        var by = authors.of(all.stream().map(Document::id).toList());
        return all.stream()
                .map(it -> {
                    var author = by.get(it.id());
                    return author == null ? it : it.by(author.value());
                })
                .toList();
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
