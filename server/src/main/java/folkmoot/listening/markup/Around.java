package folkmoot.listening.markup;

import folkmoot.listening.told.Beside;
import folkmoot.listening.told.Chapters;
import folkmoot.listening.told.Media;
import folkmoot.listening.told.Place;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What stands around the words of an entry.
record Around(Element entry, Scope scope) implements Beside {

    private Parts parts() {
        return new Parts(entry, scope);
    }

    @Override
    public @Nullable Place place() {
        return Places.of(parts());
    }

    @Override
    public Media media() {
        return Medias.of(parts());
    }

    @Override
    public Chapters chapters() {
        return Medias.chapters(parts());
    }
}
