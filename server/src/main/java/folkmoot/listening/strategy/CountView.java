package folkmoot.listening.strategy;

/// In how many mentions something was said in a time, and in how many of them they complain.
public record CountView(int mentions, int complaints) {

    public static final CountView NONE = new CountView(0, 0);
}
