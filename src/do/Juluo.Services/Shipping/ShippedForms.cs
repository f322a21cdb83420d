using System.Reflection;

namespace Juluo.Services;

/// <summary>The application forms included in the program, as text files of Forms.</summary>
public static class ShippedForms
{
    /// <summary>The name of the form for services whose rules have no specific form.</summary>
    public const string General = "application";

    private const string Folder = "Juluo.Services.Shipped.";
    private static readonly Assembly Own = typeof(ShippedForms).Assembly;
    private static readonly ConcurrentDictionary<string, FormDefinition> Read = new(StringComparer.Ordinal);

    /// <summary>The names of the forms, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Own.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^".yaml".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Returns the name of the form for some rules, such as <c>calfresh.application</c> for <c>calfresh</c>, or <see cref="General"/> if they have none.</summary>
    public static string For(string rules) =>
        Names.Contains($"{rules}.application", StringComparer.Ordinal) ? $"{rules}.application" : General;

    /// <summary>Returns the text of a form; null if there is none with the name.</summary>
    public static string? TextOf(string name)
    {
        using var stream = Own.GetManifestResourceStream($"{Folder}{name}.yaml");
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }

    /// <summary>Returns a form by name; null if there is none. Each is parsed only once.</summary>
    /// <exception cref="InvalidDataException">The form is invalid, which is a bug in the program.</exception>
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
