using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace Juluo.Kernel;

/// <summary>A person's rows of one table, each as JSON.</summary>
internal sealed record ArchiveSheet(string Table, IReadOnlyList<string> Rows)
{
    // What a spreadsheet would take for a formula is marked as text.
    private static readonly CsvConfiguration Harmless = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '@', '+', '-', '\t', '\r', '\n', '＝', '＋', '－', '＠'],
    };

    public async Task WriteJson(Stream to, CancellationToken stop)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await writer.WriteAsync("[\n".AsMemory(), stop);
        await writer.WriteAsync(string.Join(",\n", Rows).AsMemory(), stop);
        await writer.WriteAsync("\n]\n".AsMemory(), stop);
    }

    /// <summary>With a heading in words, and with people by name.</summary>
    public async Task WriteCsv(Stream to, Words words, Catalogue catalogue, IReadOnlyDictionary<Guid, string> names, CancellationToken stop)
    {
        // With a byte order mark, by which a spreadsheet knows that the characters are UTF-8.
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = new CsvWriter(writer, Harmless);
        var columns = new List<string>();
        foreach (var row in Rows)
        {
            using var read = JsonDocument.Parse(row);
            columns.AddRange(read.RootElement.EnumerateObject().Select(p => p.Name).Except(columns, StringComparer.Ordinal));
        }

        foreach (var column in columns)
            csv.WriteField(catalogue.Find(words.Language, $"column.{column}") is null ? column : words[$"column.{column}"]);
        await csv.NextRecordAsync();
        foreach (var row in Rows)
        {
            stop.ThrowIfCancellationRequested();
            using var read = JsonDocument.Parse(row);
            foreach (var column in columns)
                csv.WriteField(read.RootElement.TryGetProperty(column, out var value) ? Shown(value, names) : "");
            await csv.NextRecordAsync();
        }
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
