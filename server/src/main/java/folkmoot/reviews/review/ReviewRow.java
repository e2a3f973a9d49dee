package folkmoot.reviews.review;

import folkmoot.people.PersonId;
import folkmoot.products.ProductId;
import folkmoot.reviews.Appraisal;
import folkmoot.reviews.Incentive;
import folkmoot.reviews.Relationship;
import folkmoot.reviews.Source;
import folkmoot.reviews.Verification;
import folkmoot.reviews.reply.ReplyView;
import folkmoot.talk.PostId;
import folkmoot.talk.PostState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads one review with its reply from a row of [KnownReviews].
final class ReviewRow {

    private ReviewRow() {}

    static ReviewView view(ResultSet row) throws SQLException {
        var author = row.getObject("author", UUID.class);
        return new ReviewView(
                new PostId(row.getObject("post", UUID.class)),
                new ProductId(row.getObject("product", UUID.class)),
                author == null ? null : new PersonId(author),
                appraisal(row),
                Source.of(row.getString("source")),
                row.getString("origin"),
                Verification.of(row.getString("verification")),
                instant(row, "revoked_at"),
                row.getString("language"),
                PostState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                instant(row, "edited_at"),
                row.getInt("helpful"),
                row.getInt("unhelpful"),
                row.getBoolean("repeated"),
                reply(row));
    }

    static Appraisal appraisal(ResultSet row) throws SQLException {
        return new Appraisal(
                row.getInt("stars"),
                texts(row, "pros"),
                texts(row, "cons"),
                Json.attributes(row.getString("attributes")),
                row.getObject("experienced", LocalDate.class),
                Relationship.of(row.getString("relationship")),
                Incentive.of(row.getString("incentive")),
                row.getString("incentive_note"),
                Json.photos(row.getString("photos")));
    }

    private static @Nullable ReplyView reply(ResultSet row) throws SQLException {
        var author = row.getObject("reply_author", UUID.class);
        var body = row.getString("reply_body");
        return body == null
                ? null
                : new ReplyView(
                        author == null ? null : new PersonId(author),
                        Objects.toString(row.getString("reply_byline"), ""),
                        body,
                        row.getString("reply_html"),
                        row.getString("reply_language"),
                        row.getString("reply_state").equals("held"),
                        row.getObject("reply_posted_at", OffsetDateTime.class).toInstant(),
                        instant(row, "reply_edited_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
