package tlog.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static tlog.audit.Chronicle.KEY;
import static tlog.audit.Chronicle.SPAM;
import static tlog.audit.Chronicle.honest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tlog.entry.Act;
import tlog.entry.Detail;
import tlog.finding.Fault;
import tlog.note.Algorithm;
import tlog.note.Note;
import tlog.note.SigningKey;
import tlog.tile.Bundle;

/// Everything that can be done to the bytes of a log.
class IntegrityTests {

    @TempDir Path folder;

    private static Chronicle large() {
        var it = honest();
        while (it.entries.size() < 700) {
            it.hide(SPAM);
        }
        return it;
    }

    @Test
    void anyByteOfAnyTileIsMissed() throws IOException {
        var place = large().write(folder);
        for (var tile : files(place.resolve("log/tile"))) {
            var bytes = Files.readAllBytes(tile);
            for (var at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
                var flipped = bytes.clone();
                flipped[at] ^= 1;
                Files.write(tile, flipped);
                var code = Verdict.on(place).code();
                if (tile.toString().contains("entries")) {
                    // A flipped length loses entries instead.
                    assertThat(code)
                            .as(tile + "@" + at)
                            .isIn(Fault.ENTRY.code(), Fault.MISSING.code());
                } else {
                    assertThat(code).as(tile + "@" + at).isEqualTo(Fault.TREE.code());
                }
            }
            Files.write(tile, bytes);
        }
        assertThat(Verdict.on(place).code()).isZero();
    }

    @Test
    void aDroppedEntryIsMissed() throws IOException {
        var place = large().write(folder);
        var bundle = place.resolve("log/tile/entries/002.p/188");
        var entries = Bundle.read(Files.readAllBytes(bundle));
        Files.write(bundle, Bundle.write(entries.subList(0, entries.size() - 1)));
        assertThat(Verdict.on(place).code()).isEqualTo(Fault.MISSING.code());

        Files.delete(bundle);
        assertThat(Verdict.on(place).code()).isEqualTo(Fault.MISSING.code());

        Files.write(place.resolve("log/tile/0/000"), new byte[1 << 20]);
        assertThat(Verdict.on(place).code()).isEqualTo(Fault.MISSING.code());
    }

    @Test
    void aRewrittenEntryIsSeen() throws IOException {
        var it = large();
        var place = it.write(folder);
        var state = folder.resolve("state.json").toString();
        assertThat(Verdict.on(place, "--state", state).code()).isZero();

        it.entries.set(it.entries.size() - 1, it.decision(Act.HIDE, SPAM).entry().bytes());
        it.tombstones.removeLast();
        var bundle = place.resolve("log/tile/entries/002.p/188");
        Files.write(bundle, it.tiles().files.getOrDefault("tile/entries/002.p/188", new byte[0]));
        assertThat(Verdict.on(place).code()).isEqualTo(Fault.ENTRY.code());

        it.write(folder);
        assertThat(Verdict.on(place).code()).isZero();
        var verdict = Verdict.on(place, "--state", state);
        assertThat(verdict.code()).isEqualTo(Fault.FORK.code());
        assertThat(verdict.said()).contains("keep both");
    }

    @Test
    void anOlderCheckpointIsARollback() throws IOException {
        var it = large();
        var early = it.checkpoint();
        it.pass(1).hide(SPAM);
        var place = it.write(folder);
        var state = folder.resolve("state.json").toString();
        assertThat(Verdict.on(place, "--state", state).code()).isZero();

        Files.write(place.resolve("log/checkpoint"), early.bytes());
        assertThat(Verdict.on(place, "--state", state).code()).isEqualTo(Fault.ROLLBACK.code());
    }

    @Test
    void aLogThatGrewIsAContinuation() throws IOException {
        var it = honest();
        var state = folder.resolve("state.json").toString();
        assertThat(Verdict.on(it.write(folder), "--state", state).said())
                .contains("seen for the first time", "not seen before");
        it.hide(SPAM);

        assertThat(Verdict.on(it.write(folder), "--state", state).said())
                .contains("the key seen before", "continues the");
    }

    @Test
    void anotherSignatureIsNone() throws IOException {
        var it = honest();
        var place = it.write(folder);
        var state = folder.resolve("state.json").toString();
        assertThat(Verdict.on(place, "--state", state).code()).isZero();

        var thief = SigningKey.generate("talk.example/log", Algorithm.ED25519);
        var text = it.checkpoint().text();
        Files.write(place.resolve("log/checkpoint"), Note.sign(text, thief).bytes());
        assertThat(Verdict.on(place).code()).isEqualTo(Fault.SIGNATURE.code());
        Files.writeString(place.resolve("log/key"), thief.verifier().toString());
        assertThat(Verdict.on(place).code()).isZero();
        assertThat(Verdict.on(place, "--state", state).code()).isEqualTo(Fault.SIGNATURE.code());
        assertThat(Verdict.on(place, "--key", KEY.verifier().toString()).code())
                .isEqualTo(Fault.SIGNATURE.code());
        var renamed = text.replace("talk.example", "other.example");
        Files.write(place.resolve("log/checkpoint"), Note.sign(renamed, KEY).bytes());
        assertThat(Verdict.on(place, "--key", KEY.verifier().toString()).said())
                .contains("signed a log called other.example/log");
        Files.write(place.resolve("log/checkpoint"), new byte[1 << 19]);
        assertThat(Verdict.on(place).code()).isEqualTo(Fault.SIGNATURE.code());
        Files.writeString(place.resolve("log/checkpoint"), "nothing\n");
        assertThat(Verdict.on(place).code()).isEqualTo(Fault.SIGNATURE.code());
        Files.delete(place.resolve("log/checkpoint"));
        assertThat(Verdict.on(place).code()).isEqualTo(Fault.MISSING.code());
    }

