package folkmoot.listening.strategy;

import folkmoot.listening.pillar.PillarView;

/// A pillar, in how many of the texts that were looked at customers and the brand speak of it, and
/// whether nearly nobody does.
public record PillarStandingView(
        PillarView pillar, int customers, int ofCustomers, int brand, int ofBrand, boolean silent) {

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
