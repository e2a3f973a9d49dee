package folkmoot.listening.report;

import static folkmoot.site.Texts.say;

import folkmoot.listening.MentionId;
import folkmoot.listening.action.DeedView;
import folkmoot.listening.action.Deeds;
import folkmoot.listening.report.Monday.Quote;
import folkmoot.listening.report.MondayView.AnswerView;
import folkmoot.listening.report.MondayView.ChangeView;
import folkmoot.listening.report.MondayView.KindView;
import folkmoot.listening.report.MondayView.LeftView;
import folkmoot.listening.report.MondayView.ProductView;
import folkmoot.listening.report.MondayView.TopicView;
import folkmoot.listening.strategy.SaidView;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a report back: words come from where they were said, as far as they are still there.
@Component
class Reading {

    private static final List<String> KINDS =
            List.of("complaint", "desire", "experience", "thought", "question");

    private final Heard heard;
    private final Deeds deeds;
    private final People people;

    Reading(Heard heard, Deeds deeds, People people) {
        this.heard = heard;
        this.deeds = deeds;
        this.people = people;
    }

    MondayView of(
            LocalDate week, @Nullable Instant madeAt, boolean runs, Monday it, boolean staff) {
        var texts = heard.texts(mentions(it));
        var names = names(it, texts);
        var topics = it.topics().stream().map(topic -> topic(topic, names, texts, staff)).toList();
        return new MondayView(
                week,
                madeAt,
                runs,
                staff,
                it.heard(),
                it.before(),
                KINDS.stream()
                        .map(kind ->
                                new KindView(
                                        kind,
                                        it.kinds().getOrDefault(kind, 0),
                                        it.kindsBefore().getOrDefault(kind, 0)))
                        .toList(),
                topics.stream().filter(topic -> it.trends().contains(topic.id())).toList(),
                it.products().stream().map(product -> product(product, texts, staff)).toList(),
                topics,
                !it.pillars().isEmpty(),
                it.silent(),
                answers(it.deeds(), names, staff),
                it.changes().stream().map(change -> change(change, names)).toList(),
                left(it.left()));
    }

    private static @Nullable LeftView left(Monday.@Nullable Left it) {
        return it == null ? null : new LeftView(it.spam(), it.own(), it.again());
    }

    private static Map<Long, String> names(Monday it, Map<UUID, String> texts) {
        var names = new HashMap<Long, String>();
        it.topics().forEach(topic -> names.put(topic.id(), name(topic.name(), texts)));
        it.earlier().forEach(topic -> names.put(topic.id(), name(topic.name(), texts)));
        return names;
    }

    private static String name(List<List<Quote>> places, Map<UUID, String> texts) {
        var name = Names.read(places, texts);
        return name == null ? say("monday.topic.gone") : name;
    }

    private static List<UUID> mentions(Monday it) {
        var quotes =
                Stream.concat(
                        it.topics().stream()
                                .flatMap(topic ->
                                        Stream.concat(
                                                topic.quotes().stream(),
                                                topic.name().stream().flatMap(Collection::stream))),
                        it.products().stream()
                                .flatMap(product ->
                                        Stream.concat(
                                                product.desired().stream(),
                                                product.complained().stream())));
        var names =
                it.earlier().stream()
                        .flatMap(topic -> topic.name().stream().flatMap(Collection::stream));
        return Stream.concat(quotes, names).map(Quote::mention).distinct().toList();
    }

    private static TopicView topic(
            Monday.Topic it, Map<Long, String> names, Map<UUID, String> texts, boolean staff) {
        return new TopicView(
                it.id(),
                names.getOrDefault(it.id(), ""),
                it.stage(),
                it.mentions(),
                it.before(),
                it.complaints(),
                it.fit(),
                it.pillar(),
                it.settled(),
                said(it.quotes(), texts, staff));
    }

    private static ProductView product(Monday.Product it, Map<UUID, String> texts, boolean staff) {
        return new ProductView(
                it.name(),
                it.desires(),
                it.complaints(),
                said(it.desired(), texts, staff),
                said(it.complained(), texts, staff));
    }

    private static List<SaidView> said(List<Quote> quotes, Map<UUID, String> texts, boolean staff) {
        return staff
                ? quotes.stream()
                        .map(it ->
                                new SaidView(new MentionId(it.mention()), Names.words(it, texts)))
                        .filter(it -> !it.sentence().isEmpty())
                        .toList()
                : List.of();
    }

    private List<AnswerView> answers(
            List<Monday.Deed> done, Map<Long, String> names, boolean staff) {
        var kept = deeds.of(done.stream().map(Monday.Deed::topic).distinct().toList());
        var by = people.named(done.stream().map(it -> new PersonId(it.by())).toList());
        return done.stream()
                // What staff do among themselves is nobody else's.
                .filter(it -> staff || words(kept, it, false) != null)
                .map(it -> {
                    var words = words(kept, it, staff);
                    var person = by.get(new PersonId(it.by()));
                    return new AnswerView(
                            names.getOrDefault(it.topic(), say("monday.topic.other")),
                            it.action(),
                            person == null ? "" : person.name(),
                            it.at(),
                            words == null ? "" : words.words(),
                            words == null ? "" : words.address());
                })
                .toList();
    }

    private static @Nullable DeedView words(List<DeedView> kept, Monday.Deed deed, boolean staff) {
        return kept.stream()
                .filter(it -> it.topic() == deed.topic() && it.at().equals(deed.at()))
                .filter(it -> staff || it.open())
                .findFirst()
                .orElse(null);
    }

    private static ChangeView change(Monday.Change it, Map<Long, String> names) {
        return new ChangeView(
                names.getOrDefault(it.topic(), say("monday.topic.other")),
                it.at(),
                it.before(),
                it.complaintsBefore(),
                it.now(),
                it.complaintsNow());
    }
}
