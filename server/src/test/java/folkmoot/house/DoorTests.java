package folkmoot.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import folkmoot.governance.proposal.Reconsidering;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Restrictable;
import folkmoot.moderation.decision.Enforcing;
import folkmoot.people.Doorkeeper;
import folkmoot.people.Guests;
import folkmoot.talk.Posts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Moderation is the only door: whoever writes what people read has asked it on the way, whichever
/// way they came. Walked backwards from every store, over interfaces as well. What the place itself
/// says when it brings a rule before the members is nobody's words.
class DoorTests {

    private static final JavaClasses OURS = House.OURS;
    private static final Set<String> POSTS = Set.of("publish", "edit", "store");
    private static final Set<String> REVIEWS = Set.of("publish", "edit");
    private static final String POSTING = "folkmoot.talk.post.PublishedPosts";
    private static final String REVIEWING = "folkmoot.reviews.review.Reviewing";
    private static final String SPEAKING = "folkmoot.people.guest.Speaking";

    /// What asks, by whom; posts are written for other modules by who has asked (see
    /// [#whoeverWritesForOthersAsksThemselves]).
    private static final Map<String, Set<String>> QUESTIONS =
            Map.of(
                    Moderation.class.getName(),
                    Set.of("judge", "objection", "hold"),
                    Doorkeeper.class.getName(),
                    Set.of("introduces", "calls", "turnsAway", "shows", "follows"),
                    Posts.class.getName(),
                    POSTS,
                    REVIEWING,
                    REVIEWS);

    /// Whoever lets guests speak has met them: that asks about their names, and about nothing else.
    private static final Map<String, Set<String>> MEETING =
            Map.of(Guests.class.getName(), Set.of("meet"));

    private static final String NAMES = "folkmoot.people.account.Accounts.add";

    private static final Map<String, Set<String>> RESTRICTING =
            Map.of(Deed.class.getName(), Set.of("restricting"));
    private static final Map<String, Set<String>> JUDGING =
            Map.of(Moderation.class.getName(), Set.of("judge"));

    /// Asks both for whoever calls it (see [#whoeverRestrictsForOthersAsksThemselves]).
    private static final Map<String, Set<String>> ENFORCING =
            Map.of(Enforcing.class.getName(), Set.of("restrict"));

