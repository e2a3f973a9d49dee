package tlog.meaning;

import tlog.entry.Detail;

/// What the ballots of some people choose: four numbers, whatever a server writes into ballots.
final class Choices {

    private long yes;
    private long no;
    private long abstain;
    private long others;

    void add(String choice) {
        switch (choice) {
            case "yes" -> yes++;
            case "no" -> no++;
            case "abstain" -> abstain++;
            default -> others++;
        }
    }

    Detail.Count count() {
        return new Detail.Count(yes, no, abstain);
    }

    /// Whether there was nothing but what can be chosen.
    boolean areOffered() {
        return others == 0;
    }
}
