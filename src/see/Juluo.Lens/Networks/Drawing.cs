namespace Juluo.Lens;

/// <summary>A network as the island draws it (same types in web/islands/network/picture.ts).</summary>
/// <param name="Weeks">The names of the weeks, the oldest first.</param>
public sealed record Drawing(
    IReadOnlyList<Drawing.Node> Nodes,
    IReadOnlyList<Drawing.Tie> Ties,
    IReadOnlyList<string>? Weeks,
    IReadOnlyDictionary<string, object> Words
)
{
    public sealed record Node(string Id, string Label, string Initial, int Face, double X, double Y, string? Group, string? Href, bool Me);

    public sealed record Tie(string A, string B, string Kind, double Strength, double Probability, int? Week, string? Href);

    /// <param name="picture">The catalogue key of the picture's description for people who cannot see it.</param>
    public static Dictionary<string, object> WordsOf(Words words, string picture) =>
        new(StringComparer.Ordinal)
        {
            ["picture"] = words[picture],
            ["week"] = words["lens.island.week"],
            ["play"] = words["lens.island.play"],
            ["pause"] = words["lens.island.pause"],
            ["open"] = words["lens.island.open"],
            ["evidence"] = words["lens.island.evidence"],
            ["sure"] = words["lens.island.sure"],
            ["none"] = words["lens.island.none"],
            ["kinds"] = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["partner"] = words["tie-kind.partner"],
                ["neighbour"] = words["tie-kind.neighbour"],
                ["familiar"] = words["tie-kind.familiar"],
                ["unconfirmed"] = words["tie-kind.stranger"],
            },
        };
}
