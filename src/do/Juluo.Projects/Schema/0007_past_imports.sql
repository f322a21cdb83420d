-- What an import of a list of projects does can be undone (delivery/0008).
call delivery.keep_imported('projects.listed_project');
