using System.Reflection;

namespace Juluo.Services;

/// <summary>The applications that come with the program, as text files of Forms.</summary>
public static class ShippedForms
{
    /// <summary>The one for services that have none of their own.</summary>
    public const string General = "application";

    private const string Folder = "Juluo.Services.Shipped.";
    private static readonly Assembly Own = typeof(ShippedForms).Assembly;
    private static readonly ConcurrentDictionary<string, FormDefinition> Read = new(StringComparer.Ordinal);

    /// <summary>Their names, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Own.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^".yaml".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The application that belongs to some rules: <c>calfresh</c> has <c>calfresh.application</c>.</summary>
    public static string For(string rules) =>
        Names.Contains($"{rules}.application", StringComparer.Ordinal) ? $"{rules}.application" : General;

    /// <summary>The text of one, as it is written; null if there is none of this name.</summary>
    public static string? TextOf(string name)
    {
        using var stream = Own.GetManifestResourceStream($"{Folder}{name}.yaml");
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }

    /// <summary>One of them; null if there is none of this name. It is read once.</summary>
    /// <exception cref="InvalidDataException">It does not hold: a fault of the program.</exception>
    public static FormDefinition? Find(string name) =>
        Names.Contains(name, StringComparer.Ordinal)
            ? Read.GetOrAdd(
                name,
                static n =>
                    FormsFacade.Read(TextOf(n)!) is { Failed: false } read
                        ? read.Value
                        : throw new InvalidDataException(string.Join(Environment.NewLine, FormsFacade.Read(TextOf(n)!).Errors))
            )
            : null;
}
