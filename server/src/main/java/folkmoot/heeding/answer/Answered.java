package folkmoot.heeding.answer;

import folkmoot.talk.CommentId;
import folkmoot.talk.Publishing;
import java.util.Map;

/// What became of an answer.
sealed interface Answered {

    record Said(CommentId comment) implements Answered {}

    record Refused(Publishing.Refused why) implements Answered {}

    /// What is wrong, in words, by field.
    record Wrong(Map<String, String> fields) implements Answered {}
}
