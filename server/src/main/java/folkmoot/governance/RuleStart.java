package folkmoot.governance;

/// Where a member begins to write a rule, for modules that know a reason to.
public interface RuleStart {

    /// A path of the form that people write rules with, begun with a title and why it is wanted.
    /// Nothing is kept before its author proposes it there.
    String path(String title, String rationale);
}
