package folkmoot.media.picture;

import folkmoot.media.PictureSize;

/// One size of a picture, as a file's content.
record Print(PictureSize size, String type, byte[] bytes) {}
