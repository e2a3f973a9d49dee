package folkmoot.command;

import folkmoot.database.DataFolder;
import folkmoot.database.Use;
import folkmoot.demo.DemoCast;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `demo` and `dev`: the whole product with sample content. `dev` besides reads templates and
/// styles from the sources at every request.
final class Demo implements Command {

    /// How to get at what is there changes little while it is little: of what PostgreSQL did while
    /// the year was played, two fifths were planning the same questions anew.
    private static final String PLANNED_ONCE = "-c plan_cache_mode=force_generic_plan";

    private final String name;
    private final Class<?> application;
    private final Map<String, String> settings;

    Demo(String name, Class<?> application, Map<String, String> settings) {
        this.name = name;
        this.application = application;
        this.settings = settings;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.PORT,
                Option.DATA,
                Option.URL,
                Option.ADDRESS,
                Option.DATABASE_URL,
                Option.KAFKA);
    }

    @Override
    public void run(Words words) {
        var door = Door.of(words);
        var brokers = Brokers.of(words);
        var folder = DataFolder.at(words.data(".folkmoot/" + name));
        var place = new Place(application, folder, words);
        door.putInto(place);
        brokers.putInto(place);
        place.set("folkmoot.demo", true);
        place.set("folkmoot.outbox", "open");
        // What stands before somebody's own server may not know the word.
        if (words.get(Option.DATABASE_URL) == null) {
            place.set("spring.datasource.hikari.data-source-properties.options", PLANNED_ONCE);
        }
        settings.forEach(place::set);
        place.open(Use.SERVE);
        Terminal.say(welcome(door));
        Place.untilSignal();
    }

    private static String welcome(Door door) {
        var names =
                DemoCast.ROLES.entrySet().stream()
                        .map(it -> "    %-6s %s".formatted(it.getKey(), it.getValue()))
                        .collect(Collectors.joining("\n"));
        return """

          The sample place is open: %s

          Sign in by name and password:

        %s

            The password of all three: %s

          Letters go nowhere; read them at %s/outbox
          Ctrl-C closes the place; the next start finds it as it was.
        """
                .formatted(door.url(), names, DemoCast.PASSWORD, door.url());
    }
}
