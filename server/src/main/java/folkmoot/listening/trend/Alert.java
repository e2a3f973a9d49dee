package folkmoot.listening.trend;

/// Something that more people say than usual, in an epoch.
record Alert(
        Term term,
        Watch watch,
        long epoch,
        double strength,
        double usual,
        int people,
        int mentions,
        int copies,
        Sketch sketch) {}
