package folkmoot.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static folkmoot.house.House.OURS;
import static folkmoot.house.House.inFeature;
import static folkmoot.house.House.moduleOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import folkmoot.people.Actor;
import folkmoot.people.Lead;
import folkmoot.people.Staff;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// House rules that can be read off the classes (STYLE.md, section 13).
class ClassRulesTests {

    /// Routes that change something without asking who: they are how somebody becomes known, or
    /// carry their own proof.
    private static final Set<String> OPEN =
            Set.of(
                    "BrandController.theme",
                    "MoveController.move",
                    "OrderApiController.revoke",
                    "OrderApiController.take",
                    "SignInController.sendLink",
                    "SignInController.signIn",
                    "SignInController.signOut",
                    "SignInController.useLink",
                    "TellingController.tell",
                    "WebmentionController.receive",
                    "WelcomeController.welcome",
                    "WitnessController.add");

    @Test
    void aModuleDrawsOnlyItsOwnTemplatesAndTheSites() {
        assertThat(OURS.stream().flatMap(ClassRulesTests::strangeTemplates)).isEmpty();
    }

    private static Stream<JavaMethodCall> strangeTemplates(JavaClass caller) {
        var module = moduleOf(caller);
        return caller.getMethodCallsFromSelf().stream()
                .filter(it -> it.getTargetOwner().isEquivalentTo(Templates.class))
                .filter(it -> !it.getName().startsWith(module) && !it.getName().startsWith("site"));
    }

    @Test
    void aControllerHasOnlyRoutes() {
        assertThat(
                        controllers()
                                .flatMap(it -> it.getMethods().stream())
                                .filter(it -> !it.getModifiers().contains(JavaModifier.PRIVATE))
                                .filter(it -> !it.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .filter(it -> !it.getModifiers().contains(JavaModifier.STATIC))
                                .filter(it -> it.getAnnotations().isEmpty())
                                .map(JavaMethod::getFullName))
                .isEmpty();
    }

    @Test
    void whoeverChangesSomethingIsAsked() {
        assertThat(
                        controllers()
                                .flatMap(it -> it.getMethods().stream())
                                .filter(ClassRulesTests::changes)
                                .filter(it -> !asks(it))
                                .map(it -> it.getOwner().getSimpleName() + "." + it.getName()))
                .allMatch(OPEN::contains, "takes an Actor, or is on the short list");
    }

    private static boolean changes(JavaMethod it) {
        return it.isAnnotatedWith(PostMapping.class)
                || it.isAnnotatedWith(PutMapping.class)
                || it.isAnnotatedWith(DeleteMapping.class);
    }

    private static boolean asks(JavaMethod it) {
        return it.getRawParameterTypes().stream()
                .anyMatch(type ->
                        Stream.of(Actor.class, Actor.Member.class, Staff.class, Lead.class)
                                .anyMatch(type::isEquivalentTo));
    }

    @Test
    void sqlIsSpokenInStoresOnly() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Repository.class)
                .and()
                .doNotHaveSimpleName("HealthController")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(OURS);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|Mapper)(\\$.*)?")
                .check(OURS);
    }

    /// Public types of a feature are for templates, or for another feature of the same module.
    @Test
    void whatAFeatureShowsIsUsedBesideIt() {
        assertThat(
                        OURS.stream()
                                .filter(it ->
                                        inFeature(it)
                                                && it.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(it ->
                                        it.isTopLevelClass()
                                                && !it.getSimpleName().equals("package-info"))
                                .filter(it ->
                                        !it.getSimpleName().endsWith("View")
                                                && !it.getSimpleName().endsWith("Form"))
                                .filter(it -> !usedBeside(it))
                                .map(JavaClass::getFullName))
                .isEmpty();
    }

    private static boolean usedBeside(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(
                        it -> !it.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    @Test
    void eventsAreRecordsInAModulesRootWithoutWords() {
        var events = OURS.stream().flatMap(ClassRulesTests::published).distinct().toList();

        assertThat(events).isNotEmpty();
        for (var event : events) {
            assertThat(inFeature(event)).as(event.getName()).isFalse();
            assertThat(event.isRecord()).as(event.getName()).isTrue();
            assertThat(event.getFields())
                    .as(event.getName())
                    .noneMatch(it ->
                            it.getRawType().isEquivalentTo(String.class)
                                    && !it.getName().equals("kind"));
        }
    }

    private static Stream<JavaClass> published(JavaClass publisher) {
        return publisher.getCodeUnits().stream()
                .filter(unit ->
                        unit.getMethodCallsFromSelf().stream()
                                .anyMatch(it ->
                                        it.getTargetOwner()
                                                .isAssignableTo(ApplicationEventPublisher.class)))
                .flatMap(unit -> unit.getConstructorCallsFromSelf().stream())
                .map(it -> it.getTargetOwner())
                .filter(it -> it.getPackageName().startsWith("folkmoot") && it.isRecord())
                .filter(it -> it.getSimpleName().matches(".*(ed|en)$"));
    }

    private static Stream<JavaClass> controllers() {
        return OURS.stream()
                .filter(it ->
                        it.isAnnotatedWith(Controller.class)
                                || it.isAnnotatedWith(RestController.class));
    }

    @Test
    void routesAreNamedByVerbs() {
        List<String> bare =
                controllers()
                        .flatMap(it -> it.getMethods().stream())
                        .filter(it -> it.isAnnotatedWith(RequestMapping.class))
                        .map(it -> it.getOwner().getSimpleName() + "." + it.getName())
                        .toList();

        assertThat(bare).allMatch("Errors.other"::equals);
    }
}
