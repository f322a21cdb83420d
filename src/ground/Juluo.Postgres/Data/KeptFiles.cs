namespace Juluo.Postgres;

public static class KeptFiles
{
    /// <summary>Stores a file for a unit of work: if that is rolled back, the file is deleted. Must be called before a row is locked.</summary>
    /// <returns>The key for opening the file later.</returns>
    public static async Task<string> Keep(this IFileStore files, UnitOfWork work, Stream content, CancellationToken stop)
    {
        var community = work.Community.Id;
        var key = await files.Keep(community, content, stop);
        work.IfUndone(() => files.Remove(community, key, CancellationToken.None));
        return key;
    }
}
