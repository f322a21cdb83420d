using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Juluo.Rules;

/// <summary>
/// Maps another program's names to the questions and rules of a set, so that its worked cases can be run here. A file has <c>inputs: {theirs: ours}</c>, <c>outputs: {theirs: ours}</c>
/// and <c>ignore: [theirs]</c>; where the other program takes a side, also <c>readings: {ours: option}</c> and <c>assume: {ours: answer}</c>. <c>theirs</c> is the last part of a name,
/// after <c>#</c> and after <c>input.</c> or <c>relation.</c>.
/// </summary>
/// <param name="Inputs">Our questions and lists by the other program's names.</param>
/// <param name="Outputs">Our rules by the other program's names.</param>
/// <param name="Ignored">The other program's names for data that these rules do not need.</param>
public sealed record OutsideNames(
    ImmutableDictionary<string, string> Inputs,
    ImmutableDictionary<string, string> Outputs,
    ImmutableHashSet<string> Ignored
)
{
    /// <summary>The readings that the other program uses; null for the usual ones.</summary>
    internal Readings? Readings { get; private init; }

    /// <summary>Answers to assume for questions that the other program does not ask; null if there are none.</summary>
    internal Answers? Assumed { get; private init; }

    /// <summary>Reads the names of a file, and returns every fault found.</summary>
    public static (OutsideNames? Names, IReadOnlyList<Fault> Faults) Read(string file, string text, RuleSet set)
    {
        var faults = new FaultList(file);
        if (YamlFile.Read(text, faults) is not YamlMappingNode root)
        {
            return (null, faults.All);
        }

        var map = new YamlMap(root, faults, "A file of names", "inputs", "outputs", "ignore", "readings", "assume");
        var known = set
            .Questions.Select(q => q.Name)
            .Concat(set.Lists.SelectMany(l => l.Fields.Select(f => f.Name).Append(l.Name)))
            .ToHashSet(StringComparer.Ordinal);
        var names = new OutsideNames(
            Named(map, "inputs", known, faults),
            Named(map, "outputs", set.Rules.Select(r => r.Name).ToHashSet(StringComparer.Ordinal), faults),
            [.. map.Words("ignore")]
        )
        {
            Readings = map.Has("readings") ? CaseReading.Taken(map.Map("readings"), set, faults) : null,
            Assumed = CaseReading.Answered(map.Map("assume"), set, faults),
        };
        return (faults.Count == 0 ? names : null, faults.All);
    }

    /// <summary>Returns the last part of a name.</summary>
    internal static string Short(string name)
    {
        var last = name[(name.LastIndexOf('#') + 1)..];
        return last.StartsWith("input.", StringComparison.Ordinal) ? last[6..]
            : last.StartsWith("relation.", StringComparison.Ordinal) ? last[9..]
            : last;
    }

    internal bool Ignores(string name) => Ignored.Contains(name) || Ignored.Contains(Short(name));

    private static ImmutableDictionary<string, string> Named(YamlMap map, string key, IReadOnlySet<string> known, FaultList faults)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (theirs, ours) in map.Map(key).Pairs())
        {
            if (!known.Contains(ours.Text()))
            {
                faults.Add(
                    ours.At(),
                    $"There is no {ours.Text()}.",
                    FaultList.Nearest(ours.Text(), known, $"Write a name of these rules.")
                );
            }

            names[theirs.Text()] = ours.Text();
        }

        return names.ToImmutable();
    }
}
