package folkmoot.database;

import java.util.Map;

/// Makes the application's tables in an empty database, as they were when a backup was made.
@FunctionalInterface
public interface Schema {

    /// Brings each named module to the version beside its name, and the others nowhere: what is
    /// newer runs at the next start, over the restored rows. `__root` names what no module owns.
    /// The PostgreSQL schemas exist already.
    void migrate(Database database, Map<String, String> versions);
}
