package folkmoot.demo;

import folkmoot.people.Members;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// Who follows whom: those who have answered each other most, from soon after they first did.
@InDemo
class Follows {

    private static final int MANY = 250;

    private record Pair(String follower, String followed) {}

    private record Meeting(int times, Instant first) {

        Meeting again() {
            return new Meeting(times + 1, first);
        }
    }

    private final Members members;
    private final Players players;
    private final Map<Pair, Meeting> meetings = new HashMap<>();

    Follows(Members members, Players players) {
        this.members = members;
        this.players = players;
    }

    /// One answered the other; told in the order of time.
    void answered(String who, String whom, Instant at) {
        if (!who.equals(whom)) {
            meetings.merge(new Pair(who, whom), new Meeting(1, at), (old, _) -> old.again());
        }
    }

    void tell(Telling telling) {
        var chance = Telling.chance("follows");
        meetings.entrySet().stream()
                .sorted(
                        Comparator.<Map.Entry<Pair, Meeting>>comparingInt(
                                        it -> -it.getValue().times())
                                .thenComparing(it -> it.getValue().first()))
                .limit(MANY)
                .forEach(it -> {
                    var pair = it.getKey();
                    var at =
                            telling.calendar()
                                    .after(it.getValue().first(), chance.nextInt(1, 72), chance);
                    telling.chronicle().at(at, () -> follow(pair));
                });
    }

    private void follow(Pair pair) {
        members.follow(players.named(pair.follower()).id(), players.named(pair.followed()).id());
    }
}
