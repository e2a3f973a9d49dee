/// The database that comes along: PostgreSQL unpacked, started and stopped by us, or an external
/// one by its address; one data folder; backup and restore. No Spring in here.
///
/// Flat, though large: what is public here is for the launcher, and everything else stays hidden
/// from it, which feature packages could not do.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package folkmoot.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
