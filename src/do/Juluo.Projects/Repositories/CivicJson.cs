namespace Juluo.Projects;

/// <summary>The contents of a civic.json, the file with which civic-tech groups describe a repository. Both the older form (lists of objects) and the newer one (lists of words) are read.</summary>
/// <param name="Topics">Its categories and tags.</param>
/// <param name="Needs">The help wanted.</param>
internal sealed record CivicJson(
    string? Name,
    string? Description,
    string? Status,
    string? Homepage,
    string? Repository,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Needs
)
{
    private const int MostDeep = 16;

    /// <summary>Reads a file. Unknown keys are ignored, because there is no fixed list of them. Pure.</summary>
    public static Outcome<CivicJson> Read(string text)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(
                text,
                documentOptions: new()
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                    MaxDepth = MostDeep,
                }
            );
        }
        catch (JsonException e)
        {
            return new PublicCodeErrors.Unreadable((int)(e.LineNumber ?? 0) + 1, "json");
        }

        if (root is not JsonObject file)
            return new PublicCodeErrors.NoObject();
        string? Said(params string[] keys) => keys.Select(k => Line(Text(file, k))).FirstOrDefault(t => t is not null);
        return new CivicJson(
            Said("name", "projectName", "title"),
            Said("description", "summary"),
            Said("status"),
            Address(Said("homepage", "url", "moreInfo")),
            Address(Said("repository", "code_url", "repo")),
            [.. List(file, "categories", "category").Concat(List(file, "tags", "tag")).Concat(List(file, "topics", "topic"))],
            List(file, "needs", "need")
        );
    }

    /// <summary>Writes a project as civic.json. Pure.</summary>
    /// <param name="at">The project's public address.</param>
    public static byte[] Write(Project project, IReadOnlyList<Opening> openings, PublicCode? code, string at, string language)
    {
        var file = new JsonObject
        {
            ["name"] = project.Name.In(language),
            ["description"] = project.Summary?.In(language),
            ["license"] = code?.License,
            ["status"] =
                project.Ending == ProjectEnding.Finished ? "Production"
                : project.EndedAt is not null ? "Archival"
                : code?.Status is "beta" or "stable" ? "Beta"
                : "Alpha",
            ["homepage"] = at,
            ["repository"] = project.Repository ?? code?.Url,
            ["categories"] = Objects("category", project.Topics),
            ["needs"] = Objects("need", openings.Where(o => o.IsOpen).Select(o => o.Title)),
        };
        foreach (var (key, _) in file.Where(p => p.Value is null).ToList())
            file.Remove(key);
        return JsonSerializer.SerializeToUtf8Bytes(file, Indented);
    }

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static JsonArray Objects(string key, IEnumerable<string> texts) => [.. texts.Select(t => new JsonObject { [key] = t })];

    private static string? Text(JsonObject file, string key) =>
        file[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    // The file may contain anything, so each text is reduced to one plain line.
    private static string? Line(string? text) => FormText.Some(text is null ? null : PlainText.Of(text));

    private static string? Address(string? typed) => typed is not null && WebLink.Is(typed, Project.MostRepository) ? typed : null;

    private static List<string> List(JsonObject file, string key, string within) =>
        file[key] switch
        {
            JsonArray list =>
            [
                .. list.Select(item =>
                        Line(
                            item is JsonObject one ? Text(one, within) ?? Text(one, "name")
                            : item is JsonValue value && value.TryGetValue<string>(out var text) ? text
                            : null
                        )
                    )
                    .OfType<string>(),
            ],
            JsonValue value when value.TryGetValue<string>(out var text) => [.. WordList.Read(text)],
            _ => [],
        };
}
