package folkmoot.house;

import static folkmoot.house.House.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import folkmoot.people.Lead;
import folkmoot.people.Staff;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/// What can be reached from what, through interfaces too: there is no way in the code from what
/// only the brand can call to what changes a review.
class ReachTests {

    private static final Set<String> WRITES =
            Set.of(
                    "folkmoot.reviews.review.ReviewRows.add",
                    "folkmoot.reviews.review.ReviewRows.replace",
                    "folkmoot.reviews.review.ReviewRows.give",
                    "folkmoot.reviews.review.ReviewRows.forget",
                    "folkmoot.reviews.review.ReviewRows.erase",
                    "folkmoot.reviews.review.ReviewRows.revoke",
                    "folkmoot.reviews.review.ReviewRows.examine",
                    "folkmoot.reviews.review.ReviewRows.move",
                    "folkmoot.reviews.review.ReviewRows.count",
                    "folkmoot.reviews.review.ReviewRows.countOnce",
                    "folkmoot.reviews.review.ReviewRows.store",
                    "folkmoot.talk.post.PostRows.add",
                    "folkmoot.talk.post.PostRows.replace",
                    "folkmoot.talk.post.PostRows.give",
                    "folkmoot.talk.post.PostRows.empty",
                    "folkmoot.talk.post.PostRows.move",
                    "folkmoot.talk.post.PostRows.release",
                    "folkmoot.talk.post.PostRows.marked",
                    "folkmoot.talk.post.PostRows.store",
                    "folkmoot.talk.post.PostIndex.put",
                    "folkmoot.talk.post.PostIndex.add",
                    "folkmoot.talk.comment.CommentIndex.put",
                    "folkmoot.talk.comment.CommentIndex.drop");

    private static final Pattern CHANGES =
            Pattern.compile(
                    "(?i)\\b(UPDATE|INSERT INTO|DELETE FROM|COPY)\\s+(reviews\\.review|talk\\.post)\\b");

    @Test
    void allThatWritesAReviewsWordsIsKnown() {
        assertThat(Stores.ofWords())
                .filteredOn(it -> it.matches(".*\\.(ReviewRows|PostRows)\\..*"))
                .isNotEmpty()
                .isSubsetOf(WRITES);
    }

    @Test
    void nothingThatOnlyTheBrandCanCallReachesAReviewsRow() {
        var doors =
                OURS.stream()
                        .flatMap(it -> it.getMethods().stream())
                        .filter(ReachTests::forTheBrand)
                        .toList();
        assertThat(doors).hasSizeGreaterThan(10);

        for (var door : doors) {
            assertThat(reached(Set.of(door)))
                    .as(door.getFullName())
                    .doesNotContainAnyElementsOf(WRITES);
        }
    }

    /// An event is no call, so the walk above does not follow it: a hat that is given takes back
    /// what its wearer found helpful, and reaches nothing else of a review.
    @Test
    void aHatTakesBackItsWearersMarksAndNothingElse() {
        var recusal = OURS.get("folkmoot.talk.mark.Recusing").getMethods();

        assertThat(reached(recusal).stream().filter(WRITES::contains))
                .containsExactlyInAnyOrder(
                        "folkmoot.reviews.review.ReviewRows.count",
                        "folkmoot.talk.post.PostRows.marked");
    }

    @Test
    void fromAnAuthorsDoorTheyAreReached() {
        var edit =
                OURS.get("folkmoot.reviews.writing.EditController").getMethods().stream()
                        .filter(it -> it.getName().equals("edit"))
                        .toList();

        assertThat(reached(edit)).contains("folkmoot.reviews.review.ReviewRows.replace");
    }

    @Test
    void noOtherStoreSpeaksOfThem() {
        var stores =
                OURS.stream()
                        .filter(it -> it.isAnnotatedWith(Repository.class))
                        .filter(it -> CHANGES.matcher(source(it)).find())
                        .map(JavaClass::getSimpleName);

        assertThat(stores).containsExactlyInAnyOrder("PostRows", "ReviewRows");
    }

