package folkmoot.listening.webmention;

import org.springframework.http.HttpStatus;

/// What became of a word about a mention; the messages of the same name say it.
enum Received {
    WAITING(HttpStatus.ACCEPTED),
    NO_SOURCE(HttpStatus.BAD_REQUEST),
    NO_TARGET(HttpStatus.BAD_REQUEST),
    TOO_MANY(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Received(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return "listening.webmention." + name();
    }
}
