namespace Juluo.Delivery;

/// <summary>A person's rows of one table, each as JSON.</summary>
internal sealed record ArchiveSheet(string Table, IReadOnlyList<string> Rows)
{
    public async Task WriteJson(Stream to, CancellationToken stop)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await writer.WriteAsync("[\n".AsMemory(), stop);
        await writer.WriteAsync(string.Join(",\n", Rows).AsMemory(), stop);
        await writer.WriteAsync("\n]\n".AsMemory(), stop);
    }

    /// <summary>Writes CSV with translated headings, and with names in place of people's keys.</summary>
    public Task WriteCsv(Stream to, Words words, Catalogue catalogue, IReadOnlyDictionary<Guid, string> names, CancellationToken stop)
    {
        var columns = new List<string>();
        foreach (var row in Rows)
        {
            using var read = JsonDocument.Parse(row);
            columns.AddRange(read.RootElement.EnumerateObject().Select(p => p.Name).Except(columns, StringComparer.Ordinal));
        }

        IReadOnlyList<string?> heading =
        [
            .. columns.Select(c => catalogue.Find(words.Language, $"column.{c}") is null ? c : words[$"column.{c}"]),
        ];
        return SafeCsv.Write(to, Rows.Select(row => Cells(row, columns, names)).Prepend(heading), stop);
    }

    private static IReadOnlyList<string?> Cells(string row, List<string> columns, IReadOnlyDictionary<Guid, string> names)
    {
        using var read = JsonDocument.Parse(row);
        return [.. columns.Select(column => read.RootElement.TryGetProperty(column, out var value) ? Shown(value, names) : "")];
    }

    private static string Shown(JsonElement value, IReadOnlyDictionary<Guid, string> names) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String when value.TryGetGuid(out var id) && names.TryGetValue(id, out var name) => name,
            JsonValueKind.String => value.GetString()!,
            _ => value.GetRawText(),
        };
}
