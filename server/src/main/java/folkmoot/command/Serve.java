package folkmoot.command;

import folkmoot.database.DataFolder;
import folkmoot.database.Use;
import folkmoot.people.FirstLead;
import java.util.List;

/// `serve`: the place, as its operator runs it.
final class Serve implements Command {

    private final Class<?> application;

    Serve(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.PORT,
                Option.DATA,
                Option.URL,
                Option.ADDRESS,
                Option.DATABASE_URL,
                Option.SMTP,
                Option.KAFKA);
    }

    @Override
    public void run(Words words) {
        var door = Door.of(words);
        var brokers = Brokers.of(words);
        var place = new Place(application, DataFolder.at(words.data("data")), words);
        door.putInto(place);
        brokers.putInto(place);
        var smtp = words.get(Option.SMTP);
        if (smtp != null) {
            Smtp.settings(smtp).forEach(place::set);
        }
        var running = place.open(Use.SERVE);
        Terminal.say("Folkmoot is ready: " + door.url());
        var welcome = running.getBean(FirstLead.class).path();
        if (welcome != null) {
            Terminal.say(
                    """

                      Nobody leads this place yet. Whoever opens this link first does:
                      %s%s
                    """
                            .formatted(door.url(), welcome));
        }
        Place.untilSignal();
    }
}
