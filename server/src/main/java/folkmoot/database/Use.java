package folkmoot.database;

/// What a process wants of a data folder.
public enum Use {
    /// To be the one that serves the place; refused while another does.
    SERVE,
    /// To do something and leave (export, backup), also while another serves.
    JOIN,
    /// The same, bringing very much in: where nobody else uses the database, it gets more memory
    /// until the last one leaves.
    BRING
}
