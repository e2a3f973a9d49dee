package folkmoot.moderation;

import java.util.UUID;

/// Somebody appealed against a decision. Published in the appeal's transaction.
public record Appealed(UUID appeal, UUID decision) {}
