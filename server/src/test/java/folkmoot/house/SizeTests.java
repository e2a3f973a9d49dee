package folkmoot.house;

import static folkmoot.house.House.OURS;
import static folkmoot.house.House.files;
import static folkmoot.house.House.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Sizes at which one asks why (STYLE.md, section 3). They are said, and nothing fails for them.
class SizeTests {

    private static final int TYPES = 15;
    private static final int PARAMETERS = 5;

    @Test
    void whatIsLargeIsSaid() throws IOException {
        var large =
                Stream.of(
                                longer("src/main/java", ".java", 150),
                                longer("src/test/java", ".java", 250),
                                longer("src/main/jte", ".jte", 80),
                                longer("src/main/resources/static", ".css", 340),
                                longer("src/main/resources/static", ".js", 130),
                                longer("src/main/resources/db/migration", ".sql", 50),
                                crowded(),
                                asking())
                        .flatMap(it -> it)
                        .toList();

        Files.write(Path.of("target/sizes.txt"), large);
        System.out.println("Ask why (target/sizes.txt):\n  " + String.join("\n  ", large));
        assertThat(longer("src/main/java", ".java", 0)).as("it looks").hasSizeGreaterThan(100);
    }

    private static Stream<String> longer(String folder, String ending, int most) {
        return files(Path.of(folder), ending).stream()
                .filter(it -> text(it).lines().count() > most)
                .map(it -> it + ": " + text(it).lines().count() + " lines");
    }

    private static Stream<String> crowded() {
        Map<String, Long> types =
                OURS.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .collect(
                                Collectors.groupingBy(
                                        JavaClass::getPackageName,
                                        TreeMap::new,
                                        Collectors.counting()));
        return types.entrySet().stream()
                .filter(it -> it.getValue() > TYPES)
                .map(it -> it.getKey() + ": " + it.getValue() + " types");
    }

    // Constructors take what Spring gives; records are all parameters.
    private static Stream<String> asking() {
        return OURS.stream()
                .flatMap(it -> it.getMethods().stream())
                .filter(it -> !it.getName().contains("$"))
                .filter(it -> it.getRawParameterTypes().size() > PARAMETERS)
                .map(it ->
                        it.getFullName() + ": " + it.getRawParameterTypes().size() + " parameters")
                .map(it -> it.replaceAll("\\(.*\\)", ""))
                .sorted();
    }
}
