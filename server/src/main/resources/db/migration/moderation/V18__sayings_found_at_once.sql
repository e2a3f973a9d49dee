-- Each comment looks for others like it, and read all that was not yet sorted into the index before that.
ALTER INDEX moderation.saying_by_bands SET (fastupdate = off);
SELECT gin_clean_pending_list('moderation.saying_by_bands');
