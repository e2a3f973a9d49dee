package folkmoot.people.profile;

/// What the reader has to do with a person. Guests are `known` to nobody.
public record RelationView(
        String handle, String name, boolean known, boolean own, boolean follows, boolean blocks) {}
