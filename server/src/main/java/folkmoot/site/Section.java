package folkmoot.site;

/// One part of the place, for the navigation: modules declare theirs as beans. `name` is also the
/// message key `section.<name>` and what [Frame#within] takes; smaller `order` comes first.
public record Section(Place place, String name, String path, String icon, int order) {

    /// Where it is offered.
    public enum Place {
        NAVIGATION,
        FOOT,
        /// Beside everybody's settings.
        SETTINGS,
        /// Beside the settings of those who speak for the brand.
        STAFF,
        /// Beside the settings of the place, for the community lead alone.
        LEAD
    }
}
