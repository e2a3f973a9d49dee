package folkmoot.listening.social;

import folkmoot.listening.fetch.Answer;
import folkmoot.listening.fetch.Trees;
import folkmoot.listening.fetch.Unfetched;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What they tell, field by field; what is missing is empty.
final class Json {

    private Json() {}

    static JsonNode of(Answer answer) throws Unfetched {
        try {
            return Trees.JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw new Unfetched("listening.fetch.strange", String.valueOf(answer.at().getHost()));
        }
    }

    /// Null for what is no JSON.
    static @Nullable JsonNode of(String text) {
        try {
            return Trees.JSON.readTree(text);
        } catch (JacksonException e) {
            return null;
        }
    }

    static String said(JsonNode of, String name) {
        var it = of.path(name);
        return it.isValueNode() && !it.isNull() ? it.asString().strip() : "";
    }

    static @Nullable Instant at(JsonNode of, String name) {
        try {
            return OffsetDateTime.parse(said(of, name)).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Instant second(JsonNode of, String name) {
        var seconds = of.path(name).asLong(0);
        return seconds <= 0 || seconds > Integer.MAX_VALUE * 4L
                ? null
                : Instant.ofEpochSecond(seconds);
    }

    /// An address at a server, whose parameters are names and values by turns; empty ones are left
    /// out.
    static URI url(URI server, String path, String... parameters) {
        var query = new StringBuilder();
        for (var i = 0; i < parameters.length; i += 2) {
            if (!parameters[i + 1].isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameters[i])
                        .append('=')
                        .append(encoded(parameters[i + 1]));
            }
        }
        return URI.create(server.toString().replaceFirst("/+$", "") + path + query);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
