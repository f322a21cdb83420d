using System.Collections.Concurrent;
using System.Reflection;

namespace Juluo.Rules;

/// <summary>The sets of rules that come with the library.</summary>
public static class ShippedRules
{
    private static readonly Assembly Own = typeof(ShippedRules).Assembly;
    private static readonly ConcurrentDictionary<string, RuleSet> Read = new(StringComparer.Ordinal);

    /// <summary>Their names, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Own.GetManifestResourceNames()
            .Where(n => n.EndsWith(".yaml", StringComparison.Ordinal) && !n.EndsWith(".names.yaml", StringComparison.Ordinal))
            .Select(n => n[(n.IndexOf(".Shipped.", StringComparison.Ordinal) + 9)..^5])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>One of them; null if there is none of this name. It is read once.</summary>
    /// <exception cref="InvalidDataException">It does not hold: a fault of the library.</exception>
    public static RuleSet? Find(string name) =>
        Names.Contains(name, StringComparer.Ordinal)
            ? Read.GetOrAdd(
                name,
                static n =>
                {
                    var read = RuleFile.Read($"{n}.yaml", Text($"{n}.yaml")!);
                    return read.Set ?? throw new InvalidDataException(string.Join(Environment.NewLine, read.Faults));
                }
            )
            : null;

    /// <summary>The text of one, as it is written.</summary>
    public static string? TextOf(string name) => Text($"{name}.yaml");

    /// <summary>What other programs call the questions of one; null if nothing is known.</summary>
    public static OutsideNames? NamesFor(RuleSet set) =>
        Text($"{set.Name}.names.yaml") is { } text ? OutsideNames.Read($"{set.Name}.names.yaml", text, set).Names : null;

    private static string? Text(string file)
    {
        using var stream = Own.GetManifestResourceStream($"Juluo.Rules.Shipped.{file}");
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }
}
