-- Post is a module of its own (post/0001). Its tables go as they are, with rows, constraints, indexes and policies.
alter table reception.mail_holder set schema post;
alter table reception.identity_check set schema post;
alter table reception.mail_item set schema post;
alter table reception.mail_step set schema post;
