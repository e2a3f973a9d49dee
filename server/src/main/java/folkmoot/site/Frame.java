package folkmoot.site;

import org.jspecify.annotations.Nullable;

/// What surrounds a page: its title, its address, who reads it, where in the place it is.
/// Controllers take one and say what is special: `frame.titled("Fen").within("products")`.
public record Frame(
        String title,
        String description,
        String path,
        @Nullable String canonical,
        @Nullable String image,
        String section,
        boolean indexed,
        @Nullable String feed,
        @Nullable String jsonLd,
        Brand brand,
        @Nullable Reader reader,
        String theme,
        String base,
        Navigation navigation) {

    public Frame titled(String words) {
        return new Frame(
                words,
                description,
                path,
                canonical,
                image,
                section,
                indexed,
                feed,
                jsonLd,
                brand,
                reader,
                theme,
                base,
                navigation);
    }

    /// One or two sentences for search engines and link previews.
    public Frame described(String words) {
        return new Frame(
                title,
                words,
                path,
                canonical,
                image,
                section,
                indexed,
                feed,
                jsonLd,
                brand,
                reader,
                theme,
                base,
                navigation);
    }

    /// The one address of this page, as a path.
    public Frame at(String address) {
        return new Frame(
                title,
                description,
                path,
                address,
                image,
                section,
                indexed,
                feed,
                jsonLd,
                brand,
                reader,
                theme,
                base,
                navigation);
    }

    /// A picture for link previews, as a path.
    public Frame pictured(@Nullable String address) {
        return new Frame(
                title,
                description,
                path,
                canonical,
                address,
                section,
                indexed,
                feed,
                jsonLd,
                brand,
                reader,
                theme,
                base,
                navigation);
    }

    /// Which entry of the navigation is current: home, products, search …
    public Frame within(String name) {
        return new Frame(
                title,
                description,
                path,
                canonical,
                image,
                name,
                indexed,
                feed,
                jsonLd,
                brand,
                reader,
                theme,
                base,
                navigation);
    }

    /// Search engines shall leave this page alone.
    public Frame hidden() {
        return new Frame(
                title,
                description,
                path,
                canonical,
                image,
                section,
                false,
                feed,
                jsonLd,
                brand,
                reader,
                theme,
                base,
                navigation);
    }

    /// The Atom feed that follows this page, as a path.
    public Frame followedBy(String address) {
        return new Frame(
                title,
                description,
                path,
                canonical,
                image,
                section,
                indexed,
                address,
                jsonLd,
                brand,
                reader,
                theme,
                base,
                navigation);
    }

    /// What this page is about as schema.org sees it; [JsonLd] writes it.
    public Frame about(String json) {
        return new Frame(
                title,
                description,
                path,
                canonical,
                image,
                section,
                indexed,
                feed,
                json,
                brand,
                reader,
                theme,
                base,
                navigation);
    }

    /// The whole address of a path.
    public String url(String address) {
        return base + address;
    }
}
