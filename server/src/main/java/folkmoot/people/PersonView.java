package folkmoot.people;

import folkmoot.site.Ids;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person as an author line shows them.
public record PersonView(
        PersonId id,
        String handle,
        String name,
        @Nullable UUID picture,
        Set<Hat> hats,
        Instant joinedAt) {

    public boolean staff() {
        return hats.contains(Hat.STAFF) || hats.contains(Hat.LEAD);
    }

    /// Address of their picture in its smallest size; null where there is none.
    public @Nullable String picturePath() {
        return picture == null ? null : "/media/" + Ids.text(picture) + "/320";
    }
}
