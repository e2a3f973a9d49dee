-- That somebody was erased is on record, not who. Added to whatever acts there are by now.
DO $$
BEGIN
    EXECUTE (SELECT 'ALTER TABLE transparency.entry DROP CONSTRAINT entry_act_check, ADD CONSTRAINT entry_act_check '
                    || replace(pg_get_constraintdef(oid), 'ARRAY[', 'ARRAY[''erase''::text, ')
             FROM pg_constraint
             WHERE conrelid = 'transparency.entry'::regclass AND conname = 'entry_act_check');
END $$;
