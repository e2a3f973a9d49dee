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

    @Override
    public Content fields(Actor actor, GuestForm guest, boolean sent) {
        return switch (actor) {
            case Actor.Guest _ ->
                    html.peopleGuest(
                            guest,
                            sent ? wrong(guest) : null,
                            sent && !Names.reachable(guest.email()));
            case Actor.Member it when !it.confirmed() -> html.peopleGuestKnown(it.name());
            case Actor.Member _ -> _ -> {};
        };
    }

    @Override
    public boolean lacks(Actor actor, GuestForm guest) {
        if (!(actor instanceof Actor.Guest)) {
            return false;
        }
        var wrong = wrong(guest);
        if (wrong != null) {
            door.turnsAway(Names.clean(guest.name()));
        }
        return wrong != null || !Names.reachable(guest.email());
    }

    // What is wrong with the name, as a message key or words.
    private @Nullable String wrong(GuestForm guest) {
        var name = Names.clean(guest.name());
        var wrong = Names.wrong(name);
        return wrong == null ? door.calls(name) : "people.name." + wrong;
    }

    @Override
    @Transactional
    public Actor.Member speak(
            Actor actor,
            GuestForm guest,
            String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (actor instanceof Actor.Member member && member.confirmed()) {
            return member;
        }
        var speaker =
                actor instanceof Actor.Member known ? known : arrive(guest, request, response);
        limits.hourly("speak", speaker.id().toString(), 30);
        asking.ask(speaker.id(), path);
        return speaker;
    }

    private Actor.Member arrive(
            GuestForm guest, HttpServletRequest request, HttpServletResponse response) {
        if (lacks(Actor.GUEST, guest)) {
            throw new IllegalArgumentException("Ask lacks() before");
        }
        limits.hourly("guest", Network.of(request), 10);
        limits.hourly("letter", guest.email().toLowerCase(Locale.ROOT), 5);
        var now = clock.instant();
        var id = new PersonId(Ids.next(now));
        accounts.add(id, null, Names.clean(guest.name()), guest.email(), null, now);
        entrance.enter(id, request, response);
        return accounts.actor(id);
    }
}
