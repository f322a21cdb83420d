namespace Juluo.Delivery;

/// <summary>Repeats erasures after a restore: the list of erased people is part of every backup, and people found in a restored backup are erased again.</summary>
public sealed class Erasures(IServiceScopeFactory scopes, App app, Communities communities, ErasureList list)
{
    /// <param name="lists">Paths of further lists, such as one beside the backup.</param>
    /// <returns>The number of people in the backup who had been erased before.</returns>
    public async Task<int> Repeat(IReadOnlyList<string> lists, CancellationToken stop)
    {
        var erased = new List<Erased>(await list.Read(stop));
        foreach (var path in lists)
            erased.AddRange(await ErasureList.Read(path, stop));
        await list.Add(erased, stop);
        var digests = erased.ToLookup(e => e.Community, e => e.Digest);
        var done = 0;
        foreach (var community in await communities.All(stop))
        foreach (var person in await Among(community, [.. digests[community.Id]], stop))
        {
            await using var scope = scopes.CreateAsyncScope();
            var work = await Begin(scope, community, stop);
            if (await scope.ServiceProvider.GetRequiredService<Erasure>().Erase(person, stop))
                done++;
            await work.Commit(stop);
        }

        return done;
    }

    /// <summary>Writes all erasures known to the database and this installation into a list at another path.</summary>
    public async Task Copy(string path, CancellationToken stop)
    {
        foreach (var community in await communities.All(stop))
        {
            await using var scope = scopes.CreateAsyncScope();
            var work = await Begin(scope, community, stop);
            await ActivatorUtilities.CreateInstance<CopyErasures>(scope.ServiceProvider).Run(community, stop);
            await work.Commit(stop);
        }

        await list.Add(path, [.. await list.Read(stop)], stop);
    }

    private async Task<List<PersonId>> Among(Community community, byte[][] digests, CancellationToken stop)
    {
        if (digests.Length == 0)
            return [];
        await using var scope = scopes.CreateAsyncScope();
        var work = await Begin(scope, community, stop);
        var people = app.Holdings.Single(h => h.IsListOfPeople);
        return await work.List<PersonId>(
            $"""
            select {new Sql(people.Columns[0])} from {new Sql(people.Table)}
            where community_id = {community.Id}
            and sha256(uuid_send(community_id) || uuid_send({new Sql(people.Columns[0])})) = any({digests})
            order by {new Sql(people.Columns[0])}
            """,
            stop
        );
    }

    private static async Task<UnitOfWork> Begin(AsyncServiceScope scope, Community community, CancellationToken stop)
    {
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        work.Patience = 0;
        await work.Begin(community, stop);
        return work;
    }
}
