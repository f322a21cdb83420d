using System.Globalization;

namespace Juluo.Needs.Bench;

/// <summary>A need or an offer of the set.</summary>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
internal sealed record Post(string Id, string Language, string Text)
{
    public int Number => int.Parse(Id.AsSpan(1), CultureInfo.InvariantCulture);
}

/// <summary>The needs, the offers and the grades of the two readers (<c>data/README.md</c>).</summary>
internal sealed class Posts
{
    // Their texts were seen before the ranking was chosen, while looking at the format of the files.
    private static readonly string[] SeenBefore = ["n002", "n004"];

    private readonly Dictionary<(string Need, string Offer), int>[] readers;

    public Posts(string folder)
    {
        Needs = Read(folder, "needs");
        Offers = Read(folder, "offers");
        readers =
        [
            .. new[] { "labels-a", "labels-b" }.Select(file =>
                Rows(folder, file).ToDictionary(r => (r[0], r[1]), r => int.Parse(r[2], CultureInfo.InvariantCulture))
            ),
        ];
    }

    public IReadOnlyList<Post> Needs { get; }
    public IReadOnlyList<Post> Offers { get; }

    public IEnumerable<Post> Development => Needs.Where(n => n.Number % 2 == 1);
    public IEnumerable<Post> HeldOut => Needs.Where(n => n.Number % 2 == 0 && !SeenBefore.Contains(n.Id));

    /// <summary>The grades of both readers, 0 … 2.</summary>
    public (int A, int B) Grades(Post need, Post offer) =>
        (readers[0].GetValueOrDefault((need.Id, offer.Id)), readers[1].GetValueOrDefault((need.Id, offer.Id)));

    /// <summary>The mean of both grades, without asking the readers to agree.</summary>
    public double Grade(Post need, Post offer)
    {
        var (a, b) = Grades(need, offer);
        return (a + b) / 2.0;
    }

    private static Post[] Read(string folder, string file) => [.. Rows(folder, file).Select(r => new Post(r[0], r[1], r[2]))];

    private static IEnumerable<string[]> Rows(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file + ".tsv")).Skip(1).Select(line => line.Split('\t'));
}
