import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/// What it costs to judge a deed by many rules in force, and what the worst condition costs that
/// can be written (D7). Aims: 50 rules in under 1 ms, a hostile one in under 100 ms.
///
/// `./folkmoot bench rules [what JMH understands]`, as in `Judging -p words=1500 -f 3`
///
/// Compiles `bench/jmh` with JMH beside it, and lets JMH run it in processes of its own.
void main(String[] words) throws Exception {
    var home = Path.of(words[0]);
    var jmh = home.resolve("bench/target/lib");
    var out = Files.createDirectories(home.resolve("bench/target/jmh"));
    var path = System.getProperty("java.class.path") + File.pathSeparator + jars(jmh);
    compile(home.resolve("bench/jmh"), path, out);
    var command =
            new ArrayList<>(
                    List.of(
                            System.getProperty("java.home") + "/bin/java",
                            "-cp",
                            out + File.pathSeparator + path,
                            "org.openjdk.jmh.Main"));
    command.addAll(Arrays.asList(words).subList(1, words.length));
    System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
}

String jars(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
        return files.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}

void compile(Path sources, String path, Path out) throws Exception {
    var command =
            new ArrayList<>(
                    List.of("-cp", path, "-d", out.toString(), "-proc:full", "-nowarn", "-parameters"));
    try (var files = Files.list(sources)) {
        files.filter(it -> it.toString().endsWith(".java")).map(Path::toString).forEach(command::add);
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler.run(null, null, null, command.toArray(String[]::new)) != 0) {
        throw new IllegalStateException("bench/jmh could not be compiled");
    }
}
