package folkmoot.media;

import java.util.UUID;
import org.springframework.core.io.InputStreamSource;

/// What somebody brings. `owner` is a person's id, `alt` what they say is to be seen; name and
/// declared type of the file are not asked for, because they prove nothing.
public record Upload(UUID owner, InputStreamSource content, String alt) {

    private static final int LONGEST_ALT = 500;

    public Upload {
        alt =
                alt.strip()
                        .codePoints()
                        .limit(LONGEST_ALT)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }
}
