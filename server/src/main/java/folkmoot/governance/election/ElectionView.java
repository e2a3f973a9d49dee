package folkmoot.governance.election;

import folkmoot.governance.electorate.Electorate;
import folkmoot.people.PersonView;
import folkmoot.site.Texts;
import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An election as one reader sees it.
///
/// @param own what they ranked, by candidate; empty when they have no ballot
/// @param bar why they cannot vote; empty for those who can and for guests
/// @param chosen ballots of members that choose somebody, after the close
public record ElectionView(
        Election election,
        List<StandingView> candidates,
        List<CountView> rounds,
        boolean voted,
        @Nullable Long receipt,
        boolean member,
        boolean staff,
        String bar,
        @Nullable Long opened,
        @Nullable Long closed,
        long chosen) {

    /// Whether this reader can stand, or add something: what was typed is drawn in that form.
    public boolean takes() {
        return election.state() == Election.State.STANDING
                && member
                && bar.isEmpty()
                && !(election.isRanked() && staff);
    }

    /// Many of those who chose came just in time.
    public boolean isAlarming() {
        return Electorate.isAlarming(election.newcomers(), chosen);
    }

    /// Somebody who stands; `votes` are approvals of a shortlist after the close. `link` and
    /// `heading` are of a text (null when it cannot be read any more); `left` is out of the count;
    /// `hidden` stands in the place of words that cannot be read.
    public record StandingView(
            int number,
            @Nullable PersonView person,
            String words,
            @Nullable Integer elected,
            String place,
            @Nullable Long votes,
            @Nullable String link,
            @Nullable String heading,
            boolean left,
            UUID id,
            @Nullable Content hidden) {

        public String name() {
            if (link != null) {
                return heading == null ? Texts.say("governance.candidate.unread") : heading;
            }
            return person != null
                    ? person.name()
                    : left
                            ? Texts.say("governance.candidate.somebody", number)
                            : hidden == null
                                    ? words
                                    : Texts.say("governance.candidate.hidden", number);
        }
    }

    /// A round of the count: what everybody had, and what was done.
    public record CountView(
            int number,
            String threshold,
            List<String> tallies,
            String exhausted,
            List<String> done) {}
}
