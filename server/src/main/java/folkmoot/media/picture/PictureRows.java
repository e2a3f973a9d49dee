package folkmoot.media.picture;

import folkmoot.media.PictureId;
import folkmoot.media.PictureView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is known of pictures.
@Repository
class PictureRows {

    enum State {
        LOOSE,
        KEPT,
        PUBLIC;

        String sql() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final String ADD =
            """
            INSERT INTO media.picture (id, owner, alt, width, height, colour, state, created_at)
            VALUES (:id, :owner, :alt, :width, :height, :colour, 'loose', :now)
            """;
    private static final String ADD_PRINT =
            """
            INSERT INTO media.print (picture, edge, sha256, type)
            VALUES (:picture, :edge, :sha256, :type)
            """;
    private static final String KEEP =
            """
            UPDATE media.picture
            SET state = CASE state WHEN 'loose' THEN 'kept' ELSE state END
            WHERE owner = :owner AND id = ANY (:ids)
            RETURNING id
            """;
    private static final String GIVE = "UPDATE media.picture SET owner = :to WHERE owner = :from";
    private static final String GIVE_LOOSE = GIVE + " AND state = 'loose'";
    private static final String HAND = "UPDATE media.picture SET owner = :to WHERE id = ANY (:ids)";
    private static final String BROUGHT_BY =
            """
            SELECT id, alt, width, height, colour FROM media.picture
            WHERE owner = :owner ORDER BY created_at DESC, id DESC
            """;
    private static final String MOVE =
            "UPDATE media.picture SET state = :state WHERE id = ANY (:ids) AND state <> 'loose'";
    private static final String DESCRIBE =
            "UPDATE media.picture SET alt = :alt WHERE id = :id AND owner = :owner";
    private static final String NAMED =
            "SELECT id, alt, width, height, colour FROM media.picture WHERE id = ANY (:ids)";
    private static final String FILE =
            """
            SELECT print.sha256, print.type, picture.owner, picture.state = 'public' AS open
            FROM media.picture
            JOIN media.print ON print.picture = picture.id
            WHERE picture.id = :id AND print.edge = :edge
            """;
    private static final String BAR =
            """
            INSERT INTO media.barred (sha256, barred_at)
            SELECT DISTINCT sha256, CAST(:now AS timestamptz) FROM media.print WHERE picture = ANY (:ids)
            ON CONFLICT DO NOTHING
            """;
    private static final String UNBAR =
            "DELETE FROM media.barred USING media.print WHERE barred.sha256 = print.sha256 AND picture = ANY (:ids)";
    private static final String BARRED =
            "SELECT EXISTS (SELECT FROM media.barred WHERE sha256 = ANY (:names))";
    private static final String DROP = "DELETE FROM media.picture WHERE id = ANY (:ids)";
    private static final String ERASE = "DELETE FROM media.picture WHERE owner = :owner";
    private static final String DROP_LOOSE =
            "DELETE FROM media.picture WHERE state = 'loose' AND created_at < :before";
    private static final String STRAY =
            """
            SELECT name
            FROM unnest(:names) AS name
            WHERE NOT EXISTS (SELECT FROM media.print WHERE sha256 = name)
            """;

    // Whoever adds prints shares it, whoever removes files has it alone: a file cannot be swept
    // between the moment it is found on the shelf and the commit that names it.
    private static final String SHARE =
            "SELECT pg_advisory_xact_lock_shared(hashtext('media.files'))";
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext('media.files'))";

    private final JdbcClient sql;

    PictureRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// One print's file, and who may have it.
    record File(String sha256, String type, UUID owner, boolean open) {}

    void add(PictureView picture, UUID owner, Instant now) {
        sql.sql(ADD)
                .param("id", picture.id().value())
                .param("owner", owner)
                .param("alt", picture.alt())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("colour", picture.colour())
                .param("now", time(now))
                .update();
    }

    void bar(Collection<PictureId> ids, Instant now) {
        sql.sql(BAR)
                .param("ids", ids.stream().map(PictureId::value).toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void unbar(Collection<PictureId> ids) {
        sql.sql(UNBAR)
                .param("ids", ids.stream().map(PictureId::value).toArray(UUID[]::new))
                .update();
    }

    boolean barred(Collection<String> names) {
        return sql.sql(BARRED)
                .param("names", names.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    void add(PictureId picture, Print print, String sha256) {
        sql.sql(ADD_PRINT)
                .param("picture", picture.value())
                .param("edge", print.size().edge())
                .param("sha256", sha256)
                .param("type", print.type())
                .update();
    }

    /// Those of them that are the owner's, in no order.
    List<UUID> keep(UUID owner, Collection<PictureId> ids) {
        return sql.sql(KEEP)
                .param("owner", owner)
                .param("ids", values(ids))
                .query(UUID.class)
                .list();
    }

    void give(UUID from, UUID to) {
        sql.sql(GIVE).param("from", from).param("to", to).update();
    }

    void giveLoose(UUID from, UUID to) {
        sql.sql(GIVE_LOOSE).param("from", from).param("to", to).update();
    }

    void hand(Collection<PictureId> ids, UUID to) {
        sql.sql(HAND).param("ids", values(ids)).param("to", to).update();
    }

    List<PictureView> broughtBy(UUID owner) {
        return sql.sql(BROUGHT_BY).param("owner", owner).query(PictureView.class).list();
    }

    void move(Collection<PictureId> ids, State state) {
        sql.sql(MOVE).param("state", state.sql()).param("ids", values(ids)).update();
    }

    void describe(UUID owner, PictureId id, String alt) {
        sql.sql(DESCRIBE).param("owner", owner).param("id", id.value()).param("alt", alt).update();
    }

    List<PictureView> named(Collection<PictureId> ids) {
        return sql.sql(NAMED).param("ids", values(ids)).query(PictureView.class).list();
    }

    @Nullable File file(PictureId id, int edge) {
        return sql.sql(FILE)
                .param("id", id.value())
                .param("edge", edge)
                .query(File.class)
                .optional()
                .orElse(null);
    }

    void drop(Collection<PictureId> ids) {
        sql.sql(DROP).param("ids", values(ids)).update();
    }

    void erase(UUID owner) {
        sql.sql(ERASE).param("owner", owner).update();
    }

    int dropLoose(Instant before) {
        return sql.sql(DROP_LOOSE).param("before", time(before)).update();
    }

    /// Those of the names that no picture uses.
    List<String> stray(List<String> names) {
        return sql.sql(STRAY)
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void shareFiles() {
        sql.sql(SHARE).query().listOfRows();
    }

    void haveFilesAlone() {
        sql.sql(ALONE).query().listOfRows();
    }

    private static UUID[] values(Collection<PictureId> ids) {
        return ids.stream().map(PictureId::value).toArray(UUID[]::new);
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
