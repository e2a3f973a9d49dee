package folkmoot.people;

/// A signed-in person who speaks for the brand; a controller that takes one is for staff only.
public record Staff(Actor.Member member) {}
