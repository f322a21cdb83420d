namespace Juluo.HelpDirectory;

/// <summary>What a file of HSDS says.</summary>
/// <param name="Services">Services, each with its organisation and its places in it.</param>
/// <param name="Faults">The first hundred faults. The row is the number of the service in the file; null for the file as a whole.</param>
/// <param name="Unknown">Properties that HSDS 3 does not have, by their place without numbers, and how often. They are kept, and go out again.</param>
internal sealed record HsdsFile(
    IReadOnlyList<JsonObject> Services,
    IReadOnlyList<HsdsFile.Fault> Faults,
    IReadOnlyDictionary<string, int> Unknown
)
{
    /// <summary>Services that are not among <see cref="Services"/>, because something in them is a fault.</summary>
    public IReadOnlyList<Bad> Left { get; init; } = [];

    /// <summary>It is no list of services, so that nothing of it can be imported.</summary>
    public bool IsNoList => Faults is [{ Row: null }, ..];

    /// <param name="Id">Null: it has none that can be read.</param>
    /// <param name="Text">As it came; null: it is longer than <see cref="MostText"/>.</param>
    public sealed record Bad(int Row, string? Name, Guid? Id, string? Text)
    {
        public const int MostText = 100_000;
    }

    public sealed record Fault(int? Row, string? Name, Error Error);

    public static HsdsFile Wrong(Error error) => new([], [new(null, null, error)], new Dictionary<string, int>(StringComparer.Ordinal));
}
