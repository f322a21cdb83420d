-- What an import of deposits does can be undone (delivery/0008).
call delivery.keep_imported('residencies.deposit');
call delivery.keep_imported('residencies.deposit_entry', 'residencies.deposit');
