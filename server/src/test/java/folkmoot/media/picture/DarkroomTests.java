package folkmoot.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import folkmoot.media.PictureSize;
import folkmoot.media.Storing.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTests {

    static Stream<Arguments> pictures() {
        return Stream.of(
                arguments("jpeg", Samples.jpeg(64, 48)),
                arguments("png", Samples.png(64, 48)),
                arguments("cmyk jpeg", Samples.cmyk(64, 48)),
                arguments("lossy webp", Samples.webp("lossy")),
                arguments("lossless webp", Samples.webp("lossless")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void everyKindOfPictureIsDeveloped(String kind, byte[] file) {
        var developed = developed(file);

        assertThat(developed.width()).isEqualTo(64);
        assertThat(developed.height()).isEqualTo(48);
        assertThat(developed.prints()).extracting(Print::type).containsOnly("image/jpeg");
        assertThat(developed.prints())
                .extracting(Print::size)
                .containsExactlyInAnyOrder(PictureSize.values());
        assertThat(fields(developed)).isEqualTo("RGBW");
    }

    @Test
    void deepGreyBecomesAPictureToo() {
        assertThat(developed(grey()).width()).isEqualTo(64);
    }

    @Test
    void theMainColourIsNamed() {
        var image = Samples.fields(64, 48, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, 64, 40);

        assertThat(developed(Samples.encoded(image, "png")).colour()).isEqualTo("#ffffff");
    }

    static Stream<Arguments> transparentPictures() {
        return Stream.of(
                arguments("png", Samples.clearPng(64, 48)),
                arguments("lossless webp", Samples.webp("clear")),
                arguments("lossy webp", Samples.webp("lossy-clear")),
                arguments("animated webp", Samples.animated()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transparentPictures")
    void smallTransparentPicturesStayTransparent(String kind, byte[] file) {
        var developed = developed(file);

        assertThat(developed.width()).isEqualTo(64);
        assertThat(developed.prints()).extracting(Print::type).containsOnly("image/png");
        assertThat(Tint.transparent(image(developed))).isTrue();
    }

    @Test
    void largeTransparentPicturesGetAWhiteGround() {
        var developed = developed(Samples.clearPng(1_200, 1_000));

        assertThat(developed.prints()).extracting(Print::type).containsOnly("image/jpeg");
        assertThat(fields(developed)).isEqualTo("RWBW");
    }

    @ParameterizedTest
    @CsvSource({
        "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB",
        "0, RGBW", "9, RGBW"
    })
    void picturesAreTurnedAsTheCameraWasHeld(int orientation, String fields) {
        var jpeg = developed(Samples.held(Samples.jpeg(64, 48), orientation));
        var png = developed(Samples.heldPng(Samples.png(64, 48), orientation));

        assertThat(fields(jpeg)).isEqualTo(fields);
        assertThat(fields(png)).isEqualTo(fields);
        assertThat(jpeg.width()).isEqualTo(orientation > 4 && orientation < 9 ? 48 : 64);
    }

    @Test
    void nothingOfTheCamerasNotesIsKept() {
        var file = Samples.held(Samples.jpeg(64, 48), 6);
        assertThat(text(file)).contains("Exif", "GPS-52.5163N");

        assertThat(developed(file).prints())
                .allSatisfy(
                        it -> assertThat(text(it.bytes())).doesNotContain("Exif", "GPS", "ICC"));
    }

    @Test
    void aPageHiddenInAPictureIsGone() {
        var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var file = Samples.joined(Samples.inserted(Samples.jpeg(64, 48), 0xFE, page), page);

        assertThat(developed(file).prints())
                .allSatisfy(it -> assertThat(text(it.bytes())).doesNotContain("script"));
    }

    @ParameterizedTest
    @CsvSource({
        "4000, 3000, 1920, 1440",
        "3000, 4000, 1440, 1920",
        "1000, 500, 1000, 500",
        "1, 1, 1, 1",
        "6000, 2, 1920, 1"
    })
    void noPrintIsLargerThanItsSize(int width, int height, int printed, int high) {
        var developed = developed(Samples.jpeg(width, height));

        assertThat(developed.width()).isEqualTo(printed);
        assertThat(developed.height()).isEqualTo(high);
        for (var print : developed.prints()) {
            var image = image(print);
            var edge = Math.min(print.size().edge(), Math.max(width, height));
            assertThat(Math.max(image.getWidth(), image.getHeight())).isEqualTo(edge);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a, and so on",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<html>.......",
                "%PDF-1.7 and so on",
                "RIFF....WAVEfmt ",
                "BM and so on and on"
            })
    void whatIsNoPictureIsRefused(String content) {
        assertThat(Darkroom.develop(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Developing.Refused(Reason.NOT_A_PICTURE));
    }

    @Test
    void bombsAreRefusedBeforeTheyAreDecoded() {
        var refused = new Developing.Refused(Reason.TOO_MANY_PIXELS);

        Assertions.assertTimeout(
                Duration.ofSeconds(1),
                () -> {
                    assertThat(Darkroom.develop(Samples.promisingPng(20_000, 20_000)))
                            .isEqualTo(refused);
                    assertThat(Darkroom.develop(Samples.promisingPng(100, 40_000)))
                            .isEqualTo(refused);
                });
    }

    /// One byte, and the tables of this one never end.
    @Test
    void whatIsReadOnAndOnBehindItsEndIsRefused() {
        var file = Samples.webp("clear");
        file[517] = (byte) 128;

        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () ->
                        assertThat(Darkroom.develop(file))
                                .isEqualTo(new Developing.Refused(Reason.BROKEN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"pictures", "transparentPictures"})
    void halfAPictureIsRefused(String kind, byte[] file) {
        assertThat(Darkroom.develop(Arrays.copyOf(file, file.length * 2 / 3)))
                .isEqualTo(new Developing.Refused(Reason.BROKEN));
    }

    @Test
    void aLargePhotoWithItsEndMissingIsRefused() {
        var file = Samples.jpeg(2_000, 1_500);

        assertThat(Darkroom.develop(Arrays.copyOf(file, file.length - file.length / 10)))
                .isEqualTo(new Developing.Refused(Reason.BROKEN));
    }

    @Test
    void aColourProfileThatClaimsTwoGigabytesIsRefused() {
        var file = Samples.webp("clear");
        var profile = text(file).indexOf("ICCP") + 8;
        ByteBuffer.wrap(file).putInt(profile, Integer.MAX_VALUE - 8);

        assertThat(Darkroom.develop(file)).isEqualTo(new Developing.Refused(Reason.BROKEN));
    }

    @Test
    void aPhotoWhoseProfileClaimsTwoGigabytesIsRefused() {
        var photo = Samples.jpeg(40, 30);
        var profile = new byte[132];
        ByteBuffer.wrap(profile).putInt(Integer.MAX_VALUE - 8);
        var segment = ByteBuffer.allocate(4 + 14 + profile.length).putShort((short) 0xFFE2);
        segment.putShort((short) (16 + profile.length));
        segment.put("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1)).put(profile);
        var file = ByteBuffer.allocate(photo.length + segment.capacity());
        file.put(photo, 0, 2).put(segment.array()).put(photo, 2, photo.length - 2);

        assertThat(Darkroom.develop(file.array())).isEqualTo(new Developing.Refused(Reason.BROKEN));
    }

    @Property(tries = 300)
    void damagedFilesAreRefusedOrDeveloped(@ForAll int at, @ForAll byte value) {
        for (var file :
                new byte[][] {
                    Samples.jpeg(40, 30),
                    Samples.png(40, 30),
                    Samples.webp("lossy"),
                    Samples.webp("clear")
                }) {
            file[Math.floorMod(at, file.length)] = value;

            assertThat(Darkroom.develop(file)).isNotNull();
        }
    }

    private static Developing.Developed developed(byte[] file) {
        var result = Darkroom.develop(file);
        assertThat(result).isInstanceOf(Developing.Developed.class);
        return (Developing.Developed) result;
    }

    private static String fields(Developing.Developed developed) {
        var image = image(developed);
        var right = image.getWidth() * 3 / 4;
        var low = image.getHeight() * 3 / 4;
        return field(image, right / 3, low / 3)
                + field(image, right, low / 3)
                + field(image, right / 3, low)
                + field(image, right, low);
    }

    private static String field(BufferedImage image, int x, int y) {
        var pixel = image.getRGB(x, y);
        var red = (pixel >> 16 & 255) > 127;
        var green = (pixel >> 8 & 255) > 127;
        var blue = (pixel & 255) > 127;
        return red ? green && blue ? "W" : "R" : green ? "G" : blue ? "B" : "-";
    }

    private static BufferedImage image(Developing.Developed developed) {
        return image(developed.prints().getFirst());
    }

    private static BufferedImage image(Print print) {
        try {
            return ImageIO.read(new ByteArrayInputStream(print.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] grey() {
        return Samples.encoded(Samples.fields(64, 48, BufferedImage.TYPE_USHORT_GRAY), "png");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
