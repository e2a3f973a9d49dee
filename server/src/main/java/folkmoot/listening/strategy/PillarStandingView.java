package folkmoot.listening.strategy;

import folkmoot.listening.pillar.PillarView;
import java.util.List;

/// A pillar, in how many of the texts that were looked at customers and the brand speak of it, and
/// whether nearly nobody does, with the sentences that speak of it most clearly.
public record PillarStandingView(
        PillarView pillar,
        int customers,
        int ofCustomers,
        int brand,
        int ofBrand,
        boolean silent,
        List<SpokenView> said,
        List<SpokenView> brandSaid) {

    public double customerShare() {
        return share(customers, ofCustomers);
    }

    public double brandShare() {
        return share(brand, ofBrand);
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
