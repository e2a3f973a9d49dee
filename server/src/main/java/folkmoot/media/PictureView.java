package folkmoot.media;

/// A picture as pages show it. `width` and `height` are those of the large size, `colour`
/// (`#rrggbb`) stands in until it has arrived, `alt` says what is to be seen.
public record PictureView(PictureId id, String alt, int width, int height, String colour) {

    /// 320 on its long edge.
    public String small() {
        return path(PictureSize.SMALL);
    }

    /// 960 on its long edge, or less.
    public String medium() {
        return path(PictureSize.MEDIUM);
    }

    /// 1920 on its long edge, or less.
    public String large() {
        return path(PictureSize.LARGE);
    }

    /// For `srcset`: all sizes with the width that each really has.
    public String sources() {
        return "%s %dw, %s %dw, %s %dw"
                .formatted(
                        small(),
                        widthOf(PictureSize.SMALL),
                        medium(),
                        widthOf(PictureSize.MEDIUM),
                        large(),
                        width);
    }

    private String path(PictureSize size) {
        return "/media/" + id + "/" + size.edge();
    }

    private int widthOf(PictureSize size) {
        return Math.max(1, Math.round(width * size.scale(width, height)));
    }
}
