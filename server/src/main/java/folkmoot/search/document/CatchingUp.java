package folkmoot.search.document;

import folkmoot.search.Backlog;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts into the index what was here before it could be found. A process that is stopped goes on
/// where it was.
@Component
class CatchingUp {

    private final List<Backlog> all;
    private final Backlogs backlogs;
    private final TransactionTemplate transaction;

    CatchingUp(List<Backlog> all, Backlogs backlogs, TransactionTemplate transaction) {
        this.all = all;
        this.backlogs = backlogs;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT24H")
    void catchUp() {
        for (var backlog : all) {
            for (var more = true; more; ) {
                more = Boolean.TRUE.equals(transaction.execute(_ -> portion(backlog)));
            }
        }
    }

    private boolean portion(Backlog backlog) {
        var reached = backlogs.reached(backlog.name());
        if (reached.isEmpty()) {
            return false;
        }
        var last = backlog.putAfter(reached.get());
        if (last == null) {
            backlogs.end(backlog.name());
            return false;
        }
        backlogs.move(backlog.name(), last);
        return true;
    }
}
