package folkmoot.people.session;

import folkmoot.media.Owners;
import folkmoot.people.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells media whose pictures a request may see before they are public; guests who have not yet
/// confirmed see their own too.
@Component
class PictureOwners implements Owners {

    @Override
    public @Nullable UUID behind(HttpServletRequest request) {
        return ActorFilter.actor(request) instanceof Actor.Member member
                ? member.id().value()
                : null;
    }
}
