package folkmoot.people.guest;

import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.GuestForm;
import folkmoot.people.Guests;
import folkmoot.people.PersonId;
import folkmoot.people.account.Accounts;
import folkmoot.people.account.Names;
import folkmoot.people.session.Entrance;
import folkmoot.site.Ids;
import folkmoot.site.Limits;
import folkmoot.site.Network;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Guests who speak. Nothing that the browser sees depends on whether the address is a member's.
@Component
class Speaking implements Guests {

    private final Accounts accounts;
    private final Asking asking;
    private final Doorkeeper door;
    private final Entrance entrance;
    private final Limits limits;
    private final Templates html;
    private final Clock clock;

    Speaking(
            Accounts accounts,
            Asking asking,
            Doorkeeper door,
            Entrance entrance,
            Limits limits,
            Templates html,
            Clock clock) {
        this.accounts = accounts;
        this.asking = asking;
        this.door = door;
        this.entrance = entrance;
        this.limits = limits;
        this.html = html;
        this.clock = clock;
    }

    /// `name` is what is wrong with the name, as a message key or words.
    private record Met(Actor actor, GuestForm guest, @Nullable String name, boolean unreachable)
            implements Caller {

        @Override
        public boolean lacks() {
            return name != null || unreachable;
        }
    }

    @Override
    public Content fields(Actor actor, GuestForm guest, String at) {
        return fields(new Met(actor, guest, null, false), at);
    }

    @Override
    public Content fields(Caller caller, String at) {
        var met = met(caller);
        return switch (met.actor()) {
            case Actor.Guest _ -> html.peopleGuest(met.guest(), met.name(), met.unreachable(), at);
            case Actor.Member it when !it.confirmed() -> html.peopleGuestKnown(it.name());
            case Actor.Member _ -> _ -> {};
        };
    }

    @Override
    public Caller meet(Actor actor, GuestForm guest) {
        return actor instanceof Actor.Guest
                ? new Met(actor, guest, wrong(guest), !Names.reachable(guest.email()))
                : new Met(actor, guest, null, false);
    }

    private @Nullable String wrong(GuestForm guest) {
        var name = Names.clean(guest.name());
        var wrong = Names.wrong(name);
        return wrong == null ? door.turnsAway(name) : "people.name." + wrong;
    }

    private static Met met(Caller caller) {
        if (caller instanceof Met met) {
            return met;
        }
        throw new IllegalArgumentException("Nobody has met " + caller);
    }

    @Override
    @Transactional
    public Actor.Member speak(
            Caller caller, String path, HttpServletRequest request, HttpServletResponse response) {
        var met = met(caller);
        var actor = met.actor();
        if (actor instanceof Actor.Member member && member.confirmed()) {
            return member;
        }
        var speaker = actor instanceof Actor.Member known ? known : arrive(met, request, response);
        limits.hourly("speak", speaker.id().toString(), 30);
        asking.ask(speaker.id(), path);
        return speaker;
    }

    private Actor.Member arrive(Met met, HttpServletRequest request, HttpServletResponse response) {
        if (met.lacks()) {
            throw new IllegalArgumentException("Ask lacks() before");
        }
        var guest = met.guest();
        limits.hourly("guest", Network.of(request), 10);
        limits.hourly("letter", guest.email().toLowerCase(Locale.ROOT), 5);
        var now = clock.instant();
        var id = new PersonId(Ids.next(now));
        accounts.add(id, null, Names.clean(guest.name()), guest.email(), null, now);
        entrance.enter(id, request, response);
        return accounts.actor(id);
    }
}