    @Test
    void aNewKeyIsBelievedOnceTheOldOneSignedIt() throws IOException {
        var it = honest();
        var state = folder.resolve("state.json").toString();
        assertThat(Verdict.on(it.write(folder), "--state", state).code()).isZero();

        var next = SigningKey.generate("talk.example/log", Algorithm.ED25519);
        it.add(
                it.draft(Act.KEY_ROTATE, Chronicle.SERVER)
                        .detail(new Detail.Rotation(next.verifier())));
        var place = it.write(folder);
        var both = it.checkpoint().with(next.sign(it.checkpoint().text()));
        Files.write(place.resolve("log/checkpoint"), both.bytes());
        assertThat(Verdict.on(place, "--state", state).said()).contains("from now on");

        var alone = Note.sign(it.checkpoint().text(), next);
        Files.write(place.resolve("log/checkpoint"), alone.bytes());
        assertThat(Verdict.on(place, "--state", state).code()).isZero();
    }

    @Test
    void witnessesAreCountedByThePolicy() throws IOException {
        var it = honest();
        var place = it.write(folder);
        var witness = SigningKey.generate("w.example", Algorithm.COSIGNATURE);
        var policy = folder.resolve("policy");
        Files.writeString(
                policy,
                "log %s\nwitness w %s\nquorum w\n".formatted(KEY.verifier(), witness.verifier()));
        assertThat(Verdict.on(place, "--policy", policy.toString()).code())
                .isEqualTo(Fault.WITNESSES.code());

        var note = it.checkpoint();
        Files.write(place.resolve("log/checkpoint"), note.with(witness.sign(note.text())).bytes());
        var verdict = Verdict.on(place, "--policy", policy.toString());
        assertThat(verdict.code()).isZero();
        assertThat(verdict.said()).contains("1 of the 1 in your policy");
    }

    @Test
    void receiptsAreCheckedAndPinThePast() throws IOException {
        var it = large();
        var index = it.entries.size() - 1L;
        var file = folder.resolve("mine.tlog-proof");
        Files.writeString(file, it.receipt(index).text());
        it.hide(SPAM);
        var place = it.write(folder);
        var verdict = Verdict.on(place, "--receipt", file.toString());
        assertThat(verdict.said()).contains("1 of 1 good");
        assertThat(verdict.code()).isZero();

        it.entries.set(5, it.entries.get(6));
        it.tombstones.clear();
        assertThat(Verdict.on(it.write(folder), "--receipt", file.toString()).code())
                .isEqualTo(Fault.FORK.code());

        var shorter = honest();
        var early = Files.createDirectory(folder.resolve("early"));
        assertThat(Verdict.on(shorter.write(early), "--receipt", file.toString()).code())
                .isEqualTo(Fault.ROLLBACK.code());
    }

    @Test
    void falseReceiptsAreTold() throws IOException {
        var it = honest();
        var place = it.write(folder);
        var text = it.receipt(3).text();
        receipt(place, text.replace("index 3", "index 2"), Fault.RECEIPT);
        receipt(place, text.replace("index 3", "index 9999"), Fault.RECEIPT);
        receipt(place, text.replace("talk.example/log\n", "talk.example/lag\n"), Fault.RECEIPT);
        receipt(place, "nothing", Fault.RECEIPT);
        var thief = SigningKey.generate("talk.example/log", Algorithm.ED25519);
        var forged = text.substring(0, text.indexOf("\n\n") + 2);
        receipt(place, forged + Note.sign(it.checkpoint().text(), thief), Fault.RECEIPT);

        it.objects.put(2L, tlog.commit.Opening.fresh("/comments/2"));
        receipt(place, it.receipt(2).text(), Fault.OPENING);
    }

    @Test
    void anArchiveIsReadLikeAFolder() throws IOException {
        var place = honest().write(folder.resolve("place"));
        var zip = folder.resolve("log.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : files(place)) {
                out.putNextEntry(new ZipEntry(place.relativize(file).toString()));
                out.write(Files.readAllBytes(file));
            }
        }
        assertThat(Verdict.on(zip).code()).isZero();
        assertThat(Verdict.on(place.resolve("log/key")).code()).isEqualTo(3);
    }

    @Test
    void anEmptyLogIsGood() throws IOException {
        assertThat(Verdict.on(new Chronicle().write(folder)).code()).isZero();
    }

    @Test
    void programsReadJson() throws IOException {
        var verdict = Verdict.on(honest().write(folder), "--json");

        assertThat(verdict.said())
                .startsWith("{\"counts\":{},\"exit\":0,\"findings\":[],\"report\":{");
    }

    @Test
    void wordsThatMeanNothingAreSaid() throws IOException {
        var place = honest().write(folder).toString();

        assertThat(Verdict.of("--what").code()).isEqualTo(2);
        assertThat(Verdict.of(place, "more").code()).isEqualTo(2);
        assertThat(Verdict.of(place, "--key").code()).isEqualTo(2);
        assertThat(Verdict.of(place, "--key", "none").code()).isEqualTo(2);
        assertThat(Verdict.of(place, "--policy", place + "/log/key").code()).isEqualTo(2);
        assertThat(Verdict.of(place + "/nowhere").code()).isEqualTo(3);
        assertThat(Verdict.of("http://127.0.0.1:1/").code()).isEqualTo(3);
        assertThat(Verdict.of("--help").code()).isZero();
    }

    private void receipt(Path place, String text, Fault fault) throws IOException {
        var file = Files.writeString(folder.resolve("receipt"), text);
        var verdict = Verdict.on(place, "--receipt", file.toString());
        assertThat(verdict.code()).as(verdict.said()).isEqualTo(fault.code());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
