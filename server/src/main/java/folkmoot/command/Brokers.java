package folkmoot.command;

/// Where those are who read and count for a place.
final class Brokers {

    private static final String ONE = "[^\\s,:/]+:\\d{1,5}";

    private Brokers() {}

    /// Nothing where none are named: then all is done in this process.
    static void putInto(Place place, Words words) {
        var said = words.get(Option.KAFKA);
        if (said == null) {
            return;
        }
        if (!said.matches(ONE + "(," + ONE + ")*")) {
            throw new Misuse(
                    "%s are no brokers: %s takes host:port,host:port"
                            .formatted(said, Option.KAFKA.flag()));
        }
        place.set("folkmoot.kafka", said);
    }
}
