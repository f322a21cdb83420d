-- The page of a case opens what is sealed too: name, address, telephone, messages. Such a look is noted like the others.
alter table casework.case_look drop constraint case_look_what_check;
alter table casework.case_look add constraint case_look_what_check check (what in ('case', 'answers', 'document', 'delivery'));
