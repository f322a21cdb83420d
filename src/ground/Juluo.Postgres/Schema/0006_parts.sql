-- The parts of the program that a community uses; null: all of them. Words that a later version gives up mean nothing, so none is refused here.
alter table postgres.community add column parts text[];
grant update (parts) on postgres.community to juluo_app;
