package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTests {

    @ParameterizedTest
    @CsvSource({
        "en, The brakes squeal in the rain but the ride is comfortable",
        "en, This is the bike that my sister wanted and it was cheap",
        "de, Das ist nicht so gut und ich bin auch sehr müde",
        "nl, Dit is een fiets die ik met plezier en zonder problemen rijd",
        "da, Der er en cykel i min have og den er mit livs kærlighed",
        "ro, Bicicleta are frâne bune și este foarte ușoară pentru oraș",
        "de, Die Bremsen quietschen bei Regen und der Sattel ist unbequem",
        "fr, Les freins grincent quand il pleut mais je suis très content",
        "es, Los frenos chirrían cuando llueve y la batería dura muy poco",
        "it, Sono molto soddisfatto del prodotto ma la sella è troppo dura",
        "nl, De remmen piepen als het regent en het zadel is niet goed",
        "pt, Estou muito satisfeito com a compra mas a bateria não dura nada",
        "sv, Bromsarna gnisslar när det regnar men cykeln är väldigt bra",
        "fi, Jarrut vinkuvat sateella mutta olen erittäin tyytyväinen pyörään",
        "pl, Hamulce piszczą podczas deszczu ale jestem bardzo zadowolony",
        "cs, Brzdy pískají když prší ale s nákupem jsem velmi spokojený",
        "hu, Nagyon elégedett vagyok a vásárlással de a fék hangos",
        "tr, Yağmurda frenler ses yapıyor ama bisikletten çok memnunum",
        "vi, Tôi rất hài lòng với chiếc xe này nhưng phanh hơi kêu",
        "ru, Тормоза скрипят под дождём но велосипед очень хороший",
        "uk, Гальма скриплять під дощем але велосипед дуже хороший",
        "el, Τα φρένα τρίζουν",
        "he, הבלמים חורקים",
        "ar, الفرامل تصدر صوتا عند المطر والدراجة جيدة جدا",
        "fa, ترمزها در باران صدا می‌دهند ولی دوچرخه خیلی خوب است",
        "hi, बारिश में ब्रेक आवाज़ करते हैं लेकिन साइकिल बहुत अच्छी है",
        "th, เบรกดัง",
        "ja, 雨の日にブレーキが鳴く",
        "ja, 自転車は最高です",
        "zh, 下雨时刹车会响",
        "ko, 비 오는 날 브레이크 소리가 나요"
    })
    void languagesAreTold(String language, String text) {
        assertThat(Languages.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "Super!",
                "5/5",
                "👍👍👍",
                "Heron 28",
                "10:30",
                "https://www.de.example/der-die-das"
            })
    void ratherUnknownThanWrong(String text) {
        assertThat(Languages.of(text)).isEqualTo(Languages.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl", "he, rtl", "fa-IR, rtl", "en, ltr", "ja, ltr", "und, auto", "'', auto"})
    void directionFollowsTheLanguage(String language, String direction) {
        assertThat(Languages.direction(language)).isEqualTo(direction);
    }

    @Property
    void noTextBreaksIt(@ForAll String text) {
        assertThat(Languages.of(text)).matches("[a-z]{2,3}");
    }
}
