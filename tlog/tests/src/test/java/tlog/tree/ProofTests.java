package tlog.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProofTests {

    private static final int MOST = 600;

    private final Trees all = Trees.of(MOST);

    @Property(tries = 300)
    void everyLeafIsProvedInEveryLaterTree(
            @ForAll @IntRange(min = 1, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int any) {
        var index = any % size;
        var leaves = Trees.leaves(size);
        var proof = InclusionProof.of(index, size, all::read);

        assertThat(proof.proves(leaves.get(index), Trees.root(leaves))).isTrue();
        assertThat(proof.path().size()).isLessThanOrEqualTo(10);
    }

    @Property(tries = 300)
    void everyTreeContinuesEveryEarlierOne(
            @ForAll @IntRange(min = 1, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int any) {
        var before = 1 + any % size;
        var leaves = Trees.leaves(size);
        var proof = ConsistencyProof.of(before, size, all::read);

        assertThat(proof.proves(Trees.root(leaves.subList(0, before)), Trees.root(leaves)))
                .isTrue();
    }

    @Property(tries = 100)
    void nothingElseIsProved(
            @ForAll @IntRange(min = 2, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int any,
            @ForAll @IntRange(max = 12) int changed) {
        var index = any % size;
        var leaves = Trees.leaves(size);
        var root = Trees.root(leaves);
        var proof = InclusionProof.of(index, size, all::read);
        var path = new ArrayList<>(proof.path());
        path.set(changed % path.size(), Hash.EMPTY);

        assertThat(new InclusionProof(index, size, path).proves(leaves.get(index), root)).isFalse();
        assertThat(proof.proves(leaves.get((index + 1) % size), root)).isFalse();
        assertThat(proof.proves(leaves.get(index), Hash.EMPTY)).isFalse();
    }

    @Property(tries = 100)
    void aChangedLeafBreaksTheContinuation(
            @ForAll @IntRange(min = 2, max = MOST) int size,
            @ForAll @IntRange(max = MOST) int any) {
        var before = 1 + any % (size - 1);
        var leaves = Trees.leaves(size);
        var rewritten = new ArrayList<>(leaves.subList(0, before));
        rewritten.set(any % before, Hash.EMPTY);
        var proof = ConsistencyProof.of(before, size, all::read);

        assertThat(proof.proves(Trees.root(rewritten), Trees.root(leaves))).isFalse();
    }

    @Test
    void anEmptyTreeProvesNothing() {
        assertThat(new Frontier().root()).isEqualTo(Trees.root(Trees.leaves(0)));
        assertThatThrownBy(() -> ConsistencyProof.of(0, 5, all::read))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InclusionProof.of(0, 0, all::read))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStoredEdgeGrowsOn() {
        for (var size : new int[] {0, 1, 2, 3, 7, 8, 255, 256, 257, 599}) {
            var frontier = Frontier.of(size, all::read);
            Trees.leaves(MOST).subList(size, MOST).forEach(frontier::add);

            assertThat(frontier.root()).isEqualTo(all.root());
        }
    }

    @Test
    void theEndsOfTheWorldDoNotLoop() {
        var large = new InclusionProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, Trees.leaves(63));

        assertThat(large.proves(Hash.EMPTY, Hash.EMPTY)).isFalse();
        assertThat(new ConsistencyProof(1L << 62, Long.MAX_VALUE, Trees.leaves(63)))
                .matches(it -> !it.proves(Hash.EMPTY, Hash.EMPTY));
    }
}
