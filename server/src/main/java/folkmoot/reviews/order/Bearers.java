package folkmoot.reviews.order;

import folkmoot.people.PersonId;
import folkmoot.reviews.ProgramTokens;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Knows programs by their tokens.
@Component
class Bearers implements ProgramTokens {

    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;
    private final Clock clock;

    Bearers(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public @Nullable PersonId bearer(String authorization) {
        return authorization.startsWith(BEARER)
                ? tokens.use(authorization.substring(BEARER.length()).strip(), clock.instant())
                : null;
    }
}
