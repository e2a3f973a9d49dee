package folkmoot.moderation;

import java.util.List;

/// Implemented above by what knows the stars of what is withheld: moderation itself never sees
/// them, only counts them afterwards.
public interface WithheldByStar {

    /// Of all reviews with so many stars that are or could be shown, how many are withheld.
    record Star(int stars, long all, long withheld) {}

    List<Star> stars();
}
