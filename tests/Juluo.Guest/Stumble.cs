namespace Juluo.Guest;

/// <summary>A job that fails in every community whose zone is Mars/Base.</summary>
[Named("test.stumble")]
public sealed class Stumble(UnitOfWork work) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        await CountingModule.Note(work, -2, stop);
        if (community.ZoneId is "Mars/Base")
            throw new InvalidOperationException("There is no air.");
    }
}

/// <summary>A slow job that notes −3 when it begins and −4 when it ends, also outside its own transaction.</summary>
[Named("test.slow")]
public sealed class Slow(UnitOfWork work, Npgsql.NpgsqlDataSource source) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        await Tell(community, -3, stop);
        await Task.Delay(100, stop);
        await CountingModule.Note(work, -5, stop);
        await Tell(community, -4, stop);
    }

    private async Task Tell(Community community, int number, CancellationToken stop)
    {
        await using var own = new UnitOfWork(source);
        await own.Begin(community, stop);
        await CountingModule.Note(own, number, stop);
        await own.Commit(stop);
    }
}
