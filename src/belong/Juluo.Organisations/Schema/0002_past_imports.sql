-- What an import of organisations does can be undone (delivery/0008).
call delivery.keep_imported('organisations.organisation');
call delivery.keep_imported('organisations.supply_link');
