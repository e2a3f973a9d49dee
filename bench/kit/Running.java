package kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The product as a process of its own, on the class path of whoever starts it. More options for its JVM
/// come in the property `folkmoot.kit.java`, a line each.
public final class Running {

    private Running() {}

    public static List<String> java(String... options) {
        var words = new ArrayList<String>();
        words.add(program());
        words.addAll(List.of(options));
        words.addAll(System.getProperty("folkmoot.kit.java", "").lines().toList());
        words.addAll(List.of(
                "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Duser.timezone=UTC",
                "-cp", System.getProperty("java.class.path"), "folkmoot.Folkmoot"));
        return words;
    }

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
