namespace Juluo.Delivery;

/// <summary>Finds files that the database refers to and the file store lacks, as after a restore of the database alone.</summary>
public sealed class MissingFiles(IServiceScopeFactory scopes, App app, Communities communities, IFileStore files)
{
    public async Task<int> Count(CancellationToken stop)
    {
        var missing = 0;
        foreach (var community in await communities.All(stop))
        {
            await using var scope = scopes.CreateAsyncScope();
            var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
            work.Patience = 0;
            await work.Begin(community, stop);
            var keys = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (table, columns) in app.Files)
            foreach (var column in columns)
                keys.UnionWith(await Named(work, table, column, stop));
            foreach (var key in keys)
                if (!await IsThere(community.Id, key, stop))
                    missing++;
        }

        return missing;
    }

    private static Task<List<string>> Named(UnitOfWork work, string table, string column, CancellationToken stop) =>
        work.List<string>(
            $"select {new Sql(column)} from {new Sql(table)} where community_id = {work.Community} and {new Sql(column)} <> ''",
            stop
        );

    private async Task<bool> IsThere(CommunityId community, string key, CancellationToken stop)
    {
        try
        {
            await using var file = await files.Open(community, key, stop);
            return true;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
