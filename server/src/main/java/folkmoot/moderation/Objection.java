package folkmoot.moderation;

import folkmoot.governance.rule.Action;

/// What the rules have against words from elsewhere.
public record Objection(Cited rule, Action action) {}
