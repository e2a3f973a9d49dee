package folkmoot.listening.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Texts of a snapshot, each written once however many sketches hold it.
final class Shelf {

    private final Map<UUID, Integer> numbers = new LinkedHashMap<>();
    private final List<Kept> texts = new ArrayList<>();

    int number(Kept text) {
        var number = numbers.putIfAbsent(text.id(), texts.size());
        if (number != null) {
            return number;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    Kept text(int number) {
        return texts.get(number);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            text.write(out);
        }
    }

    static Shelf read(DataInput in) throws IOException {
        var shelf = new Shelf();
        for (var left = in.readInt(); left > 0; left--) {
            shelf.number(Kept.read(in));
        }
        return shelf;
    }
}
