package folkmoot.media;

/// The sizes that every picture is kept in, by the longest edge; none is larger than what came.
public enum PictureSize {
    SMALL(320),
    MEDIUM(960),
    LARGE(1920);

    private final int edge;

    PictureSize(int edge) {
        this.edge = edge;
    }

    public int edge() {
        return edge;
    }

    /// By how much a picture of this width and height shrinks; 1 when it is small enough.
    public float scale(int width, int height) {
        return Math.min(1f, (float) edge / Math.max(width, height));
    }
}
