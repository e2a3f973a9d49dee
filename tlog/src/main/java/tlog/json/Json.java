package tlog.json;

import java.util.List;
import java.util.SequencedMap;

/// A JSON value (RFC 8259), of the kind that can be written canonically (RFC 7493, I-JSON).
public sealed interface Json {

    enum Null implements Json {
        NULL
    }

    record Bool(boolean value) implements Json {}

    /// A finite number.
    record Numeral(double value) implements Json {

        public Numeral {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("JSON has no " + value);
            }
        }
    }

    record Text(String value) implements Json {}

    record Array(List<Json> items) implements Json {

        public Array {
            items = List.copyOf(items);
        }
    }

    /// No name occurs twice; the order is that of reading and means nothing.
    record Members(SequencedMap<String, Json> map) implements Json {}

    static Json of(String text) {
        return new Text(text);
    }

    static Json of(long number) {
        if (Math.abs(number) > 1L << 53) {
            throw new IllegalArgumentException(number + " is not exact in JSON");
        }
        return new Numeral(number);
    }

    static Json of(boolean value) {
        return new Bool(value);
    }
}
