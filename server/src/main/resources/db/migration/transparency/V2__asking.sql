-- What reviews are asked can change, in public.
ALTER TABLE transparency.entry
    DROP CONSTRAINT entry_act_check,
    ADD CONSTRAINT entry_act_check
        CHECK (act IN ('hold', 'release', 'label', 'refuse', 'grant', 'revoke', 'invalidate', 'import', 'ask'));
