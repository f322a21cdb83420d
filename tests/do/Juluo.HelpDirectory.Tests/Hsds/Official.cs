using System.Text.Json.Nodes;

namespace Juluo.HelpDirectory.Tests;

/// <summary>
/// The schemas and examples of HSDS, if the variable HSDS_SCHEMAS names a folder with them, laid out like the repository of the standard: <c>schema/compiled/service.json</c>, <c>examples/service_full.json</c>.
/// We may not redistribute them.
/// </summary>
internal static class Official
{
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable("HSDS_SCHEMAS") is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;

    public static JsonObject Schema(string name) =>
        (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Folder!, "schema", name + ".json")))!;

    public static string Example(string name) => File.ReadAllText(Path.Combine(Folder!, "examples", name + ".json"));
}
