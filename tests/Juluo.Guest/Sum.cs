namespace Juluo.Guest;

/// <summary>Counts up to a number, and notes each in the module; on request it waits before its end.</summary>
[Named("test.sum")]
public sealed class Sum(UnitOfWork work, Npgsql.NpgsqlDataSource source) : BackgroundTask<Sum.Input>
{
    /// <param name="Mishap">Null to end well; "ill" to end with a refusal, "throw" for a bug, "hang" to run until it is stopped, "stolen" for another process to restart it during the run.</param>
    public sealed record Input(int Until, string? Mishap);

    public override async Task<BackgroundTaskEnd> Run(Input input, BackgroundTaskProgress progress, CancellationToken stop)
    {
        for (var n = 1; n <= input.Until; n++)
        {
            await CountingModule.Note(work, n, stop);
            await progress.Report(n, input.Until, stop);
        }

        if (input.Mishap is "hang")
            await Task.Delay(Timeout.Infinite, stop);
        if (input.Mishap is "throw")
            throw new InvalidOperationException("A bug.");
        if (input.Mishap is "stolen")
            await BeginElsewhere(stop);
        return new(
            input.Mishap is null or "stolen",
            "errand.done",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["done"] = "3" },
            "/home"
        );
    }

    private async Task BeginElsewhere(CancellationToken stop)
    {
        await using var other = new UnitOfWork(source);
        await other.Begin(work.Community, stop);
        await using var begin = other.Command(
            "update delivery.job_run set attempts = attempts + 1 where community_id = $1 and state = 'running'",
            work.Community.Id.Value
        );
        await begin.ExecuteNonQueryAsync(stop);
        await other.Commit(stop);
    }
}
