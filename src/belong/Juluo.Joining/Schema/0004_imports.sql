-- That one import runs at a time is held by delivery.job_run (one_task_in_a_turn), for imports of every kind.
drop index joining.one_import_at_a_time;
alter table joining.sheet drop column errand_id;
