package tlog.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// A run of leaves that one hash of a proof stands for, and the complete subtrees it is made of.
record Span(long from, long to) {

    /// From left to right, so from large to small.
    List<Node> nodes() {
        var nodes = new ArrayList<Node>();
        var at = from;
        while (at < to) {
            var level = 63 - Long.numberOfLeadingZeros(to - at);
            if (at != 0) {
                level = Math.min(level, Long.numberOfTrailingZeros(at));
            }
            nodes.add(new Node(level, at >>> level));
            at += 1L << level;
        }
        return nodes;
    }

    /// How many leaves the left child of a node over so many leaves has (RFC 6962: k).
    static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    /// One hash per span, with a single reading.
    static List<Hash> read(List<Span> spans, NodeReader reader) {
        var nodes = spans.stream().flatMap(it -> it.nodes().stream()).toList();
        var hashes = reader.read(nodes).iterator();
        return spans.stream().map(it -> it.fold(hashes)).toList();
    }

    private Hash fold(Iterator<Hash> hashes) {
        var parts = nodes().stream().map(_ -> hashes.next()).toList();
        return fold(parts);
    }

    static Hash fold(List<Hash> parts) {
        var hash = parts.getLast();
        for (var part : parts.reversed().subList(1, parts.size())) {
            hash = Hash.node(part, hash);
        }
        return hash;
    }
}
