namespace Juluo.Privacy;

/// <summary>Job: erases people whose waiting period is over. Each in a separate unit of work, so that one failure doesn't affect others.</summary>
[Named("people.erase-people")]
internal sealed class ErasePersons(ErasureStore store, IServiceScopeFactory scopes) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        foreach (var waiting in await store.Planned(stop))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
                work.Patience = 0;
                await work.Begin(community, stop);
                // A person who cancels at this moment isn't erased.
                if (await scope.ServiceProvider.GetRequiredService<ErasureStore>().TakeBack(waiting.Person, stop))
                    await scope.ServiceProvider.GetRequiredService<Erasure>().Erase(waiting.Person, stop);
                await work.Commit(stop);
            }
            catch (PostgresException refused) when (refused.ConstraintName is "an_operator_remains")
            {
                await store.Hinder(waiting.Person, "last-operator", stop);
            }
        }
    }
}
