namespace Juluo.Delivery;

/// <summary>Archives that people requested: one per person, kept for a week, accessible to that person only.</summary>
public sealed class Archives(UnitOfWork work, BackgroundTasks tasks, IFileStore files, Clock clock)
{
    /// <summary>The page on which an archive is requested and downloaded; a module provides it.</summary>
    public const string Page = "/me/privacy";

    public const int Days = 7;

    public sealed record State(Instant AskedAt, BackgroundTaskId BackgroundTask, Instant? ReadyAt, string? File, long? Bytes)
    {
        public Instant Until => AskedAt + Duration.FromDays(Days);
    }

    /// <summary>Starts a new archive and removes the previous one. Fails if the person has too many background tasks.</summary>
    public async Task<Outcome<BackgroundTaskId>> Ask(Caller caller, CancellationToken stop)
    {
        var before = await Of(caller.Self, stop);
        var task = await tasks.Start<MakeArchive, MakeArchive.Order>(new(caller.Self, caller.Language), caller, stop);
        if (task.Failed)
            return task;
        await work.Do(
            $"""
            insert into delivery.archive (community_id, person_id, asked_at, errand_id) values ({work.Community}, {caller.Self},
              {clock.Now}, {task.Value})
            on conflict (community_id, person_id) do update set asked_at = {clock.Now}, errand_id = {task.Value}, ready_at = null,
              file_key = null, bytes = null
            """,
            stop
        );
        if (before?.File is { } file)
        {
            await FileRemoval.Ask(work, [file], clock, stop);
            work.Afterwards(() => FileRemoval.Remove(files, work.Community.Id, [file]));
        }

        return task;
    }

    public Task<State?> Of(PersonId person, CancellationToken stop) =>
        work.Find<State>(
            $"""
            select asked_at, errand_id as background_task, ready_at, file_key as file, bytes from delivery.archive
            where community_id = {work.Community} and person_id = {person} and asked_at > {clock.Now - Duration.FromDays(Days)}
            """,
            stop
        );
}
