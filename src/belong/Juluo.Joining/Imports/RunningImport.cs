using Npgsql;

namespace Juluo.Joining;

/// <summary>The import of members that is being written in the background; one at a time in a community.</summary>
internal sealed class RunningImport(UnitOfWork work, BackgroundTasks tasks)
{
    /// <summary>How it stands; null when none runs.</summary>
    public async Task<BackgroundTaskState?> Find(CancellationToken stop) =>
        await Last(stop) is { Finished: false } running ? running : null;

    /// <summary>Begins to write a list. Of two who begin at once the second hears that one runs: the index decides.</summary>
    public async Task<Outcome<BackgroundTaskId>> Start(ImportPreviewId sheet, Caller caller, CancellationToken stop)
    {
        if (await Last(stop) is { } last)
        {
            if (!last.Finished)
                return new MemberTableErrors.Runs();
            // It ended without having written anything, else its list were gone.
            await work.Do(
                $"update joining.sheet set errand_id = null where community_id = {work.Community} and errand_id = {last.Id}",
                stop
            );
        }

        var task = await tasks.Start<ImportMemberTable, ImportMemberTable.Input>(new(sheet, caller.Self), caller, stop);
        try
        {
            return
                await work.Do(
                    $"update joining.sheet set errand_id = {task} where community_id = {work.Community} and id = {sheet} and errand_id is null",
                    stop
                ) == 1
                ? task
                : new MemberTableErrors.Runs();
        }
        catch (PostgresException another) when (another.ConstraintName == "one_import_at_a_time")
        {
            return new MemberTableErrors.Runs();
        }
    }

    private async Task<BackgroundTaskState?> Last(CancellationToken stop) =>
        await work.Find<Guid?>($"select errand_id from joining.sheet where community_id = {work.Community} and errand_id is not null", stop)
            is { } task
            ? await tasks.Find(new(task), stop)
            : null;
}
