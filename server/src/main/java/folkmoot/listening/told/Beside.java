package folkmoot.listening.told;

import org.jspecify.annotations.Nullable;

/// What an entry has beside its words: read each time that somebody asks for it, and not before.
public interface Beside {

    /// Null for nowhere.
    @Nullable Place place();

    Media media();

    Chapters chapters();

    record Nothing() implements Beside {

        @Override
        public @Nullable Place place() {
            return null;
        }

        @Override
        public Media media() {
            return Media.NONE;
        }

        @Override
        public Chapters chapters() {
            return Chapters.NONE;
        }
    }
}
