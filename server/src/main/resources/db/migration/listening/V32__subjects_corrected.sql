-- People also say which products a sentence names, and what of them it is about: names, one a line.
ALTER TABLE listening.correction DROP CONSTRAINT correction_task_check;
ALTER TABLE listening.correction ADD CONSTRAINT correction_task_check
    CHECK (task IN ('kind', 'polarity', 'spam', 'product', 'aspect'));
