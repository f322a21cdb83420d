-- What an import of programmes does can be undone (delivery/0008).
call delivery.keep_imported('programmes.programme');
