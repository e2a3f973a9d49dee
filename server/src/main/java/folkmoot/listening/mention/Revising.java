package folkmoot.listening.mention;

import folkmoot.listening.NewMention;
import folkmoot.listening.source.SourceKind;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what was said as it stands at its source: new there, new here; changed there, changed
/// here; deleted there, forgotten here.
@Component
public class Revising {

    private final MentionRows rows;
    private final Taking taking;
    private final Forgetting forgetting;

    Revising(MentionRows rows, Taking taking, Forgetting forgetting) {
        this.rows = rows;
        this.taking = taking;
        this.forgetting = forgetting;
    }

    /// Whoever takes in what was said waits until this transaction is over; asked before any other
    /// lock.
    @Transactional(propagation = Propagation.MANDATORY)
    public void alone() {
        forgetting.alone();
    }

    /// `gone` are numbers of the source, which do not come back. What says something else than
    /// before is a mention anew.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Fate> take(UUID source, List<Ready> told, Collection<String> gone) {
        var fates = put(source, told);
        forgetting.gone(source, gone);
        return fates;
    }

    /// The same, where what is gone may come back: it was hidden, or its page was.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Fate> keep(UUID source, List<Ready> told, Collection<String> gone) {
        var fates = put(source, told);
        forgetting.replaced(forgetting.keys(source, gone));
        return fates;
    }

    private List<Fate> put(UUID source, List<Ready> told) {
        forgetting.alone();
        var before = rows.words(told.stream().map(Ready::key).toList());
        forgetting.replaced(
                told.stream()
                        .filter(it -> changed(before.get(it.key()), it.mention()))
                        .map(Ready::key)
                        .toList());
        return taking.take(source, told, null);
    }

    /// All of one person at sources of that kind.
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(SourceKind kind, String person) {
        forgetting.alone();
        forgetting.leave(kind, person);
    }

    private static boolean changed(MentionRows.@Nullable Words before, NewMention now) {
        return before != null
                && !(before.title().equals(now.title()) && before.text().equals(now.text()));
    }
}
