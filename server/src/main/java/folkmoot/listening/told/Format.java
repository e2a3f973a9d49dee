package folkmoot.listening.told;

/// What a feed is written in, as it says itself.
public enum Format {
    RSS,
    RSS090,
    RSS091N,
    RSS091U,
    RSS092,
    RSS093,
    RSS094,
    RSS10,
    RSS20,
    ATOM,
    ATOM03,
    ATOM10,
    CDF,
    JSON
}