    @Test
    void decisionsAreMadeInOnePlaceAndTakenBackInOne() {
        var decisions = "folkmoot.moderation.decision.";
        assertThat(callers(decisions + "Decisions", "add")).containsOnly("Deciding");
        assertThat(callers(decisions + "Deciding", "decide"))
                .containsOnly("Acting", "Enforcing", "Refusing");
        assertThat(callers("folkmoot.moderation.Restrictable", "release"))
                .containsOnly("Enforcing");
        assertThat(callers("folkmoot.moderation.Restrictable", "withhold"))
                .containsOnly("Enforcing");
        assertThat(callers(decisions + "Enforcing", "lift"))
                .containsOnly(
                        "Releasing",
                        "Enforcing",
                        "Appealing",
                        "Settling",
                        "Concluding",
                        "Examined");
        assertThat(callers(decisions + "Enforcing", "impose"))
                .containsOnly("Concluding", "Bringing", "Examined", "Enforcing");
        assertThat(callers(decisions + "Enforcing", "restrict"))
                .containsOnly("Appealing", "Settling", "Silencing", "Examined", "Enforcing");
        // What is strange is labelled; that it is hidden or cleared only moderators decide.
        assertThat(callers("folkmoot.moderation.Examining", "examine")).containsOnly("Suspecting");
        assertThat(callers("folkmoot.moderation.Examining", "confirm")).containsOnly("Judging");
        assertThat(callers("folkmoot.moderation.Examining", "clear")).containsOnly("Judging");
        assertThat(callers("folkmoot.reviews.examination.Judging", "judge"))
                .containsOnly("ExaminationController");
        assertThat(callers("folkmoot.reviews.Suspicions", "examine")).containsOnly("HandingOver");
        // What jurors voted, and nothing else, leads there.
        assertThat(callers("folkmoot.moderation.appeal.Appealing", "byJury"))
                .containsOnly("Concluding");
        assertThat(callers("folkmoot.moderation.jury.Concluding", "conclude"))
                .containsOnly("Sitting");
        // Both ask for the hat themselves, and only the queue and the sample place lead there.
        assertThat(callers("folkmoot.moderation.appeal.Appealing", "decide"))
                .containsOnly("Settling", "Hearings");
        assertThat(callers("folkmoot.moderation.queue.Settling", "settle"))
                .containsOnly("QueueController");
    }

    private static Stream<String> callers(String type, String method) {
        return OURS.get(type).getMethods().stream()
                .filter(it -> it.getName().equals(method))
                .flatMap(it -> it.getCallsOfSelf().stream())
                .map(it -> it.getOriginOwner().getSimpleName())
                .distinct();
    }

    private static boolean forTheBrand(JavaMethod it) {
        var changes =
                it.isAnnotatedWith(PostMapping.class)
                        || it.isAnnotatedWith(PutMapping.class)
                        || it.isAnnotatedWith(DeleteMapping.class);
        return changes
                && it.getRawParameterTypes().stream()
                        .anyMatch(type ->
                                type.isEquivalentTo(Staff.class)
                                        || type.isEquivalentTo(Lead.class));
    }

    private static Set<String> reached(Collection<? extends JavaCodeUnit> from) {
        var waiting = new ArrayDeque<JavaCodeUnit>(from);
        var seen = new HashSet<JavaCodeUnit>(from);
        while (!waiting.isEmpty()) {
            var unit = waiting.pop();
            unit.getCallsFromSelf().stream()
                    .flatMap(it -> it.getTarget().resolveMember().stream())
                    .filter(JavaCodeUnit.class::isInstance)
                    .map(JavaCodeUnit.class::cast)
                    .flatMap(ReachTests::meant)
                    .filter(it -> it.getOwner().getPackageName().startsWith("folkmoot"))
                    .filter(seen::add)
                    .forEach(waiting::add);
        }
        return seen.stream()
                .map(it -> it.getOwner().getName() + "." + it.getName())
                .collect(java.util.stream.Collectors.toSet());
    }

    // A call of an interface may mean any class that implements it.
    private static Stream<JavaCodeUnit> meant(JavaCodeUnit called) {
        var overriding =
                called.getOwner().getAllSubclasses().stream()
                        .flatMap(it -> it.getMethods().stream())
                        .filter(it -> it.getName().equals(called.getName()))
                        .map(JavaCodeUnit.class::cast);
        return Stream.concat(Stream.of(called), overriding);
    }

    private static String source(JavaClass it) {
        return House.text(
                java.nio.file.Path.of("src/main/java/" + it.getName().replace('.', '/') + ".java"));
    }
}
