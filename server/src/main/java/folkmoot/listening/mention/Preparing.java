package folkmoot.listening.mention;

import folkmoot.listening.MentionId;
import folkmoot.listening.NewMention;
import folkmoot.site.Ids;
import folkmoot.text.Analysis;
import folkmoot.text.Languages;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes mentions ready to be stored. Safe for many threads at once: imports do it on all cores.
@Component
public class Preparing {

    private final Pseudonyms pseudonyms;

    Preparing(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /// By what whoever said it may have asked not to be listened to.
    public Set<UUID> asked(UUID source, NewMention it) {
        return pseudonyms.asked(source, it);
    }

    /// `now` is when it was said where nobody said when. The language is the source's word, else
    /// what the words tell.
    public Ready ready(UUID source, NewMention it, long line, Instant now) {
        var saidAt = it.saidAt() == null ? now : it.saidAt();
        var language =
                it.language().isEmpty()
                        ? Languages.of((it.title() + "\n" + it.text()).strip())
                        : it.language();
        return new Ready(
                new MentionId(Ids.next(saidAt)),
                it,
                pseudonyms.key(source, it),
                pseudonyms.author(source, it),
                pseudonyms.name(it.author()),
                pseudonyms.asked(source, it),
                pseudonyms.words(it.author(), it.saidAt(), it.title(), it.text()),
                saidAt,
                language,
                Analysis.tsvector(it.title(), it.text(), language),
                Likeness.of(it.text()),
                line);
    }
}
