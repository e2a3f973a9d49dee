-- Pictures are rows here and files in the data folder; a file is there before its row is.
CREATE TABLE media.picture (
    id         uuid PRIMARY KEY,
    owner      uuid NOT NULL,
    alt        text NOT NULL,
    width      integer NOT NULL CHECK (width > 0),
    height     integer NOT NULL CHECK (height > 0),
    colour     text NOT NULL CHECK (colour ~ '^#[0-9a-f]{6}$'),
    state      text NOT NULL CHECK (state IN ('loose', 'kept', 'public')),
    created_at timestamptz NOT NULL
);
COMMENT ON COLUMN media.picture.owner IS 'people.person.id; no foreign key, because people stands on media';
COMMENT ON COLUMN media.picture.width IS 'of the largest print';
COMMENT ON COLUMN media.picture.state IS 'loose: not attached, forgotten after a day; kept: for its owner alone; public: for all';
CREATE INDEX picture_by_owner ON media.picture (owner);
CREATE INDEX picture_loose ON media.picture (created_at) WHERE state = 'loose';

CREATE TABLE media.print (
    picture uuid NOT NULL REFERENCES media.picture ON DELETE CASCADE,
    edge    smallint NOT NULL CHECK (edge IN (320, 960, 1920)),
    sha256  text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    type    text NOT NULL CHECK (type IN ('image/jpeg', 'image/png')),
    PRIMARY KEY (picture, edge)
);
COMMENT ON COLUMN media.print.sha256 IS 'of the file, and its name below files/; equal files are one file';
CREATE INDEX print_by_file ON media.print (sha256);
