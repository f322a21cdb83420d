namespace Juluo.Delivery;

/// <summary>A table that the page of an import counts; other tables that the import wrote are parts of these. Its noun is in the catalogues under <c>import.row.</c> and its name.</summary>
/// <param name="Relation">The table with its schema.</param>
/// <param name="Page">The page of a row, with columns in braces; null if it has none.</param>
public sealed partial record ImportedRow(string Relation, string? Page = null)
{
    private static readonly string[] Names = ["name", "title", "what", "email", "holder", "external_id", "day"];

    /// <summary>Returns the display name of a row, or null if it has none.</summary>
    public static string? NameOf(JsonElement row, string language)
    {
        foreach (var name in Names)
        foreach (var column in (string[])[name, $"{name}_{(language == Languages.Chinese ? "zh" : "en")}", $"{name}_zh", $"{name}_en"])
            if (
                row.TryGetProperty(column, out var said)
                && said.ValueKind == JsonValueKind.String
                && said.GetString() is { Length: > 0 } text
            )
                return text;
        return null;
    }

    /// <summary>Returns the address of a row's page, or null.</summary>
    public string? PageOf(JsonElement row) =>
        Page is null
            ? null
            : Columns()
                .Replace(
                    Page,
                    m => row.TryGetProperty(m.Groups["column"].Value, out var value) ? Uri.EscapeDataString(value.ToString()) : ""
                );

    /// <summary>Returns the name of a table whose rows depend on others: its own text, else its noun as an imported table, else the name of its module.</summary>
    public static string UserOf(string relation, Words words) =>
        words.Find($"import.used-by.{relation}") ?? words.Find($"import.row.{relation}") ?? words[$"module.{relation.Split('.')[0]}"];

    [GeneratedRegex(@"\{(?<column>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Columns();
}
