package folkmoot.listening;

/// The condition that nobody wants to hear of a row of `listening.topic` at `:now`.
public final class Muted {

    public static final String TOPIC =
            """
            EXISTS (SELECT FROM listening.mute
                    WHERE (mute.topic = topic.id
                           OR mute.word <> '' AND EXISTS (SELECT FROM unnest(topic.words || topic.label) AS of_it
                                                          WHERE position(lower(mute.word) IN lower(of_it)) > 0))
                          AND (mute.ends_at IS NULL OR mute.ends_at > :now))
            """;

    private Muted() {}
}
