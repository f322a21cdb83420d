namespace Juluo.Privacy;

/// <summary>Formats the details of an action for display. Ids of rows are left out: they mean nothing to people, and the download has them.</summary>
internal static partial class AuditDetails
{
    /// <param name="json">The JSON object, as the action wrote it.</param>
    /// <returns>A name and a value for each detail, in the original order.</returns>
    public static List<(string Name, string Value)> Of(string json, Words words) =>
        JsonNode.Parse(json) is not JsonObject details
            ? []
            :
            [
                .. details
                    .Select(d => (Name: NameOf(d.Key, words), Value: Written(d.Value, words)))
                    .Where(d => d.Value.Length > 0 && !Guid.TryParse(d.Value, out _)),
            ];

    private static string NameOf(string key, Words words) =>
        words.Find($"privacy.audit.detail.{key}") ?? Capital().Replace(key, m => $" {m.Value.ToLowerInvariant()}");

    private static string Written(JsonNode? value, Words words) =>
        value switch
        {
            JsonArray items => string.Join(words["list.and"], items.Select(i => Written(i, words)).Where(i => i.Length > 0)),
            JsonObject said when said["zh"] is { } zh => words.Language == Languages.English ? $"{said["en"] ?? zh}" : $"{zh}",
            JsonObject more => string.Join(words["list.and"], more.Select(m => $"{NameOf(m.Key, words)} {Written(m.Value, words)}")),
            JsonValue one when one.TryGetValue<bool>(out var yes) => words[yes ? "privacy.audit.yes" : "privacy.audit.no"],
            _ => value?.ToString() ?? "",
        };

    [GeneratedRegex("[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Capital();
}
