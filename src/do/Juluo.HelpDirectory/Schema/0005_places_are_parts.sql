-- An entry that stays when its import is undone keeps its places (delivery/0009).
drop trigger import_row on helpdirectory.entry_place;
call delivery.keep_imported('helpdirectory.entry_place', 'helpdirectory.entry');
