package folkmoot.media;

import java.util.UUID;

/// Implemented above by what lets people decide about pictures that are not public.
public interface Onlookers {

    /// Whether it lies before this person now.
    boolean decides(UUID person, PictureId picture);
}
