package folkmoot.command;

/// Where those are who read and count for a place; empty where all is done in this process.
record Brokers(String addresses) {

    private static final String ONE = "[^\\s,:/]+:\\d{1,5}";

    /// As they were named, if they were.
    static Brokers of(Words words) {
        var said = words.get(Option.KAFKA, "");
        if (!said.isEmpty() && !said.matches(ONE + "(," + ONE + ")*")) {
            throw new Misuse(
                    "%s names no brokers: %s takes host:port,host:port"
                            .formatted(said, Option.KAFKA.flag()));
        }
        return new Brokers(said);
    }

    void putInto(Place place) {
        place.set("folkmoot.kafka", addresses);
    }
}
