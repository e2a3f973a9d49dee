package folkmoot.governance.course;

import folkmoot.governance.electorate.Electorate;
import folkmoot.governance.letter.VoteLetters;
import folkmoot.governance.proposal.Proposal;
import folkmoot.governance.vote.Counting;
import folkmoot.governance.vote.Vote;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Tells those who may vote that they may, once when it begins and once before it ends.
@Component
class Calling {

    static final Duration BEFORE = Duration.ofDays(1);

    private final Electorate electorate;
    private final Counting counting;
    private final VoteLetters letters;

    Calling(Electorate electorate, Counting counting, VoteLetters letters) {
        this.electorate = electorate;
        this.counting = counting;
        this.letters = letters;
    }

    void call(Proposal it, Instant now) {
        var hours = counting.settings(it).voteHours();
        var ends = now.plus(Duration.ofHours(hours));
        letters.send(
                electorate.all(it.id().value()).keySet(), "opened", it.title(), it.path(), ends);
    }

    void remind(Proposal it, Vote vote) {
        letters.send(
                counting.silent(vote, it.voted()),
                "ending",
                it.title(),
                it.path(),
                vote.closesAt());
    }
}
