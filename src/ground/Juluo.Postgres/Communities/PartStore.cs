namespace Juluo.Postgres;

/// <summary>Which parts of the program the community uses.</summary>
public sealed class PartStore(UnitOfWork work, Communities communities)
{
    /// <summary>Other processes show it within half a minute.</summary>
    public async Task Keep(IReadOnlySet<Part> parts, CancellationToken stop)
    {
        // A community that uses everything gets the parts of later versions too.
        var words = parts.Count == Parts.All.Count ? null : parts.Order().Select(p => EnumWord.Of(p)).ToArray();
        await work.Do($"update postgres.community set parts = {words} where id = {work.Community}", stop);
        communities.Forget();
    }
}
