package folkmoot.transparency;

import tlog.tree.Hash;

/// The log was signed as it was with so many entries. Published in the transaction that keeps the
/// checkpoint, once for each.
public record CheckpointSigned(long size, Hash root) {}
