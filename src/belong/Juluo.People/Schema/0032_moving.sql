-- An account moves to another address: a link to the new one proves it, and one to the old one undoes it.
alter table people.account_link drop constraint account_link_purpose_check;
alter table people.account_link add constraint account_link_purpose_check check (purpose in ('sign_up', 'sign_in', 'reset', 'move', 'move_back'));
