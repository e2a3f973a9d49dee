package folkmoot.transparency.checkpoint;

import java.time.Instant;
import tlog.note.Note;

/// A checkpoint with its signatures.
public record Signed(long size, Note note, Instant at) {}
