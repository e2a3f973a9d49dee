package folkmoot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// A kind of page that is new is found here before it keeps anybody out: some test looks at it with
/// axe, or `src/test/resources/looked-at.txt` says why none does.
class LookTests {

    private static final String JOURNEYS = "folkmoot.journey.";

    // Which ones there are, RouteTests asks the place.
    @Test
    void everyPageIsLookedAtOrExcused() throws IOException {
        var asked =
                RouteTests.expected().stream()
                        .map(it -> it.split("\\s+"))
                        .filter(it -> it[0].equals("GET"))
                        .map(it -> it[1])
                        .toList();

        assertThat(asked).filteredOn(it -> !LookedAt.patterns().contains(it)).isEmpty();
        assertThat(LookedAt.patterns()).filteredOn(it -> !asked.contains(it)).isEmpty();
    }

    // Whether it looks, Journey asks it when it ran.
    @Test
    void whoeverIsNamedIsATest() {
        assertThat(LookedAt.tests()).hasSizeGreaterThan(10).allMatch(LookTests::runs);
    }

    // With nothing more on it than that: it could be switched off.
    private static boolean runs(String test) {
        var name = test.split("\\.");
        try {
            var type = load(name[0]);
            var marks = type.getDeclaredMethod(name[1]).getAnnotations();
            return load("Journey").isAssignableFrom(type)
                    && type.getDeclaredAnnotations().length == 0
                    && marks.length == 1
                    && marks[0].annotationType().equals(Test.class);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(JOURNEYS + name, false, LookTests.class.getClassLoader());
    }
}
