package folkmoot.governance.editor;

import folkmoot.governance.sentence.Line;
import folkmoot.governance.sentence.Phrase;
import folkmoot.governance.sentence.Subject;

/// One line of the condition.
public record LineForm(String joint, String subject, String how, String value, String extra) {

    public LineForm {
        joint = Typed.word(joint);
        subject = Typed.word(subject);
        how = Typed.word(how);
        value = Typed.text(value);
        extra = Typed.word(extra);
    }

    static LineForm of(Line line) {
        var phrase = line.phrase();
        return new LineForm(
                line.joint().word(),
                phrase.subject().word(),
                phrase.how(),
                phrase.value(),
                phrase.extra());
    }

    public Subject about() {
        return Subject.of(subject);
    }

    Line line() {
        var typed = about() == Subject.EXPERT ? value : value.strip();
        return new Line(Line.Joint.of(joint), new Phrase(about(), how, typed, extra));
    }
}
