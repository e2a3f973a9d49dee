package folkmoot.governance.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import folkmoot.governance.Shared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// D3: three real conversations with what the original program made of them.
class PolisTests {

    private static final String WHOLE = "25ptpt-3gp-no-strict-with-meta";
    private static final String STRICT = "50ptpt-3gp-strict-no-meta";
    private static final String SMALL = "below-100-ptpts";
    private static final Offset<Double> EXACT = within(1e-6);

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, STRICT, SMALL})
    void theDirectionsAreTheSame(String name) {
        var known = known(name);
        var plane = Plane.of(opinions(name), null);

        for (var i = 0; i < 2; i++) {
            var theirs = doubles(known.at("/pca/comps/" + i));
            assertThat(Math.abs(cosine(plane.component(i), theirs)))
                    .as("direction %s", i)
                    .isGreaterThan(0.999);
        }
    }

    /// The file with the votes and the one with the results are of the same moment in this one
    /// only; what depends on all votes is exact here. In these files agreeing is -1.
    @Test
    void placesAndPrioritiesAreExact() {
        var known = known(WHOLE);
        var opinions = opinions(WHOLE);
        var meta = new TreeSet<String>();
        known.get("meta-tids").forEach(it -> meta.add(it.asString()));
        var map = OpinionMap.of(opinions, meta, null);

        var center = doubles(known.at("/pca/center"));
        for (var s = 0; s < center.length; s++) {
            assertThat(map.plane().center()[s]).isEqualTo(-center[s], EXACT);
            assertThat(map.plane().extremity(s))
                    .isEqualTo(known.at("/pca/comment-extremity/" + s).asDouble(), EXACT);
            assertThat(map.priorities()[s])
                    .isEqualTo(known.get("comment-priorities").get("" + s).asDouble(), EXACT);
        }
        var base = known.get("base-clusters");
        var x = sign(map.plane().component(0), doubles(known.at("/pca/comps/0")));
        var y = sign(map.plane().component(1), doubles(known.at("/pca/comps/1")));
        for (var i = 0; i < base.get("members").size(); i++) {
            var person = base.at("/members/" + i + "/0").asInt();
            var point = map.plane().place(opinions, person);
            assertThat(x * point.x()).isEqualTo(-base.at("/x/" + i).asDouble(), EXACT);
            assertThat(y * point.y()).isEqualTo(-base.at("/y/" + i).asDouble(), EXACT);
        }
        assertThat(map.placed()).hasSize(known.get("in-conv").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, STRICT, SMALL})
    void whatTellsGroupsApartIsExact(String name) {
        var known = known(name);
        var votes = groupVotes(known);
        var in = new ArrayList<Integer>();
        var out = known.get("mod-out").valueStream().map(JsonNode::asInt).toList();
        IntStream.range(0, known.get("tids").size())
                .filter(it -> !out.contains(it))
                .forEach(in::add);
        for (var group = 0; group < votes.size(); group++) {
            var mine = group;
            var others = new ArrayList<Votes>();
            for (var s = 0; s < votes.get(group).size(); s++) {
                var at = s;
                others.add(
                        IntStream.range(0, votes.size())
                                .filter(it -> it != mine)
                                .mapToObj(it -> votes.get(it).get(at))
                                .reduce(Votes.NONE, Votes::plus));
            }
            var theirs = known.get("repness").get("" + group);
            for (var it : theirs) {
                var s = it.get("tid").asInt();
                var agree = it.get("repful-for").asString().equals("agree");
                var telling = Telling.of(s, agree, votes.get(group).get(s), others.get(s));
                assertThat(telling.share()).isEqualTo(it.get("p-success").asDouble(), EXACT);
                assertThat(telling.shareTest()).isEqualTo(it.get("p-test").asDouble(), EXACT);
                assertThat(telling.ratio()).isEqualTo(it.get("repness").asDouble(), EXACT);
                assertThat(telling.ratioTest()).isEqualTo(it.get("repness-test").asDouble(), EXACT);
            }
            if (!name.equals(STRICT) || group != 2) {
                assertThat(Telling.of(votes.get(group), others, in))
                        .extracting(Telling::statement)
                        .containsExactlyElementsOf(
                                theirs.valueStream().map(it -> it.get("tid").asInt()).toList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, STRICT, SMALL})
    void whatGroupsShareIsExact(String name) {
        var known = known(name);
        var votes = groupVotes(known);
        for (var s = 0; s < known.get("tids").size(); s++) {
            var at = s;
            assertThat(Common.consensus(votes.stream().map(it -> it.get(at)).toList()))
                    .isEqualTo(known.get("group-aware-consensus").get("" + s).asDouble(), EXACT);
        }
        for (var side : List.of("agree", "disagree")) {
            for (var it : known.at("/consensus/" + side)) {
                var one = new Votes(it.get("n-success").asInt(), 0, it.get("n-trials").asInt());
                assertThat(one.share(true)).isEqualTo(it.get("p-success").asDouble(), EXACT);
                assertThat(one.shareTest(true)).isEqualTo(it.get("p-test").asDouble(), EXACT);
            }
        }
    }

    @Test
    void whatAllShareIsTheSame() {
        var opinions = opinions(WHOLE);
        var map = OpinionMap.of(opinions, Set.of(), null);

        assertThat(map.shared(opinions, true))
                .extracting(it -> it.statement())
                .containsExactly(27, 19, 30, 17, 47);
        assertThat(map.shared(opinions, false)).isEmpty();
    }

    /// Groups depend on where the search begins, and theirs began at each of their updates.
    @ParameterizedTest
    @ValueSource(strings = {WHOLE, STRICT, SMALL})
    void groupsAreTheSameWhenBegunAtTheirsAndAsCloseOtherwise(String name) {
        var known = known(name);
        var base = known.get("base-clusters");
        var points = new ArrayList<Point>();
        for (var i = 0; i < base.get("x").size(); i++) {
            points.add(new Point(base.at("/x/" + i).asDouble(), base.at("/y/" + i).asDouble()));
        }
        var weights = doubles(base.get("count"));
        var theirs = new int[points.size()];
        var centers = new ArrayList<Point>();
        for (var group : known.get("group-clusters")) {
            centers.add(
                    new Point(group.at("/center/0").asDouble(), group.at("/center/1").asDouble()));
            for (var it : group.get("members")) {
                theirs[index(base.get("id"), it.asInt())] = group.get("id").asInt();
            }
        }

        var warm = Clustering.of(points, weights, centers.size(), centers);
        var cold = Clustering.of(points, weights, centers.size(), null);

        assertThat(warm.groups()).isEqualTo(theirs);
        assertThat(cold.silhouette())
                .isGreaterThanOrEqualTo(
                        Clustering.silhouette(points, weights, theirs, centers.size()) - 0.05);
    }

    @Test
    void theSameVotesGiveTheSameMap() {
        var opinions = opinions(SMALL);
        var first = OpinionMap.of(opinions, Set.of(), null);
        var again = OpinionMap.of(opinions, Set.of(), null);
        var on = OpinionMap.of(opinions, Set.of(), first);

        assertThat(again.points()).isEqualTo(first.points());
        assertThat(again.groups().groups()).isEqualTo(first.groups().groups());
        assertThat(on.groups().groups()).isEqualTo(first.groups().groups());
        for (var i = 0; i < 2; i++) {
            assertThat(cosine(on.plane().component(i), first.plane().component(i)))
                    .isEqualTo(1, EXACT);
        }
    }

    private static JsonNode known(String name) {
        return Shared.json("polis-maths/" + name + "/math-pca2.json");
    }

    private static Opinions opinions(String name) {
        var votes = new HashMap<String, Map<String, Integer>>();
        var people = new TreeSet<Integer>();
        for (var it : Shared.json("polis-maths/" + name + "/votes.json")) {
            var person = it.has("pid") ? it.get("pid") : it.get("participant_id");
            var statement = it.has("tid") ? it.get("tid") : it.get("statement_id");
            people.add(person.asInt());
            votes.computeIfAbsent(person.asString(), _ -> new HashMap<>())
                    .put(statement.asString(), it.get("vote").asInt());
        }
        var known = known(name);
        return Opinions.of(
                people.stream().map(String::valueOf).toList(),
                known.get("tids").valueStream().map(JsonNode::asString).toList(),
                votes,
                known.get("mod-out").valueStream().map(JsonNode::asString).toList());
    }

    private static List<List<Votes>> groupVotes(JsonNode known) {
        var groups = new ArrayList<List<Votes>>();
        for (var group = 0; group < known.get("group-votes").size(); group++) {
            var votes = known.get("group-votes").get("" + group).get("votes");
            var all = new ArrayList<Votes>(Collections.nCopies(votes.size(), Votes.NONE));
            for (var s = 0; s < votes.size(); s++) {
                var it = votes.get("" + s);
                all.set(
                        s,
                        new Votes(it.get("A").asInt(), it.get("D").asInt(), it.get("S").asInt()));
            }
            groups.add(all);
        }
        return groups;
    }

    private static int index(JsonNode list, int value) {
        return IntStream.range(0, list.size())
                .filter(it -> list.get(it).asInt() == value)
                .findFirst()
                .orElseThrow();
    }

    private static double[] doubles(JsonNode list) {
        return list.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    private static double sign(double[] mine, double[] theirs) {
        return Math.signum(cosine(mine, theirs));
    }

    private static double cosine(double[] a, double[] b) {
        var ab = 0.0;
        var aa = 0.0;
        var bb = 0.0;
        for (var i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }
}
