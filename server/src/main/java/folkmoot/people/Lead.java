package folkmoot.people;

/// The signed-in community lead; a controller that takes one is for the lead only.
public record Lead(Actor.Member member) {}
