package folkmoot.media.picture;

import folkmoot.media.Storing.Reason;
import java.util.List;

/// What came out of the darkroom.
sealed interface Developing {

    /// Width and height of the largest print; its main colour as `#rrggbb`.
    record Developed(int width, int height, String colour, List<Print> prints)
            implements Developing {}

    record Refused(Reason reason) implements Developing {}
}
