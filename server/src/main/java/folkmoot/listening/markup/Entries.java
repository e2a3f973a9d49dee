package folkmoot.listening.markup;

import folkmoot.listening.told.Channel;
import folkmoot.listening.told.Entry;
import folkmoot.listening.told.Entry.Talk;
import folkmoot.listening.told.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads what a feed brings.
final class Entries {

    private static final String[] SUMMARIES = {"summary", "description", "abstract"};
    private static final String[] CONTENTS = {"content", "encoded", "body", "fullitem"};

    private static final int MOST = 100;

    private Entries() {}

    static Entry of(Parts parts) {
        var about = Abouts.of(parts, parts.all("subtitle"));
        var leads = about.link().isEmpty() && leads(parts);
        var summaries = summaries(parts);
        var contents = new ArrayList<>(all(parts.own(CONTENTS).stream(), parts));
        // Who says two things of this kind means the second as the text itself.
        contents.addAll(summaries.subList(Math.min(1, summaries.size()), summaries.size()));
        return new Entry(
                leads ? about.leadingTo(about.id()) : about,
                summaries.isEmpty() ? forPlayers(parts) : summaries.getFirst(),
                contents,
                source(parts),
                leads,
                talk(parts),
                new Around(parts.element(), parts.scope()));
    }

    private static List<Words> summaries(Parts parts) {
        var core = all(parts.core(SUMMARIES).stream(), parts);
        return core.isEmpty() ? all(parts.own(SUMMARIES).stream().limit(1), parts) : core;
    }

    private static Words forPlayers(Parts parts) {
        return all(
                        Stream.concat(
                                parts.all(SUMMARIES).stream(), Medias.all(parts, "description")),
                        parts)
                .stream()
                .findFirst()
                .orElse(Words.NONE);
    }

    private static List<Words> all(Stream<Element> among, Parts parts) {
        return among.map(it -> Wording.of(it, parts.scope()))
                .filter(it -> !it.isEmpty())
                .limit(MOST)
                .toList();
    }

    private static boolean leads(Parts parts) {
        return parts.core("guid").stream()
                .findFirst()
                .filter(it -> !Parts.attribute(it, "isPermaLink").equalsIgnoreCase("false"))
                .filter(it -> Parts.said(it).matches("(?i)https?://.*"))
                .isPresent();
    }

    private static @Nullable Channel source(Parts parts) {
        return parts.core("source").stream()
                .findFirst()
                .map(it ->
                        it.children().isEmpty()
                                ? Channels.named(it, parts)
                                : Channels.of(parts.inside(it)))
                .orElse(null);
    }

    private static Talk talk(Parts parts) {
        return new Talk(
                parts.core("comments").stream()
                        .map(it -> parts.scope().absolute(it, Parts.said(it)))
                        .findFirst()
                        .orElse(""),
                commented(parts, "comment"),
                commented(parts, "commentrss"));
    }

    private static String commented(Parts parts, String name) {
        return parts.in(Vocabulary.COMMENTS, name).stream()
                .map(it -> parts.scope().absolute(it, Parts.said(it)))
                .findFirst()
                .orElse("");
    }
}
