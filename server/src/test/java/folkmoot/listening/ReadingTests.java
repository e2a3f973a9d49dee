package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read in sentences that no model was trained on.
class ReadingTests {

    private static final Reader READER =
            Reader.shipped(List.of("Brass bell", "Boardman URB 8.9", "Kaffeemühle K3"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    desire     | It would be wonderful if the kettle had a thermometer.
                    desire     | Please add a kickstand to the next model.
                    desire     | You should really sell spare batteries.
                    desire     | I wish the ferry ran on Sundays.
                    desire     | Allow guests to choose their own pillow.
                    desire     | Es wäre toll, wenn der Wasserkocher ein Thermometer hätte.
                    desire     | Bitte bietet auch Ersatzakkus an.
                    desire     | Ich wünsche mir einen Ständer für das Rad.
                    desire     | Ihr solltet die Fähre auch sonntags fahren lassen.
                    complaint  | The kettle leaked on the first morning.
                    complaint  | Nobody replied to my three letters.
                    complaint  | I am really disappointed by the rude clerk.
                    complaint  | The ferry was late again and I missed my train.
                    complaint  | Der Wasserkocher war nach einer Woche defekt.
                    complaint  | Seit Tagen antwortet niemand auf meine Briefe.
                    complaint  | Der Deckel klemmt ständig.
                    complaint  | Ich bin enttäuscht von der unfreundlichen Beratung.
                    experience | We bought the tent in April and spent two weeks in it.
                    experience | I have been using this kettle every morning since Easter.
                    experience | Yesterday my son rode it to school.
                    experience | Wir haben das Zelt im April gekauft und zwei Wochen darin gewohnt.
                    experience | Gestern ist mein Sohn damit zur Schule gefahren.
                    question   | Does the kettle switch off by itself?
                    question   | Where can I buy a spare battery?
                    question   | Does anyone know how heavy the tent is?
                    question   | Schaltet sich der Wasserkocher von selbst ab?
                    question   | Wo kann ich einen Ersatzakku kaufen?
                    question   | Weiß jemand, wie schwer das Zelt ist?
                    thought    | I think wooden handles are more beautiful than plastic ones.
                    thought    | The tent is light and very well made.
                    thought    | Ich finde Holzgriffe schöner als Plastik.
                    thought    | Das Zelt ist leicht und sehr gut verarbeitet.
                    none       | Good evening everybody!
                    none       | Guten Abend zusammen!
                    none       | See you on Monday.
                    experience | Never had a problem with the kettle in five years.
                    experience | Kein einziger Ausfall seit dem Sommer.
                    experience | Just booked the ferry to Kiel.
                    experience | Eben die Fähre nach Kiel gebucht.
                    desire     | I'd take two tomorrow if it came with a lid.
                    desire     | Ich käme öfter, wenn es einen Parkplatz gäbe.
                    question   | does the tent fit in a rucksack
                    question   | any idea how heavy the tent is
                    question   | ist beim zelt eine tasche dabei
                    complaint  | Third wet tent in a row 😡
                    complaint  | You'd expect a tent to keep the rain out.
                    thought    | I can't fault the kettle.
                    thought    | Am Zelt gibt es nichts auszusetzen.
                    """)
    void theKindOfASentence(String kind, String sentence) {
        assertThat(only(sentence).kind().likely()).as(sentence).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    positive | A wonderful kettle, I love it.
                    positive | The clerk was friendly and helped at once.
                    positive | Ein wunderbarer Wasserkocher, ich bin begeistert.
                    positive | Die Beratung war freundlich und schnell.
                    negative | A terrible kettle, I hate it.
                    negative | The clerk was rude and lied to me.
                    negative | Ein schrecklicher Wasserkocher, ich bin enttäuscht.
                    negative | Die Beratung war nicht gut.
                    neutral  | The kettle holds one litre.
                    neutral  | Der Wasserkocher fasst einen Liter.
                    """)
    void thePolarityOfASentence(String polarity, String sentence) {
        assertThat(only(sentence).polarity().likely()).as(sentence).isEqualTo(polarity);
    }

    @Test
    void everySentenceIsReadForItself() {
        var read =
                READER.read(
                        "I bought the Brass bell in May. The brakes squeal! Ihr solltet schneller liefern.");

        assertThat(read.sentences()).hasSize(3);
        assertThat(read.sentences().get(0).products()).containsExactly("Brass bell");
        assertThat(read.sentences().get(1).aspects()).containsExactly("brakes");
        assertThat(read.sentences().get(2).aspects()).contains("delivery");
        assertThat(read.sentences().get(2).kind().likely()).isEqualTo("desire");
        assertThat(read.spam().likely()).isEqualTo("ham");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Der Akku meiner Kaffeemühle K3 hält lange. | battery   | Kaffeemühle K3
                    The URB 8.9 has a comfortable saddle.      | comfort   | Boardman URB 8.9
                    The shipping was slow.                     | delivery  | ''
                    Der Reißverschluss klemmt.                 | zip       | ''
                    The flange is too thin.                    | flange    | ''
                    Die Klappe klemmt seit gestern.            | klappe    | ''
                    """)
    void whatItIsAbout(String sentence, String aspect, String product) {
        assertThat(only(sentence).aspects()).contains(aspect);
        assertThat(String.join("", only(sentence).products())).isEqualTo(product);
    }

    @Test
    void spamIsTold() {
        var spam = READER.read("WIN a FREE phone now!!! Text WIN to 80888 or call 09061701461");

        assertThat(spam.spam().is("spam")).isTrue();
        assertThat(READER.read("Gewinne jetzt! Klick hier: http://example.com/x").spam().likely())
                .isEqualTo("spam");
    }

    @Test
    void whatIsNeitherThisNorThatIsUnsure() {
        var kinds =
                List.of(
                        "Will be back again!",
                        "Blue socks, size nine, two pairs",
                        "Der Wasserkocher halt",
                        "The crust was thin and moist.",
                        "Never mind the window");

        assertThat(kinds).anyMatch(it -> only(it).kind().unsure());
        assertThat(kinds)
                .allMatch(it -> only(it).kind().unsure() == only(it).kind().probability() < 0.5);
    }

    private static Sentence only(String sentence) {
        var sentences = READER.read(sentence).sentences();
        assertThat(sentences).as(sentence).hasSize(1);
        return sentences.getFirst();
    }
}
