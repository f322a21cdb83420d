namespace Juluo.Projects;

/// <summary>The first draft of a publiccode.yml, filled from the project, with blanks for the rest.</summary>
internal static class PublicCodeDraft
{
    /// <summary>Returns the draft. Pure.</summary>
    /// <param name="contacts">The names of the contacts: those who lead the project.</param>
    public static string Of(Project project, IReadOnlyList<string> contacts)
    {
        var languages = new[]
        {
            (Tag: "zh-Hant", Own: project.Name.Said.Zh, project.Summary?.Said.Zh),
            (Tag: "en", Own: project.Name.Said.En, project.Summary?.Said.En),
        }
            .Where(l => l.Own is not null)
            .ToList();
        var yaml = new StringBuilder();
        Line(0, "publiccodeYmlVersion: \"0.4\"");
        Line(0, $"name: {Quoted(project.Name.En)}");
        Line(0, $"url: {Quoted(project.Repository ?? "")}");
        Line(0, "platforms:");
        Line(1, "- web");
        var categories = project.Topics.Where(Vocabularies.Categories.Contains).ToList();
        Line(0, categories.Count == 0 ? "categories: []" : "categories:");
        foreach (var category in categories)
            Line(1, $"- {category}");
        Line(0, $"developmentStatus: {(project.Ending == ProjectEnding.Finished ? "stable" : "development")}");
        Line(0, "softwareType: standalone/web");
        Line(0, "description:");
        foreach (var (tag, own, summary) in languages)
        {
            Line(1, $"{tag}:");
            Line(2, $"localisedName: {Quoted(own!)}");
            Line(2, $"shortDescription: {Quoted(PlainText.Cut(summary ?? "", 150))}");
            Line(2, $"longDescription: {Quoted(project.About ?? "")}");
            Line(2, "features: []");
        }

        Line(0, "legal:");
        Line(1, "license: \"\"");
        Line(0, "maintenance:");
        Line(1, "type: community");
        Line(1, contacts.Count == 0 ? "contacts: []" : "contacts:");
        foreach (var contact in contacts)
            Line(2, $"- name: {Quoted(contact)}");
        Line(0, "localisation:");
        Line(1, $"localisationReady: {(languages.Count > 1 ? "true" : "false")}");
        Line(1, "availableLanguages:");
        foreach (var (tag, _, _) in languages)
            Line(2, $"- {tag}");
        return yaml.ToString();

        void Line(int deep, string text) => yaml.Append(' ', deep * 2).Append(text).Append('\n');
    }

    // Every JSON string is valid YAML.
    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString(Plain);

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
