package folkmoot.listening.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.UUID;

/// All that is remembered of one brand, of a fixed size whatever is said.
final class Memory {

    final Table table;
    final People people;
    final Copies copies;
    final Terms terms;
    final Crowd crowd = new Crowd();
    final Recent recent = new Recent();

    Memory(Sizes sizes) {
        table = new Table(sizes.cells());
        people = new People(sizes.people());
        copies = new Copies(sizes.copies());
        terms = new Terms(sizes.watched());
    }

    /// A text that was withdrawn is no evidence any more; that it was said stays counted.
    void forget(UUID id) {
        recent.forget(id);
        for (var term : terms.all()) {
            term.forget(id);
        }
    }

    void write(DataOutput out, Shelf shelf) throws IOException {
        table.write(out);
        people.write(out);
        copies.write(out);
        terms.write(out, shelf);
        crowd.write(out);
        recent.write(out, shelf);
    }

    void read(DataInput in, Shelf shelf) throws IOException {
        table.read(in);
        people.read(in);
        copies.read(in);
        terms.read(in, shelf);
        crowd.read(in);
        recent.read(in, shelf);
    }
}
