package tlog.audit;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tlog.finding.Fault;
import tlog.finding.Findings;
import tlog.json.Canonical;
import tlog.json.Json;

/// What an audit found, for people or for programs.
final class Report {

    private final Findings findings = new Findings();
    private final SequencedMap<String, String> lines = new LinkedHashMap<>();

    Findings findings() {
        return findings;
    }

    /// One line of the report; the same subject a second time goes on with the first.
    void say(String subject, String words) {
        lines.merge(subject, words, (before, more) -> before + "; " + more);
    }

    int exit() {
        return findings.worst().map(Fault::code).orElse(0);
    }

    String text() {
        var out = new StringBuilder();
        lines.forEach((subject, words) -> out.append("%-11s %s%n".formatted(subject, words)));
        if (findings.all().isEmpty()) {
            return out.append("\nNothing is wrong.\n").toString();
        }
        findings.counts()
                .forEach((fault, count) -> {
                    out.append("%nWRONG (%d): %s%n".formatted(fault.code(), fault.words()));
                    var said = findings.all().stream().filter(it -> it.fault() == fault);
                    var shown = said.map(it -> "  " + it).toList();
                    shown.forEach(it -> out.append(it).append('\n'));
                    if (count > shown.size()) {
                        out.append("  … %d in all%n".formatted(count));
                    }
                });
        return out.toString();
    }

    String json() {
        var out = new LinkedHashMap<String, Json>();
        out.put("exit", Json.of(exit()));
        var said = new LinkedHashMap<String, Json>();
        lines.forEach((subject, words) -> said.put(subject, Json.of(words)));
        out.put("report", new Json.Members(said));
        var counts = new LinkedHashMap<String, Json>();
        findings.counts().forEach((fault, count) -> counts.put(fault.name(), Json.of(count)));
        out.put("counts", new Json.Members(counts));
        out.put("findings", new Json.Array(findings.all().stream().map(Report::json).toList()));
        return Canonical.text(new Json.Members(out)) + "\n";
    }

    private static Json json(tlog.finding.Finding finding) {
        var out = new LinkedHashMap<String, Json>();
        out.put("fault", Json.of(finding.fault().name()));
        out.put("code", Json.of(finding.fault().code()));
        out.put("where", Json.of(finding.where()));
        out.put("what", Json.of(finding.what()));
        return new Json.Members(out);
    }
}
