-- What an import of a list does can be undone (delivery/0008). By what entries are found is derived from them.
call delivery.keep_imported('helpdirectory.organisation');
call delivery.keep_imported('helpdirectory.place');
call delivery.keep_imported('helpdirectory.entry', derived => array['words', 'concepts', 'kinds', 'languages', 'days', 'week', 'irregular']);
call delivery.keep_imported('helpdirectory.entry_place');
call delivery.keep_imported('helpdirectory.import_fault');
