package folkmoot.listening.mapping;

import folkmoot.listening.NewMention;

/// What became of a record.
public sealed interface Reading {

    /// It is a mention.
    record Read(NewMention mention) implements Reading {}

    /// It is none, for this reason.
    record Rejected(String reason) implements Reading {}
}
