package folkmoot.listening.strategy;

import folkmoot.listening.MentionId;
import folkmoot.text.Languages;
import org.jspecify.annotations.Nullable;

/// What somebody said; `mention` is null for what is none, `language` empty where nobody has
/// looked.
record Uttered(@Nullable MentionId mention, String text, String language) {

    String spoken() {
        return language.isEmpty() ? Languages.of(text) : language;
    }
}
