package folkmoot.moderation.statement;

import folkmoot.moderation.Effect;
import folkmoot.moderation.Restrictable;
import folkmoot.moderation.refusal.Deciders;
import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.site.NotThere;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who may read which statement: whom it concerns, and those who decide.
@Component
public class Stating {

    private final Statements statements;
    private final Deciders deciders;
    private final ObjectProvider<Restrictable> restrictables;

    Stating(Statements statements, Deciders deciders, ObjectProvider<Restrictable> restrictables) {
        this.statements = statements;
        this.deciders = deciders;
        this.restrictables = restrictables;
    }

    /// Throws [NotThere] for everybody else.
    public StatementView readable(UUID id, Actor.Member reader) {
        var found = statements.find(id);
        if (found == null || !may(found, reader)) {
            throw new NotThere(id);
        }
        var exhibit = exhibit(found);
        var path = exhibit == null || exhibit.path().isEmpty() ? null : exhibit.path();
        var picture =
                exhibit == null || !found.kind().equals(Effect.REFUSAL)
                        ? null
                        : exhibit.picturePath();
        return found.at(path, edit(found), picture);
    }

    private boolean may(StatementView it, Actor.Member reader) {
        var own = it.person() != null && reader.is(it.person());
        return own || it.entry() != null && decides(it, reader);
    }

    private boolean decides(StatementView it, Actor.Member reader) {
        return it.kind().equals(Effect.REFUSAL)
                ? deciders.mayRead(reader, it.person(), it.object())
                : reader.hats().contains(Hat.MODERATOR);
    }

    private Restrictable.@Nullable Exhibit exhibit(StatementView it) {
        return restrictables.stream()
                .filter(one -> one.covers(it.kind()))
                .map(one -> one.exhibits(it.kind(), List.of(it.object())).get(it.object()))
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String edit(StatementView it) {
        var mends =
                it.effect() == Effect.HOLD
                        || it.effect() == Effect.ASK_EDIT
                        || it.effect() == Effect.LABEL;
        return !mends || !it.stands()
                ? null
                : restrictables.stream()
                        .filter(one -> one.covers(it.kind()))
                        .findFirst()
                        .map(one -> one.editPath(it.kind(), it.object()))
                        .orElse(null);
    }
}
