namespace Juluo.Delivery;

/// <summary>What outlives a restore: the list of who was erased goes with every backup, and a person who is found in one that is restored is erased again.</summary>
public sealed class Erasures(IServiceScopeFactory scopes, App app, Communities communities, ErasureList list)
{
    /// <param name="lists">Lists that lie elsewhere, such as beside the backup.</param>
    /// <returns>How many people were in the backup who had been erased.</returns>
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

    /// <summary>Writes everybody who was erased, as far as the database and this installation know, into a list that lies elsewhere.</summary>
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
