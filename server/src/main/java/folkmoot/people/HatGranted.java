package folkmoot.people;

/// Somebody put on a hat that they did not wear before. Published in the granting transaction.
public record HatGranted(PersonId person, Hat hat) {

    /// Whether they speak for the brand by it.
    public boolean forBrand() {
        return hat == Hat.STAFF || hat == Hat.LEAD;
    }
}
