package folkmoot.database;

/// What a process wants of a data folder.
public enum Use {
    /// To be the one that serves the place; refused while another does.
    SERVE,
    /// To do something and leave (import, export, backup), also while another serves.
    JOIN
}
