-- Columns that hold names of the program (postgres/0007).
call postgres.list_names('delivery.outbox', 'kind');
call postgres.list_names('delivery.job_run', 'job');
call postgres.list_names('delivery.job_heard', 'job');
call postgres.list_names('delivery.notification', 'kind');
call postgres.list_names('delivery.notification', 'sentence');
call postgres.list_names('delivery.notification_choice', 'kind');
call postgres.list_names('delivery.webhook', 'kinds');
call postgres.list_names('delivery.webhook_event', 'kind', 'body');
call postgres.list_names('delivery.past_import', 'kind');
call postgres.list_names('delivery.past_import', 'permission');