    /// What a rule or a jury comes to, or time: no person decides it, and it is not asked about
    /// again.
    private static final Set<String> NOBODYS =
            Set.of(
                    "folkmoot.moderation.dispute.Bringing.on",
                    "folkmoot.moderation.queue.Examined.examine",
                    "folkmoot.moderation.jury.Concluding.hide",
                    "folkmoot.talk.highlight.Expiring.drop");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "folkmoot.talk.post.PostRows.add",
                "folkmoot.talk.post.PostRows.replace",
                "folkmoot.talk.post.PostRows.store",
                "folkmoot.talk.comment.Comments.add",
                "folkmoot.talk.comment.Comments.replace",
                "folkmoot.talk.thanks.ThanksRows.give",
                "folkmoot.talk.mark.Marks.put",
                "folkmoot.talk.mark.Marks.putNew",
                "folkmoot.reviews.reply.Replies.add",
                "folkmoot.reviews.reply.Replies.replace",
                "folkmoot.reviews.reply.Replies.bring",
                "folkmoot.products.category.CategoryTree.put",
                "folkmoot.products.desk.Waiting.keep",
                "folkmoot.products.desk.Editors.put",
                "folkmoot.products.product.Drafts.put",
                "folkmoot.media.picture.PictureRows.add",
                "folkmoot.people.settings.Appearances.call",
                "folkmoot.people.profile.Profiles.introduce",
                "folkmoot.moderation.authority.LegalOrders.add",
                "folkmoot.people.profile.Follows.follow",
                "folkmoot.governance.election.Elections.add",
                "folkmoot.governance.election.Elections.stand",
                "folkmoot.governance.veto.Vetoes.add",
                "folkmoot.governance.proposal.Proposals.add",
                "folkmoot.governance.proposal.Proposals.replace",
                "folkmoot.governance.proposal.Proposals.answer",
                "folkmoot.governance.vote.Ballots.put",
                "folkmoot.governance.deliberation.Statements.add",
                "folkmoot.people.account.Accounts.add",
                "folkmoot.people.account.Accounts.rename",
                "folkmoot.people.settings.Appearances.picture",
                "folkmoot.media.picture.PictureRows.describe",
                "folkmoot.talk.highlight.HighlightRows.put",
                "folkmoot.moderation.jury.Seats.answer",
                "folkmoot.reviews.review.ReviewRows.add",
                "folkmoot.reviews.review.ReviewRows.replace",
                "folkmoot.reviews.review.ReviewRows.store",
                "folkmoot.reviews.order.Purchases.add",
                "folkmoot.products.category.CategoryTree.make",
                "folkmoot.listening.pillar.Pillars.write",
                "folkmoot.listening.action.Deeds.add"
            })
    void nobodyWritesWhatPeopleReadWithoutAsking(String store) {
        assertThat(unguarded(store)).isEmpty();
    }

    @Test
    void whoeverWritesForOthersAsksThemselves() {
        assertThat(methods(POSTING, POSTS)).hasSize(3).allMatch(DoorTests::asks);
        assertThat(methods(REVIEWING, REVIEWS)).hasSize(4).allMatch(DoorTests::asks);
        assertThat(methods(SPEAKING, Set.of("meet"))).hasSize(1).allMatch(DoorTests::asks);
    }

    private static List<JavaMethod> methods(String owner, Set<String> names) {
        return OURS.get(owner).getMethods().stream()
                .filter(it -> names.contains(it.getName()))
                .toList();
    }

    /// The walk finds a way in where there is one.
    @Test
    void whatNeedsNobodysLeaveIsReached() {
        assertThat(unguarded("folkmoot.talk.comment.Comments.move")).isNotEmpty();
    }

    /// Whoever takes something from others has asked as well, with a deed that says so: moderators,
    /// staff and the brand. What a rule or a jury decides is what asking comes to.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "folkmoot.moderation.decision.Decisions.add",
                "folkmoot.moderation.decision.Enforcing.bar",
                "folkmoot.moderation.Restrictable.withhold",
                "folkmoot.talk.highlight.HighlightRows.remove",
                "folkmoot.moderation.authority.LegalOrders.add"
            })
    void nobodyRestrictsOthersWithoutAsking(String store) {
        assertThat(unguarded(methods(store), DoorTests::restricts)).isEmpty();
    }

    @Test
    void whoeverRestrictsForOthersAsksThemselves() {
        assertThat(methods(Enforcing.class.getName(), Set.of("restrict")))
                .hasSize(2)
                .allMatch(it -> asks(it, RESTRICTING) && asks(it, JUDGING));
    }

    /// And a way in without that is found: what a decision took is given back by whoever ends it.
    @Test
    void whatGivesBackNeedsNobodysLeave() {
        var given = methods("folkmoot.moderation.Restrictable.release");

        assertThat(unguarded(given, DoorTests::restricts)).isNotEmpty();
    }

    static List<String> unguarded(String store) {
        return unguarded(
                methods(store),
                it ->
                        asks(it, QUESTIONS)
                                || isTheDoor(it)
                                || store.equals(NAMES) && asks(it, MEETING));
    }

    private static List<JavaMethod> methods(String store) {
        var dot = store.lastIndexOf('.');
        return methods(store.substring(0, dot), Set.of(store.substring(dot + 1)));
    }

    static List<String> unguarded(
            Collection<? extends JavaCodeUnit> stores, Predicate<JavaCodeUnit> guards) {
        var waiting = new ArrayDeque<JavaCodeUnit>(stores);
        assertThat(waiting).isNotEmpty();
        var seen = new HashSet<JavaCodeUnit>(waiting);
        var open = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            var unit = waiting.remove();
            if (guards.test(unit)) {
                continue;
            }
            var callers = callers(unit).filter(it -> !it.equals(unit)).toList();
            if (callers.isEmpty()) {
                open.add(unit.getFullName());
            }
            callers.stream().filter(seen::add).forEach(waiting::add);
        }
        return open;
    }

    // What a decision hides and brings back was asked about when it came; and what the place itself
    // says when it brings a rule before the members, or shows as a sample, is nobody's words.
    private static boolean isTheDoor(JavaCodeUnit unit) {
        var owner = unit.getOwner();
        return owner.isEquivalentTo(Reconsidering.class)
                || owner.getPackageName().equals("folkmoot.demo")
                || owner.isAssignableTo(Restrictable.class)
                        && Stream.of(Restrictable.class.getMethods())
                                .anyMatch(it -> it.getName().equals(unit.getName()));
    }

    /// It says what it restricts and asks; or it is the judge, or what no person decides.
    static boolean restricts(JavaCodeUnit unit) {
        var owner = unit.getOwner();
        return asks(unit, RESTRICTING) && asks(unit, JUDGING)
                || !owner.isEquivalentTo(Enforcing.class) && asks(unit, ENFORCING)
                || owner.isAssignableTo(Moderation.class)
                || owner.isAssignableTo(Doorkeeper.class)
                || owner.getPackageName().equals("folkmoot.demo")
                || NOBODYS.contains(owner.getName() + "." + unit.getName());
    }

    private static boolean asks(JavaCodeUnit unit) {
        return asks(unit, QUESTIONS);
    }

    // With what its own class does for it.
    private static boolean asks(JavaCodeUnit unit, Map<String, Set<String>> questions) {
        var seen = new HashSet<JavaCodeUnit>(Set.of(unit));
        var waiting = new ArrayDeque<JavaCodeUnit>(seen);
        while (!waiting.isEmpty()) {
            for (var call : waiting.remove().getCallsFromSelf()) {
                var owner = call.getTargetOwner();
                if (isAmong(questions, call.getTarget())) {
                    return true;
                }
                if (owner.equals(unit.getOwner())) {
                    call.getTarget().resolveMember().stream()
                            .filter(JavaCodeUnit.class::isInstance)
                            .map(JavaCodeUnit.class::cast)
                            .filter(seen::add)
                            .forEach(waiting::add);
                }
            }
        }
        return false;
    }

    // To look up what was decided is no question, and keeps nobody from anything.
    private static boolean isAmong(
            Map<String, Set<String>> questions, CodeUnitAccessTarget target) {
        return questions
                .getOrDefault(target.getOwner().getName(), Set.of())
                .contains(target.getName());
    }

    private static Stream<JavaCodeUnit> callers(JavaCodeUnit unit) {
        var declared =
                unit.getOwner().getAllRawInterfaces().stream()
                        .flatMap(it -> it.getMethods().stream())
                        .filter(it -> it.getName().equals(unit.getName()))
                        .map(JavaCodeUnit.class::cast);
        return Stream.concat(Stream.of(unit), declared)
                .flatMap(it -> it.getCallsOfSelf().stream())
                .map(it -> (JavaCodeUnit) it.getOrigin())
                .filter(it -> isOurs(it.getOwner()));
    }

    private static boolean isOurs(JavaClass it) {
        return it.getPackageName().startsWith("folkmoot");
    }
}
