package folkmoot.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import folkmoot.governance.proposal.Reconsidering;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Restrictable;
import folkmoot.people.Doorkeeper;
import folkmoot.talk.Posts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// What asks, by whom; posts are written for other modules by who has asked (see
    /// [#whoeverWritesForOthersAsksThemselves]).
    private static final Map<String, Set<String>> QUESTIONS =
            Map.of(
                    Moderation.class.getName(),
                    Set.of("judge", "objection", "hold"),
                    Doorkeeper.class.getName(),
                    Set.of("introduces", "calls", "shows", "follows"),
                    Posts.class.getName(),
                    POSTS,
                    REVIEWING,
                    REVIEWS);

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

    static List<String> unguarded(String store) {
        var dot = store.lastIndexOf('.');
        var name = store.substring(dot + 1);
        var waiting = new ArrayDeque<JavaCodeUnit>();
        OURS.get(store.substring(0, dot)).getMethods().stream()
                .filter(it -> it.getName().equals(name))
                .forEach(waiting::add);
        assertThat(waiting).as(store).isNotEmpty();
        var seen = new HashSet<JavaCodeUnit>(waiting);
        var open = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            var unit = waiting.remove();
            if (asks(unit) || isTheDoor(unit)) {
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

    // With what its own class does for it.
    private static boolean asks(JavaCodeUnit unit) {
        var seen = new HashSet<JavaCodeUnit>(Set.of(unit));
        var waiting = new ArrayDeque<JavaCodeUnit>(seen);
        while (!waiting.isEmpty()) {
            for (var call : waiting.remove().getCallsFromSelf()) {
                var owner = call.getTargetOwner();
                if (isAQuestion(call.getTarget())) {
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
    private static boolean isAQuestion(CodeUnitAccessTarget target) {
        return QUESTIONS
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
