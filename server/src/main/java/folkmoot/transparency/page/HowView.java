package folkmoot.transparency.page;

/// What the page about the log says of this place's own.
public record HowView(String key, String url, long size, int witnesses, int cosigned) {}
