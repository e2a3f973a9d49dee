package folkmoot.moderation.dispute;

import static folkmoot.site.Texts.say;

import folkmoot.governance.Disputes;
import folkmoot.governance.Disputes.Result;
import folkmoot.governance.ProposalId;
import folkmoot.moderation.Effect;
import folkmoot.moderation.Restrictable;
import folkmoot.moderation.decision.Deciding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What members accepted: held it takes no effect, hidden it is set aside. Everybody goes on
/// reading it.
@Component
class ResultKind implements Restrictable {

    private final Disputes disputes;
    private final Deciding deciding;

    ResultKind(Disputes disputes, Deciding deciding) {
        this.disputes = disputes;
        this.deciding = deciding;
    }

    @Override
    public boolean covers(String kind) {
        return kind.equals(Effect.RESULT);
    }

    @Override
    public boolean withhold(String kind, UUID object, long entry) {
        var hidden =
                deciding.standing(List.of(object)).getOrDefault(object, List.of()).stream()
                        .anyMatch(it -> it.effect() == Effect.HIDE);
        var id = new ProposalId(object);
        if (hidden) {
            disputes.setAside(id, entry);
        } else {
            disputes.hold(id, entry);
        }
        return true;
    }

    @Override
    public void release(String kind, UUID object, long entry) {
        disputes.let(new ProposalId(object), entry);
    }

    @Override
    public Map<UUID, Exhibit> exhibits(String kind, Collection<UUID> objects) {
        return objects.stream()
                .map(it -> disputes.find(new ProposalId(it)))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(it -> it.proposal().value(), ResultKind::exhibit));
    }

    private static Exhibit exhibit(Result it) {
        return new Exhibit(
                it.proposal().value(),
                it.author(),
                it.title(),
                words(it),
                "",
                "/proposals/" + it.proposal(),
                it.at());
    }

    static String words(Result it) {
        return say("moderation.dispute.words", it.late(), it.yes(), it.no(), it.yesWithout());
    }
}
