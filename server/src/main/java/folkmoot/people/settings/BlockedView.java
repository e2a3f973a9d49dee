package folkmoot.people.settings;

/// Somebody whom the reader does not want to read.
public record BlockedView(String handle, String name) {}
