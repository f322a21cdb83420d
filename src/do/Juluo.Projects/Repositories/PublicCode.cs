using Juluo.Yaml;
using YamlDotNet.RepresentationModel;

namespace Juluo.Projects;

/// <summary>The contents of a publiccode.yml, read and checked.</summary>
/// <param name="File">The text of the file.</param>
/// <param name="Topics">Its categories.</param>
/// <param name="Summaries">Its short description in each language.</param>
public sealed record PublicCode(
    string File,
    string Name,
    string Url,
    string License,
    string Status,
    string SoftwareType,
    IReadOnlyList<string> Platforms,
    IReadOnlyList<string> Topics,
    IReadOnlyDictionary<string, string> Summaries
)
{
    public const int MostFile = 60_000;
    private const int MostErrors = 12;

    /// <summary>Reads a file. Returns up to 12 errors, each with its line. Pure.</summary>
    public static Outcome<PublicCode> Read(string text)
    {
        var (read, fault) = YamlText.Read(text, aliases: true);
        if (fault is not null)
            return fault.Kind switch
            {
                YamlFaultKind.Twice => new PublicCodeErrors.Twice(fault.Line, ""),
                YamlFaultKind.Unclosed => new PublicCodeErrors.Unclosed(fault.Line),
                _ => new PublicCodeErrors.Unreadable(fault.Line),
            };
        if (read is not YamlMappingNode root)
            return new PublicCodeErrors.Unreadable(1);
        var wrong = PublicCodeSchema.Root(root, "").Concat(Together(root)).ToList();
        return wrong.Count > 0 ? wrong.Take(MostErrors).ToList() : Of(text, root);
    }

    // Checks rules that span several keys, such as those of maintenance.
    private static IEnumerable<Error> Together(YamlMappingNode root)
    {
        if (Of(root, "it") is { } lower && Of(root, "IT") is not null)
            yield return new PublicCodeErrors.Twice(PublicCodeRules.Line(lower), "it");
        if (Of(root, "maintenance") is not YamlMappingNode maintenance)
            yield break;
        var type = Said(maintenance, "type");
        var (contractors, contacts) = (Of(maintenance, "contractors"), Of(maintenance, "contacts"));
        if (type == "contract" && Count(contractors) == 0)
            yield return new PublicCodeErrors.Lacks("maintenance.contractors");
        if (type != "contract" && contractors is not null)
            yield return new PublicCodeErrors.OnlyUnderContract(PublicCodeRules.Line(contractors));
        if (type is "community" or "internal" && Count(contacts) == 0)
            yield return new PublicCodeErrors.Lacks("maintenance.contacts");
    }

    private static PublicCode Of(string text, YamlMappingNode root) =>
        new(
            text,
            Said(root, "name")!,
            Said(root, "url")!,
            Said((YamlMappingNode)Of(root, "legal")!, "license")!,
            Said(root, "developmentStatus")!,
            Said(root, "softwareType")!,
            Texts(root, "platforms"),
            Texts(root, "categories"),
            ((YamlMappingNode)Of(root, "description")!).Children.ToDictionary(
                d => PublicCodeRules.Name(d.Key)!,
                d => Said((YamlMappingNode)d.Value, "shortDescription")!.Trim(),
                StringComparer.Ordinal
            )
        );

    private static YamlNode? Of(YamlMappingNode map, string key) =>
        map.Children.FirstOrDefault(c => PublicCodeRules.Name(c.Key) == key).Value is { } value && !PublicCodeRules.IsNothing(value)
            ? value
            : null;

    private static string? Said(YamlMappingNode map, string key) => (Of(map, key) as YamlScalarNode)?.Value;

    private static IReadOnlyList<string> Texts(YamlMappingNode map, string key) =>
        Of(map, key) is YamlSequenceNode list ? [.. list.Children.OfType<YamlScalarNode>().Select(n => n.Value ?? "")] : [];

    private static int Count(YamlNode? node) => node is YamlSequenceNode list ? list.Children.Count : 0;
}
