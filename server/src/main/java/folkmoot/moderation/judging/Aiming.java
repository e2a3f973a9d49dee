package folkmoot.moderation.judging;

import folkmoot.governance.rule.Action;
import folkmoot.moderation.Deed;
import folkmoot.moderation.decision.Exhibiting;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an action is about: the words, the conversation that they are said in, or the person.
/// Whoever began a conversation is told what becomes of it, whoever spoke.
@Component
class Aiming {

    static final String THREAD = "post";

    /// Whose it is, and the words that are concerned: nobody is shown another's.
    record Aim(UUID object, String kind, @Nullable UUID person, String words) {}

    private final Exhibiting exhibiting;

    Aiming(Exhibiting exhibiting) {
        this.exhibiting = exhibiting;
    }

    Aim aim(Deed deed, Action action) {
        var thread = deed.scene().thread();
        var author = deed.actor().id().value();
        return switch (action) {
            case Action.SlowDown _ when restricts(deed) -> new Aim(author, "person", author, "");
            case Action.Lock _, Action.SlowDown _ when thread != null ->
                    thread.equals(deed.object())
                            ? new Aim(thread, THREAD, author, deed.text())
                            : conversation(thread);
            case Action.Suspend _ -> new Aim(author, "person", author, deed.text());
            default -> new Aim(deed.object(), deed.kind(), author, deed.text());
        };
    }

    /// What it is about, as [#aim] says.
    static UUID object(Deed deed, Action action) {
        var thread = deed.scene().thread();
        return switch (action) {
            case Action.SlowDown _ when restricts(deed) -> deed.actor().id().value();
            case Action.Lock _, Action.SlowDown _ when thread != null -> thread;
            case Action.Suspend _ -> deed.actor().id().value();
            default -> deed.object();
        };
    }

    // Whoever restricts is slowed down, not the conversation.
    private static boolean restricts(Deed deed) {
        return deed.verb() == Deed.Verb.RESTRICT;
    }

    private Aim conversation(UUID thread) {
        var begun = exhibiting.one(THREAD, thread);
        var author = begun == null ? null : begun.author();
        return new Aim(
                thread,
                THREAD,
                author == null ? null : author.value(),
                begun == null ? "" : begun.words());
    }
}
