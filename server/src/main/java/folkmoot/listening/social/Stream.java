package folkmoot.listening.social;

/// Events as a server sends them (SSE), line by line.
final class Stream {

    private final Statuses statuses;
    private final StringBuilder data = new StringBuilder();
    private String event = "";
    private boolean heard;

    Stream(Statuses statuses) {
        this.statuses = statuses;
    }

    void line(String line) {
        heard = true;
        if (line.isEmpty()) {
            statuses.event(event, data.toString());
            event = "";
            data.setLength(0);
        } else if (line.startsWith("event:")) {
            event = line.substring("event:".length()).strip();
        } else if (line.startsWith("data:")) {
            data.append(data.isEmpty() ? "" : "\n")
                    .append(line.substring("data:".length()).stripLeading());
        }
    }

    /// Whether anything came.
    boolean heard() {
        return heard;
    }
}
