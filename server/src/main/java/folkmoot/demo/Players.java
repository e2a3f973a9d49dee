package folkmoot.demo;

import folkmoot.people.Actor;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The sixty people, each from the day they came.
@InDemo
class Players {

    private static final String LEAD = "june";

    private final Members members;
    private final Album album;
    private final TreeMap<Instant, String> arrivals = new TreeMap<>();
    private final Map<String, Actor.Member> known = new LinkedHashMap<>();
    private final Map<String, Sheets.Person> sheets = new LinkedHashMap<>();

    Players(Members members, Album album) {
        this.members = members;
        this.album = album;
    }

    void tell(Telling telling) {
        var chance = Telling.chance("people");
        for (var person : telling.sheets().people()) {
            var arrived = telling.calendar().ago(person.days(), chance);
            arrivals.put(arrived, person.key());
            sheets.put(person.key(), person);
            telling.chronicle().at(arrived, () -> join(person, telling.sheets()));
            if (person.hats().equals(Hat.EXPERT.word())) {
                var granted = telling.calendar().ago(person.days() * 2 / 3, chance);
                telling.chronicle().at(granted, () -> grant(person, Hat.EXPERT));
            }
        }
    }

    /// Whoever has come by now, by the key of their line.
    Actor.Member named(String key) {
        return Objects.requireNonNull(known.get(key), key);
    }

    /// Those who have come by now.
    List<Actor.Member> all() {
        return List.copyOf(known.values());
    }

    /// When that many had come.
    Instant arrival(int number) {
        return arrivals.keySet().stream().skip(number - 1).findFirst().orElseThrow();
    }

    private void join(Sheets.Person person, Sheets sheets) {
        var password = DemoCast.ROLES.containsKey(person.key()) ? DemoCast.PASSWORD : null;
        var member = members.join(person.name(), person.email(), password);
        known.put(person.key(), member);
        members.introduce(member.id(), person.about());
        album.bringAll(person.key(), member.id(), sheets);
        if (person.portrait().exists()) {
            album.bring(person.portraitFile(), "", member.id());
        }
        if (person.inside()) {
            grant(person, Hat.of(person.hats()));
        }
    }

    /// Hangs up what they look like, when it is developed.
    void show(Telling telling) {
        for (var person : telling.sheets().people()) {
            if (person.portrait().exists()) {
                var picture = album.picture(person.portraitFile());
                members.picture(named(person.key()).id(), picture.id());
            }
        }
    }

    /// As they are from now on, whatever hats they were given.
    void refresh(String key) {
        var person = Objects.requireNonNull(sheets.get(key), key);
        known.put(key, members.join(person.name(), person.email(), null));
    }

    private void grant(Sheets.Person person, Hat hat) {
        var by = person.key().equals(LEAD) ? null : named(LEAD).id();
        members.grant(named(person.key()).id(), hat, by);
        // As they are from now on, hat included.
        known.put(person.key(), members.join(person.name(), person.email(), null));
    }
}
