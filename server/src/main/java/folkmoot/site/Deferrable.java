package folkmoot.site;

import java.util.List;

/// A table with indexes that only readers need. While very many rows come in and nobody reads, they
/// can be left out and made at the end: one sort for each of them instead of a place in every one
/// for every row.
public interface Deferrable {

    /// With its schema.
    String table();

    /// With their schema. Left out is neither what keeps rows from being there twice nor what is
    /// asked while rows come in.
    List<String> indexes();
}
