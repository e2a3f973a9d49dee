package tlog.witness;

import tlog.note.Checkpoint;

/// How a witness answers (C2SP tlog-witness, which also fixes the status codes).
public sealed interface Decision {

    int status();

    /// What stands in the answer; [Cosign] is answered with the lines of [Witnessing#cosign].
    String body();

    default String contentType() {
        return "text/plain; charset=utf-8";
    }

    /// Good. It has to be stored, in the transaction in which the latest one was read, before the
    /// cosignature leaves.
    record Cosign(Checkpoint checkpoint) implements Decision {

        @Override
        public int status() {
            return 200;
        }

        @Override
        public String body() {
            return "";
        }
    }

    record Unreadable(String why) implements Decision {

        @Override
        public int status() {
            return 400;
        }

        @Override
        public String body() {
            return why + "\n";
        }
    }

    record BadSignature(String why) implements Decision {

        @Override
        public int status() {
            return 403;
        }

        @Override
        public String body() {
            return why + "\n";
        }
    }

    record UnknownOrigin(String origin) implements Decision {

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String body() {
            return "Nobody here witnesses " + origin + "\n";
        }
    }

    /// The log and the witness disagree on what was witnessed last.
    record Conflict(long size) implements Decision {

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String body() {
            return size + "\n";
        }

        @Override
        public String contentType() {
            return "text/x.tlog.size";
        }
    }

    /// Signed, and not a continuation of what was witnessed: worth keeping as evidence.
    record BadProof(String why) implements Decision {

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String body() {
            return why + "\n";
        }
    }
}
