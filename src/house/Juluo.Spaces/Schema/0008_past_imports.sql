-- What imports of holidays and spaces do can be undone (delivery/0008).
call delivery.keep_imported('spaces.special_day');
call delivery.keep_imported('spaces.floor');
call delivery.keep_imported('spaces.zone');
call delivery.keep_imported('spaces.resource');
call delivery.keep_imported('spaces.unit', 'spaces.resource');
call delivery.keep_imported('spaces.part');
