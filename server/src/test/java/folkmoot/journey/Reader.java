package folkmoot.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// What a reader holds in their hands: with script or without, a phone or a desk, by day or by
/// night.
enum Reader {
    DESK(true, false, false),
    NIGHT_DESK(true, false, true),
    PHONE(true, true, false),
    NIGHT_PHONE(true, true, true),
    PLAIN_DESK(false, false, false),
    PLAIN_PHONE(false, true, true);

    final boolean script;
    final boolean phone;
    final boolean dark;

    Reader(boolean script, boolean phone, boolean dark) {
        this.script = script;
        this.phone = phone;
        this.dark = dark;
    }

    Browser.NewContextOptions options() {
        var options =
                new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setColorScheme(colours())
                        .setViewportSize(width(), height())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB");
        return options.setIsMobile(phone).setHasTouch(phone);
    }

    ColorScheme colours() {
        return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    int width() {
        return phone ? 390 : 1280;
    }

    int height() {
        return phone ? 844 : 900;
    }
}
