package folkmoot.listening.strategy;

import folkmoot.listening.MentionId;
import folkmoot.listening.lookout.PillarWords;
import folkmoot.listening.pillar.PillarView;
import folkmoot.listening.pillar.Pillars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Holds what is said against what the brand means to do.
@Component
public class Strategy {

    /// What is looked at together.
    public static final Duration SPAN = Duration.ofDays(30);

    /// From this closeness on a topic belongs to a pillar.
    public static final double NEAR = Placing.NEAR;

    // The share of a pillar is then known to one or two in a hundred, and a page takes a moment.
    private static final int DRAWN = 2_000;
    private static final int TOPICS = 60;
    private static final int SENTENCES = 20;

    private final Pillars pillars;
    private final Topics topics;
    private final Speech speech;
    private final BrandSpeech brand;
    private final Placements placements;
    private final PillarWords words;
    private final Standings standings;
    private final Clock clock;

    Strategy(
            Pillars pillars,
            Topics topics,
            Speech speech,
            BrandSpeech brand,
            Placements placements,
            PillarWords words,
            Standings standings,
            Clock clock) {
        this.pillars = pillars;
        this.topics = topics;
        this.speech = speech;
        this.brand = brand;
        this.placements = placements;
        this.words = words;
        this.standings = standings;
        this.clock = clock;
    }

    /// The last thirty days.
    public StandingView now() {
        return standings.anew(() -> standing(clock.instant())).view();
    }

    /// The same as it was five minutes ago at most; what people say about the strategy itself, and
    /// about what was read, shows at once.
    public StandingView lately() {
        return known().view();
    }

    private Standing known() {
        return standings.lately(() -> standing(clock.instant()));
    }

    /// The thirty days before that.
    public StandingView at(Instant until) {
        return standing(until).view();
    }

    private Standing standing(Instant until) {
        var since = until.minus(SPAN);
        var written = pillars.all();
        var known = written.stream().map(Pillar::of).toList();
        var talks = topics.between(since, until, clock.instant(), TOPICS);
        var heard = speech.some(false, since, until, DRAWN);
        var placing = placing(known, talks, heard, since, until);
        var standing = known.stream().map(Pillar::name).collect(Collectors.toSet());
        var listened = words.now();
        var customers = Portion.of(heard, placing, standing, listened);
        var own = Portion.of(brand.some(since, until, DRAWN), placing, standing, listened);
        var shares = Shares.of(known, customers.tally(), own.tally());
        var view =
                new StandingView(
                        since,
                        until,
                        written.stream().map(it -> standing(it, shares, customers, own)).toList(),
                        talks.stream().map(it -> view(placing.place(it), written)).toList(),
                        speech.count(false, since, until),
                        shares.customers(),
                        shares.brand(),
                        shares.congruence(),
                        shares.enough());
        return new Standing(view, written, placing);
    }

    /// One topic, however old; counted is what was said of it in the last thirty days.
    public Optional<PlacedView> topic(long id) {
        var until = clock.instant();
        return topics.find(id, until.minus(SPAN), until)
                .map(it -> {
                    var known = known();
                    return view(known.placing().place(it), known.pillars());
                });
    }

    public boolean knows(long id) {
        var now = clock.instant();
        return topics.find(id, now, now).isPresent();
    }

    /// How often customers spoke of these topics from then until then.
    public Map<Long, CountView> said(Collection<Long> ids, Instant since, Instant until) {
        return topics.these(ids, since, until).stream()
                .collect(
                        Collectors.toMap(
                                Talk::topic, it -> new CountView(it.mentions(), it.complaints())));
    }

    /// What topics are called, however old they are.
    public Map<Long, String> labels(Collection<Long> ids) {
        var now = clock.instant();
        return topics.these(ids, now, now).stream()
                .collect(Collectors.toMap(Talk::topic, Talk::label));
    }

    /// How much was heard of customers.
    public int heard(Instant since, Instant until) {
        return speech.count(false, since, until);
    }

    // What people placed teaches, however long ago they did.
    private Placing placing(
            List<Pillar> known,
            List<Talk> talks,
            List<Uttered> heard,
            Instant since,
            Instant until) {
        var told = placements.all();
        var taught = topics.these(told.keySet(), since, until);
        var all = Stream.concat(talks.stream(), taught.stream()).distinct().toList();
        return new Placing(
                known,
                all,
                heard.stream().flatMap(it -> sentences(it.text()).stream()).toList(),
                told,
                topics.worded(all, since, until));
    }

    static List<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.!?…])\\s+|\\R"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .limit(SENTENCES)
                .toList();
    }

    private static PillarStandingView standing(
            PillarView pillar, Shares shares, Portion customers, Portion own) {
        var name = pillar.id().toString();
        var share = shares.pillars().getOrDefault(name, new Shares.Share(0, 0));
        return new PillarStandingView(
                pillar,
                share.customers(),
                shares.customers(),
                share.brand(),
                shares.brand(),
                shares.silent().contains(name),
                customers.shown(name),
                own.shown(name));
    }

    private static PlacedView view(Place place, List<PillarView> pillars) {
        var byId =
                pillars.stream()
                        .collect(Collectors.toMap(it -> it.id().toString(), Function.identity()));
        var talk = place.talk();
        var nearest = place.nearest();
        return new PlacedView(
                talk.topic(),
                talk.label(),
                talk.stage(),
                talk.mentions(),
                talk.complaints(),
                talk.evidence().stream()
                        .map(it -> new SaidView(new MentionId(it.said()), it.sentence()))
                        .toList(),
                fit(place),
                byId.get(nearest.pillar()),
                nearest.value(),
                nearest.uncertain(),
                nearest.told(),
                nearest.worded());
    }

    private static Fit fit(Place place) {
        return switch (place) {
            case Place.Congruent _ -> Fit.CONGRUENT;
            case Place.Contradiction _ -> Fit.CONTRADICTION;
            case Place.BlindSpot _ -> Fit.BLIND_SPOT;
        };
    }
}
