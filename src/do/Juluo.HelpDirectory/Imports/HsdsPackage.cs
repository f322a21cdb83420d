using System.IO.Compression;

namespace Juluo.HelpDirectory;

/// <summary>
/// Reads the tabular form of HSDS, a zip with a CSV file for each kind of object, into services with all their nested objects. Reading stops at the size limit if a zip unpacks to more.
/// </summary>
/// <remarks>Time and memory are proportional to the unpacked size, at most <see cref="MostUnpacked"/> bytes.</remarks>
internal static class HsdsPackage
{
    public const int MostUnpacked = 24 * 1024 * 1024;
    private const int MostFiles = 100;
    private const int MostRows = 50_000;

    private static readonly Dictionary<string, string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["services"] = "service",
        ["organizations"] = "organization",
        ["locations"] = "location",
        ["service_at_location"] = "service_at_location",
        ["service_at_locations"] = "service_at_location",
        ["phones"] = "phone",
        ["schedules"] = "schedule",
        ["addresses"] = "address",
        ["languages"] = "language",
        ["accessibility"] = "accessibility",
        ["contacts"] = "contact",
        ["cost_options"] = "cost_option",
        ["required_documents"] = "required_document",
        ["service_areas"] = "service_area",
        ["funding"] = "funding",
        ["programs"] = "program",
        ["organization_identifiers"] = "organization_identifier",
        ["attributes"] = "attribute",
        ["taxonomy_terms"] = "taxonomy_term",
        ["taxonomies"] = "taxonomy",
        ["metadata"] = "metadata",
    };

    /// <summary>Returns the services as a list in JSON.</summary>
    public static Outcome<string> Read(Stream from)
    {
        var tables = new Dictionary<string, List<JsonObject>>(StringComparer.Ordinal);
        var left = MostUnpacked;
        try
        {
            using var zip = new ZipArchive(from, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostFiles)
                return new PackageErrors.TooManyFiles(MostFiles);
            foreach (var entry in zip.Entries)
            {
                if (!entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || !Nouns.TryGetValue(entry.Name[..^4], out var noun))
                    continue;
                // The size that the zip declares is not trusted.
                using var stream = entry.Open();
                var bytes = new byte[81920];
                using var unpacked = new MemoryStream();
                for (int read; (read = stream.Read(bytes)) > 0; unpacked.Write(bytes, 0, read))
                    if ((left -= read) < 0)
                        return new PackageErrors.TooLarge(MostUnpacked / 1024 / 1024);
                var rows = Rows(unpacked.ToArray(), entry.Name, noun);
                if (rows.Failed)
                    return rows.As<string>();
                tables[noun] = rows.Value;
            }
        }
        catch (InvalidDataException)
        {
            return new PackageErrors.NotZip();
        }

        if (!tables.TryGetValue("service", out var services))
            return new PackageErrors.NoServices();
        var whole = new Assembled(tables);
        var text = new JsonArray([.. services.Take(HsdsReader.MostServices + 1).Select(s => whole.Of("service", s, 0))]).ToJsonString(
            Json.Options
        );
        return text.Length > HsdsReader.MostCharacters ? new PackageErrors.TooLarge(HsdsReader.MostCharacters / 1_000_000) : text;
    }

    private static Outcome<List<JsonObject>> Rows(byte[] bytes, string name, string noun)
    {
        var columns = HsdsShape.Nouns[noun].Values.Where(p => !p.IsObject).Select(p => (p.Name, "")).ToArray();
        var text = TextFile.Read(bytes);
        if (text.Failed)
            return new PackageErrors.BadTable(name, 1);
        if (string.IsNullOrWhiteSpace(text.Value))
            return new List<JsonObject>();
        var sheet = CsvTable.Read(text.Value, new CsvColumns("hsds", ["id"], columns), MostRows);
        if (sheet.Failed)
            return new PackageErrors.BadTable(
                name,
                sheet.Errors[0] switch
                {
                    CsvErrors.Unreadable broken => broken.Row,
                    CsvErrors.ExtraCell extra => extra.Row,
                    _ => 1,
                }
            );
        return sheet
            .Value.Rows.Select(row => new JsonObject(
                columns.Where(c => row[c.Name] is { Length: > 0 }).Select(c => KeyValuePair.Create(c.Name, (JsonNode?)row[c.Name]))
            ))
            .ToList();
    }

    /// <summary>Nests rows that refer to each other, as in the JSON form of HSDS.</summary>
    private sealed class Assembled(Dictionary<string, List<JsonObject>> tables)
    {
        private const int Deepest = 5;
        private readonly Dictionary<(string Noun, string Column), ILookup<string, JsonObject>> found = [];

        public JsonObject Of(string noun, JsonObject row, int depth)
        {
            var whole = row.Copy();
            if (depth == Deepest || row.Text("id") is not { } id)
                return whole;
            foreach (var property in HsdsShape.Nouns[noun].Values)
            {
                // Skipped: an organisation would include its services again, and its locations everything else.
                if (
                    !property.IsObject
                    || (noun == "organization" && property.Name is "services" or "locations")
                    || (noun == "service_at_location" && property.Name == "service")
                )
                    continue;
                if (property.Many)
                    whole.PutList(
                        property.Name,
                        By(property.Type, ParentColumn(noun, property.Type))[id].Select(r => Of(property.Type, r, depth + 1))
                    );
                else if (
                    row.Text(property.Type == "taxonomy" ? "taxonomy_id" : $"{property.Type}_id") is { } other
                    && By(property.Type, "id")[other].FirstOrDefault() is { } one
                )
                    whole[property.Name] = Of(property.Type, one, depth + 1);
            }

            return whole;
        }

        private static string ParentColumn(string noun, string child) =>
            child switch
            {
                "attribute" => "link_id",
                "metadata" => "resource_id",
                _ => $"{noun}_id",
            };

        private ILookup<string, JsonObject> By(string noun, string column)
        {
            if (!found.TryGetValue((noun, column), out var lookup))
                found[(noun, column)] = lookup = tables
                    .GetValueOrDefault(noun, [])
                    .ToLookup(r => r.Text(column) ?? "", StringComparer.OrdinalIgnoreCase);
            return lookup;
        }
    }
}
