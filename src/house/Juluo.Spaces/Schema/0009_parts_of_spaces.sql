-- A space that stays when its import is undone keeps what it is made of (delivery/0009).
drop trigger import_row on spaces.part;
call delivery.keep_imported('spaces.part', 'spaces.resource');
