package folkmoot.search;

import java.util.List;
import java.util.UUID;

/// Finds within one part of the place, for pages of other modules.
public interface Search {

    /// The ids of a product's documents of one kind that match, newest first. Empty for an input
    /// without a word.
    List<UUID> within(UUID product, String kind, String input, int most);
}
