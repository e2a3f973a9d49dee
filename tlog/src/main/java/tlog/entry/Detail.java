package tlog.entry;

import tlog.Malformed;
import tlog.Nullable;
import tlog.json.Canonical;
import tlog.json.Json;
import tlog.json.JsonReader;
import tlog.note.VerifierKey;
import tlog.tree.Hash;

/// What only entries of one act say.
public sealed interface Detail {

    /// How much a rule binds; a lower one cannot contradict a higher one.
    enum Level {
        LAW("law"),
        CONSTITUTION("constitution"),
        RULE("rule"),
        SPACE_NORM("space-norm");

        private final String wire;

        Level(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /// What a vote would change if it is accepted.
    enum Purpose {
        ENACT,
        AMEND,
        REPEAL,
        OVERRIDE,
        /// An election, a shortlist: nothing that becomes a rule.
        OTHER
    }

    /// How ballots are counted.
    enum Method {
        YES_NO,
        SCHULZE,
        APPROVAL,
        STV
    }

    /// Whether every opinion group had a say; not provable from the log.
    enum Gate {
        NONE,
        PASSED,
        FAILED
    }

    enum Outcome {
        UPHELD,
        REVERSED,
        CHANGED
    }

    record None() implements Detail {}

    /// Of a rule that is enacted, amended or repealed; a constitution brings its settings.
    record Law(Level level, @Nullable Settings settings) implements Detail {

        public Law {
            if (settings != null && level != Level.CONSTITUTION) {
                throw new Malformed("Only a constitution has settings");
            }
        }
    }

    /// Of a vote that opens: how many may vote, counted now, and under which constitution.
    record Vote(
            String id, Purpose purpose, Method method, Level level, long electorate, RuleRef under)
            implements Detail {

        public Vote {
            name(id);
            count(electorate);
        }
    }

    /// Of a vote that closes. Staff are counted apart and decide nothing. [#ballots] are all
    /// entries for the vote, [#replaced] those that a later one of the same voter took the place
    /// of.
    record Tally(
            String vote,
            Count members,
            Count staff,
            long ballots,
            long replaced,
            long electorate,
            boolean accepted,
            Gate gate)
            implements Detail {

        public Tally {
            name(vote);
            count(ballots);
            count(replaced);
            count(electorate);
        }
    }

    record Count(long yes, long no, long abstain) {

        public Count {
            count(yes);
            count(no);
            count(abstain);
        }

        public long all() {
            return yes + no + abstain;
        }
    }

    /// Of an appeal that was decided.
    record Decided(Outcome outcome) implements Detail {}

    /// Of a new key: who checks the log after this.
    record Rotation(VerifierKey key) implements Detail {}

    /// Of a change of the operator's settings, none of which is a constitution's.
    record Config(Json.Members values) implements Detail {}

    /// Of promises kept and missed, or of a draw of lots: numbers and words, nothing about persons.
    record Report(Json.Members values) implements Detail {}

    /// Of a list of publications: how many, and the root of the tree over their commitments.
    record Roll(long count, Hash root) implements Detail {

        public Roll {
            Detail.count(count);
            if (count == 0) {
                throw new Malformed("A list of nothing is none");
            }
        }
    }

    /// As an entry has it, alone: what [#parse] reads.
    default String text() {
        return Canonical.text(EntryWriter.json(this));
    }

    /// Throws [Malformed] for what is none.
    static Detail parse(String text) {
        return EntryReader.detail(JsonReader.read(text));
    }

    private static void name(String id) {
        if (!id.matches("[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}")) {
            throw new Malformed("A vote is called in letters, digits and hyphens");
        }
    }

    private static void count(long number) {
        if (number < 0 || number > 1_000_000_000_000L) {
            throw new Malformed("There cannot be " + number);
        }
    }
}
