import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// SIGKILL at random points while people write, flag, report, decide, appeal, sit on juries and
/// leave, until so much was acknowledged: `KilledTests`, longer. Prints what became of it.
///
/// `./folkmoot bench killed [--deeds 10000] [--kills 12] [--life 300000] [--people 8]`
void main(String[] words) throws Exception {
    var home = Path.of(words[0]);
    var table = home.resolve("server/target/killed.md");
    Files.deleteIfExists(table);
    var command =
            new ProcessBuilder(
                            "mvn",
                            "-q",
                            "-ntp",
                            "-f",
                            home.resolve("pom.xml").toString(),
                            "-pl",
                            "tlog,server",
                            "test",
                            "-Dtest=KilledTests",
                            "-Dsurefire.failIfNoSpecifiedTests=false")
                    .inheritIO();
    for (var it : List.of("deeds 10000", "kills 12", "life 300000", "people 8")) {
        var name = it.split(" ")[0];
        var at = List.of(words).indexOf("--" + name);
        var value = at < 0 ? it.split(" ")[1] : words[at + 1];
        command.command().add("-Dfolkmoot." + name + "=" + value);
    }
    var code = command.start().waitFor();
    if (Files.exists(table)) {
        IO.println(Files.readString(table));
    }
    System.exit(code);
}
