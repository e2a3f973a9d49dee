package folkmoot.listening.stream;

import folkmoot.listening.trend.Said;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

/// A step as it travels.
public final class StepBytes {

    private static final int SPOKEN = 1;
    private static final int SKIPPED = 2;
    private static final int PASSED = 3;
    private static final int WITHDRAWN = 4;
    private static final int ASKED = 5;
    private static final int COUNTED = 6;
    private static final int ENDED = 7;

    private StepBytes() {}

    public static byte[] of(Step step) {
        return Bytes.of(out -> write(step, out));
    }

    public static Step read(byte[] bytes) {
        return Bytes.read(bytes, StepBytes::read);
    }

    private static void write(Step step, DataOutput out) throws IOException {
        out.writeByte(
                switch (step) {
                    case Step.Spoken _ -> SPOKEN;
                    case Step.Skipped _ -> SKIPPED;
                    case Step.Passed _ -> PASSED;
                    case Step.Withdrawn _ -> WITHDRAWN;
                    case Step.Asked _ -> ASKED;
                    case Step.Counted _ -> COUNTED;
                    case Step.Ended _ -> ENDED;
                });
        Bytes.text(step.brand(), out);
        out.writeLong(step.number());
        switch (step) {
            case Step.Spoken it -> write(it.said(), out);
            case Step.Asked it -> write(it.said(), out);
            case Step.Counted it -> write(it.said(), out);
            case Step.Skipped _, Step.Ended _ -> {}
            case Step.Passed it -> out.writeLong(it.moment().toEpochMilli());
            case Step.Withdrawn it -> Bytes.id(it.said(), out);
        }
    }

    private static void write(Said said, DataOutput out) throws IOException {
        Bytes.id(said.id(), out);
        Bytes.text(said.author(), out);
        Bytes.text(said.source(), out);
        out.writeLong(said.at().toEpochMilli());
        Bytes.text(said.language(), out);
        Bytes.text(said.text(), out);
    }

    private static Step read(DataInput in) throws IOException {
        var what = in.readByte();
        var brand = Bytes.text(in);
        var number = in.readLong();
        return switch (what) {
            case SPOKEN -> new Step.Spoken(brand, number, said(in));
            case SKIPPED -> new Step.Skipped(brand, number);
            case PASSED -> new Step.Passed(brand, number, Instant.ofEpochMilli(in.readLong()));
            case WITHDRAWN -> new Step.Withdrawn(brand, number, Bytes.id(in));
            case ASKED -> new Step.Asked(brand, number, said(in));
            case COUNTED -> new Step.Counted(brand, number, said(in));
            case ENDED -> new Step.Ended(brand, number);
            default -> throw new IOException("A step of kind " + what);
        };
    }

    private static Said said(DataInput in) throws IOException {
        return new Said(
                Bytes.id(in),
                Bytes.text(in),
                Bytes.text(in),
                Instant.ofEpochMilli(in.readLong()),
                Bytes.text(in),
                Bytes.text(in));
    }
}
