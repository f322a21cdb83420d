-- What an import of visitors does can be undone (delivery/0008).
call delivery.keep_imported('reception.visitor');
