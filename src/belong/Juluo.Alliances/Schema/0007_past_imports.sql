-- What an import of groups does can be undone (delivery/0008).
call delivery.keep_imported('alliances.alliance_group');
