package folkmoot.people.welcome;

import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.FirstLead;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.people.PersonId;
import folkmoot.people.account.Accounts;
import folkmoot.people.account.Links;
import folkmoot.people.account.Links.Purpose;
import folkmoot.people.account.Passwords;
import folkmoot.people.hat.Granting;
import folkmoot.site.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands a new place to its first lead. Whoever reads the place's own output may open the door
/// once; nobody can as soon as there is a lead.
@Component
class Welcoming implements FirstLead {

    private static final Duration LIFE = Duration.ofDays(7);

    private final Granting granting;
    private final Doorkeeper door;
    private final Members members;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Links links;
    private final Settings settings;

    Welcoming(
            Granting granting,
            Doorkeeper door,
            Members members,
            Accounts accounts,
            Passwords passwords,
            Links links,
            Settings settings) {
        this.granting = granting;
        this.door = door;
        this.members = members;
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.settings = settings;
    }

    @Override
    @Transactional
    public @Nullable String path() {
        if (granting.led()) {
            return null;
        }
        links.voidAll(Purpose.LEAD);
        return "/welcome/" + links.make(Purpose.LEAD, new Links.Link(null, "", "/"), LIFE);
    }

    boolean opens(String token) {
        return links.peek(Purpose.LEAD, token) != null && !granting.led();
    }

    /// The first lead; null when the link does not work.
    @Transactional
    @Nullable PersonId welcome(String token, WelcomeForm who, PlaceForm place) {
        accounts.lock("first lead");
        if (links.take(Purpose.LEAD, token) == null || granting.led()) {
            return null;
        }
        var lead = members.join(who.name(), who.email(), null).id();
        accounts.password(lead, passwords.hash(who.password()));
        members.grant(lead, Hat.LEAD, null);
        describe(place);
        return lead;
    }

    /// What the rules have against the first words here, by field.
    Map<String, String> objections(WelcomeForm who, PlaceForm place) {
        var all = new HashMap<String, String>();
        put(all, "name", members.objection(who.name()));
        put(all, "brand", door.calls(place.brand()));
        put(all, "line", place.line().isEmpty() ? null : door.calls(place.line()));
        return all;
    }

    /// Names and colours the place; answers what the rules have against its words, by field. They
    /// are the same for the brand's as for anybody's.
    @Transactional
    Map<String, String> describe(Actor.Member lead, PlaceForm place) {
        var now = settings.brand();
        var all = new HashMap<String, String>();
        if (!place.brand().equals(now.name())) {
            put(all, "brand", door.calls(lead, place.brand()));
        }
        if (!place.line().equals(now.line())) {
            put(all, "line", door.introduces(lead, place.line()));
        }
        if (all.isEmpty()) {
            describe(place);
        }
        return all;
    }

    private static void put(Map<String, String> all, String field, @Nullable String objection) {
        if (objection != null) {
            all.put(field, objection);
        }
    }

    private void describe(PlaceForm place) {
        settings.set("brand.name", place.brand());
        settings.set("brand.colour", place.colour());
        settings.set("brand.line", place.line());
    }
}
