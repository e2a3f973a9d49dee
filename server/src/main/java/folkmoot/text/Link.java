package folkmoot.text;

/// An address in a text that leads to another place; `host` in lower case, empty when unreadable.
public record Link(String url, String host) {}
