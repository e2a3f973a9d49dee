package folkmoot.governance.starter;

import java.util.Locale;

/// The numbers of a constitution beside those that the log's verifier computes with, each with what
/// a place begins with and the least and most that any majority can set it to: nobody can vote the
/// time to think away. From shared/research/uniques.md, section 1 ("Recommended law-making flow").
public enum Term {
    /// Who has to sign a draft beside its author.
    CO_SIGNERS(2, 1, 20),
    ADMISSION_HOURS(168, 72, 2160),
    /// Supporters that a draft needs at least.
    SUPPORT_LEAST(5, 2, 1000),
    /// And how many in a hundred active members.
    SUPPORT_PERCENT(5, 1, 20),
    /// With more open proposals than this, one more in a hundred is needed for each.
    OPEN_PROPOSALS(5, 1, 100),
    DELIBERATION_HOURS(168, 72, 2160),
    /// For the brand's written position, in its own hours.
    BRAND_POSITION_DAYS(3, 1, 10),
    FREEZE_HOURS(48, 24, 336),
    SUNSET_DAYS(180, 30, 1096),
    /// Of a hundred decisions, how many may be reversed before a rule is voted on again.
    REVERSED_PERCENT(30, 5, 50),
    /// How long somebody is here before a proposal, to vote on it.
    ELIGIBLE_AGE_DAYS(14, 7, 180),
    ELIGIBLE_CONTRIBUTIONS(10, 0, 50),
    /// Days of activity that count for the electorate.
    ACTIVE_DAYS(30, 7, 365),
    VETO_REASON_LETTERS(200, 200, 5000);

    private final int starter;
    private final int least;
    private final int most;

    Term(int starter, int least, int most) {
        this.starter = starter;
        this.least = least;
        this.most = most;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int starter() {
        return starter;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
