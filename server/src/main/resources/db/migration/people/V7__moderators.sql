-- Members elect moderators; nobody else can make one.
ALTER TABLE people.hat
    DROP CONSTRAINT hat_hat_check,
    ADD CONSTRAINT hat_hat_check CHECK (hat IN ('staff', 'lead', 'expert', 'moderator'));
