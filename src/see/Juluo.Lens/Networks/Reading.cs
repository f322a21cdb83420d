namespace Juluo.Lens;

/// <summary>The latest reading of the ties: its time, the time of its latest evidence, and the picture made from it.</summary>
internal sealed record Reading(Instant ComputedAt, Instant? EvidenceTo, int People, StoredPicture Picture)
{
    /// <summary>Returns the ties of all weeks that are kept for the history.</summary>
    public static async Task<IReadOnlyList<StoredPicture.Tie>> Past(UnitOfWork work, CancellationToken stop) =>
        await work.Find<string>($"select past from lens.reading where community_id = {work.Community}", stop) is { } past
            ? [.. JsonSerializer.Deserialize<float[][]>(past, Json.Options)!.Select(StoredPicture.Of)]
            : [];

    public static async Task<Reading?> Last(UnitOfWork work, bool withPicture, CancellationToken stop)
    {
        var found = await work.List(
            $"""
            select computed_at, evidence_to, people, {new Sql(withPicture ? "picture::text" : "null::text")} from lens.reading
            where community_id = {work.Community}
            """,
            r => new Reading(
                r.Instant(0),
                r.IsDBNull(1) ? null : r.Instant(1),
                r.GetInt32(2),
                r.IsDBNull(3) ? StoredPicture.Empty : JsonSerializer.Deserialize<StoredPicture>(r.GetString(3), Json.Options)!
            ),
            stop
        );
        return found.Count > 0 ? found[0] : null;
    }
}
