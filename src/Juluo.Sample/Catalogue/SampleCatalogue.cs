using System.Reflection;

namespace Juluo.Sample;

/// <summary>The texts of the sample: professions, skills with their sentences, names, titles. All are in the .tsv files of this folder.</summary>
internal static class SampleCatalogue
{
    public static IReadOnlyList<Profession> Trades { get; } = ReadProfessions();

    public static IReadOnlyList<Skill> Skills { get; } =
    [.. Rows("skills").Select((r, i) => new Skill(i, TradeOf(r[0]), r[1], new(r[2], r[3]), new(r[4], r[5]), new(r[6], r[7])))];

    public static IReadOnlyList<(string Zh, string Latin, double Weight)> FamilyNames { get; } =
    [.. Rows("family-names").Select(r => (r[0], r[1], Number(r[2])))];

    public static double[] FamilyNameWeights { get; } = [.. FamilyNames.Select(n => n.Weight)];

    public static IReadOnlyList<(string Zh, string Latin)> GivenNames { get; } = [.. Rows("given-names").Select(r => (r[0], r[1]))];

    public static IReadOnlyList<Origin> Origins { get; } =
    [.. Rows("foreign-names").Select(r => new Origin(r[0], r[1].Split(','), Number(r[2]), r[3], Names(r[4]), Names(r[5])))];

    public static IReadOnlyList<(Phrase Title, int[] Trades, Phrase Summary)> ProjectTitles { get; } =
    [.. Rows("project-titles").Select(r => (new Phrase(r[0], r[1]), r[2].Split(',').Select(TradeOf).ToArray(), new Phrase(r[3], r[4])))];

    /// <summary>The kinds of drawings of faces, each with the given names that it suits.</summary>
    public static IReadOnlyList<(string Look, string[] Given)> Looks { get; } = [.. Rows("looks").Select(r => (r[0], r[1].Split(',')))];

    /// <summary>Places that are added to the title of a second project of the same kind.</summary>
    public static IReadOnlyList<Phrase> Places { get; } = [.. Rows("places").Select(r => new Phrase(r[0], r[1]))];

    public static IReadOnlyList<(Phrase Name, Phrase Town)> HouseNames { get; } =
    [.. Rows("house-names").Select(r => (new Phrase(r[0], r[1]), new Phrase(r[2], r[3])))];

    /// <summary>The towns of the island, with their coordinates.</summary>
    public static IReadOnlyList<Town> Towns { get; } =
    [.. Rows("towns").Select(r => new Town(new(r[1], r[4]), r[0], Number(r[2]), Number(r[3])))];

    public static int TradeOf(string key) => Trades.First(t => t.Key == key).Number;

    /// <summary>Returns the distance between two professions on the map in professions.tsv: 0 for the same, 1 for opposite ends.</summary>
    public static double Distance(int a, int b) =>
        Math.Min(1, Math.Sqrt(Math.Pow(Trades[a].X - Trades[b].X, 2) + Math.Pow(Trades[a].Y - Trades[b].Y, 2)));

    private static Profession[] ReadProfessions() =>
        [.. Rows("trades").Select((r, i) => new Profession(i, r[0], new(r[1], r[2]), Number(r[3]), Number(r[4])))];

    private static (string Native, string Latin)[] Names(string cell) =>
        [.. cell.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => n.Split('/')).Select(n => (n[0], n[^1]))];

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }

    /// <summary>Origins of foreign members: their languages, and whether the family name comes first in their own script.</summary>
    internal sealed record Origin(
        string Key,
        string[] Languages,
        double Weight,
        string Order,
        (string Native, string Latin)[] Given,
        (string Native, string Latin)[] Family
    );

    internal sealed record Town(Phrase Name, string County, double Latitude, double Longitude);
}
