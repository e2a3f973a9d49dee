package folkmoot.listening.mention;

import folkmoot.listening.MentionId;
import folkmoot.site.Texts;
import folkmoot.text.Excerpt;
import folkmoot.text.Languages;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said. `dated`: somebody said when; `copies` say nearly the same, it included, by so
/// many different `voices`.
public record MentionView(
        MentionId id,
        UUID source,
        String sourceName,
        String sourceKind,
        @Nullable String address,
        @Nullable String author,
        Instant saidAt,
        boolean dated,
        Instant broughtAt,
        String language,
        String title,
        String text,
        UUID cluster,
        boolean copy,
        long copies,
        long voices) {

    private static final int HEADING = 80;

    /// Its title, or how it begins.
    public String heading() {
        return title.isEmpty() ? Excerpt.of(text, HEADING) : title;
    }

    /// Title and text as one, as queries read them.
    String whole() {
        return title.isEmpty() ? text : title + "\n" + text;
    }

    public String path() {
        return "/mentions/" + id;
    }

    public boolean knownLanguage() {
        return !language.isEmpty() && !language.equals(Languages.UNKNOWN);
    }

    /// For `lang`.
    public @Nullable String lang() {
        return knownLanguage() ? language : null;
    }

    public String direction() {
        return Languages.direction(language);
    }

    public String languageName() {
        return named(language);
    }

    static String named(String language) {
        return language.isEmpty() || language.equals(Languages.UNKNOWN)
                ? Texts.say("listening.language.unknown")
                : Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH);
    }
}
