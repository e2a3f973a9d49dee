package folkmoot.listening.feed;

import java.util.List;

/// A feed, as far as it is of use here. Empty is unknown. `gone` are the ids of what was taken back
/// (RFC 6721).
record Feed(
        Words title,
        String link,
        String id,
        String author,
        String language,
        List<FeedItem> items,
        List<String> gone) {}
