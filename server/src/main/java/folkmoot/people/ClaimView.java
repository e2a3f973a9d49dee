package folkmoot.people;

import java.util.List;

/// Words that wait for somebody to say that they wrote them: a heading, how they begin, and what
/// else is to be known before.
public record ClaimView(String heading, String words, List<String> remarks) {}
