namespace Juluo.HelpDirectory;

/// <summary>The content of an HSDS file.</summary>
/// <param name="Services">The services, each including its organisation and its places.</param>
/// <param name="Faults">The first hundred faults. The row is the number of the service in the file; null for the file as a whole.</param>
/// <param name="Unknown">Properties that HSDS 3 does not define, by their path without indexes, and the number of times they occur. They are kept, and published again.</param>
internal sealed record HsdsFile(
    IReadOnlyList<JsonObject> Services,
    IReadOnlyList<HsdsFile.Fault> Faults,
    IReadOnlyDictionary<string, int> Unknown
)
{
    /// <summary>The services that are not in <see cref="Services"/> because they have a fault.</summary>
    public IReadOnlyList<Bad> Left { get; init; } = [];

    /// <summary>True if the file is not a list of services, so that none of it can be imported.</summary>
    public bool IsNoList => Faults is [{ Row: null }, ..];

    /// <param name="Id">The id; null if it has none that can be read.</param>
    /// <param name="Text">The text as in the file; null if it is longer than <see cref="MostText"/>.</param>
    public sealed record Bad(int Row, string? Name, Guid? Id, string? Text)
    {
        public const int MostText = 100_000;
    }

    public sealed record Fault(int? Row, string? Name, Error Error);

    public static HsdsFile Wrong(Error error) => new([], [new(null, null, error)], new Dictionary<string, int>(StringComparer.Ordinal));
}
