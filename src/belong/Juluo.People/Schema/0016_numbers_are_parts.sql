-- The number of a member whom an import added goes and stays with the member (delivery/0009).
drop trigger import_row on people.person_external_id;
call delivery.keep_imported('people.person_external_id', 'people.person');
