package folkmoot.listening;

import folkmoot.listening.trend.Said;
import folkmoot.listening.trend.Sizes;
import folkmoot.listening.trend.Trend;
import folkmoot.listening.trend.Trends;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Every brand's trends in this process: what is said goes in by brand, what changed comes out.
/// Nothing is shared between brands, so that each may as well live on a machine of its own.
public final class BrandTrends {

    private final Map<String, Trends> brands = new TreeMap<>();
    private final Sizes sizes;

    public BrandTrends(Sizes sizes) {
        this.sizes = sizes;
    }

    /// Something was said about a brand.
    public List<Trend> take(String brand, Said said) {
        return of(brand).take(said);
    }

    /// Nothing that was said about a brand before this moment will come any more.
    public List<Trend> until(String brand, Instant moment) {
        return of(brand).until(moment);
    }

    /// What is talked about now, oldest first.
    public List<Trend> live(String brand) {
        return of(brand).live();
    }

    /// What was withdrawn is shown for no brand any more.
    public void forget(UUID said) {
        brands.values().forEach(it -> it.forget(said));
    }

    /// Nothing is known of a brand any more.
    public void end(String brand) {
        brands.remove(brand);
    }

    /// All that is known of a brand.
    public byte[] snapshot(String brand) {
        return of(brand).snapshot();
    }

    /// Goes on where a snapshot was taken.
    public void restore(String brand, byte[] snapshot) {
        brands.put(brand, Trends.restore(snapshot));
    }

    private Trends of(String brand) {
        return brands.computeIfAbsent(brand, _ -> new Trends(sizes));
    }
}
