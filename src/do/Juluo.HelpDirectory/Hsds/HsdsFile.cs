using System.Text.Json.Nodes;

namespace Juluo.HelpDirectory;

/// <summary>What a file of HSDS says.</summary>
/// <param name="Services">Services, each with its organisation and its places in it.</param>
/// <param name="Faults">While there is one, nothing is imported. The row is the number of the service in the file; null: the file as a whole.</param>
/// <param name="Unknown">Properties that HSDS 3 does not have, by their place without numbers, and how often. They are kept, and go out again.</param>
internal sealed record HsdsFile(
    IReadOnlyList<JsonObject> Services,
    IReadOnlyList<HsdsFile.Fault> Faults,
    IReadOnlyDictionary<string, int> Unknown
)
{
    public sealed record Fault(int? Row, string? Name, Error Error);

    public static HsdsFile Wrong(Error error) => new([], [new(null, null, error)], new Dictionary<string, int>(StringComparer.Ordinal));
}
