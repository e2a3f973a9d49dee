package folkmoot.governance.proposal;

import folkmoot.governance.ProposalId;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tlog.entry.Detail;

/// A proposal as it stands. `number` counts the versions of its words, `version` is that of the
/// rule it is about; `grounds` and `position` name the words for it and the brand's answer.
public record Proposal(
        ProposalId id,
        Detail.Purpose kind,
        String rule,
        int version,
        Detail.Level level,
        String title,
        String text,
        String rationale,
        int number,
        @Nullable PersonId author,
        Stage stage,
        Instant createdAt,
        @Nullable Instant publishedAt,
        Instant stageAt,
        @Nullable Instant endsAt,
        long active,
        long needed,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Instant answerDue,
        @Nullable Long entry,
        @Nullable ProposalId rival,
        UUID grounds,
        UUID position) {

    public boolean by(@Nullable PersonId person) {
        return person != null && person.equals(author);
    }

    public String path() {
        return "/proposals/" + id;
    }

    /// Its vote is that of another draft on the same rule.
    public ProposalId voted() {
        return rival == null ? id : rival;
    }
}
