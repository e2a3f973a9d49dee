package folkmoot.people.welcome;

import folkmoot.site.Brand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// What a place is called and looks like.
public record PlaceForm(String brand, String colour, String line) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    public PlaceForm {
        brand = Objects.requireNonNullElse(brand, "").strip();
        colour = Objects.requireNonNullElse(colour, "").strip();
        line = Objects.requireNonNullElse(line, "").strip();
    }

    static PlaceForm of(Brand brand) {
        return new PlaceForm(
                brand.equals(Brand.NEW) ? "" : brand.name(), brand.colour(), brand.line());
    }

    /// What is wrong, as message keys by field.
    public Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (brand.isEmpty() || brand.length() > 60) {
            wrong.put("brand", "people.place.brand.wrong");
        }
        if (!HEX.matcher(colour).matches()) {
            wrong.put("colour", "people.place.colour.wrong");
        }
        if (line.length() > 200) {
            wrong.put("line", "people.place.line.wrong");
        }
        return wrong;
    }
}
