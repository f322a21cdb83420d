using System.IO.Compression;

namespace Juluo.Delivery;

/// <summary>
/// Writes all personal data of one person, as declared by the modules, into one ZIP file: each table as JSON for programs and as CSV for people, the files, and a
/// page that explains the content.
/// </summary>
internal sealed class Archive(UnitOfWork work, App app, IFileStore files, Catalogue catalogue)
{
    /// <returns>The number of rows written; 0 if there is no such person.</returns>
    public async Task<int> Write(PersonId person, string language, Stream to, BackgroundTaskProgress? progress, CancellationToken stop)
    {
        if (await ErasureSubject.Find(work, app, person, stop) is not { } sought)
            return 0;
        var words = new Words(catalogue, language, work.Community.Zone);
        var names = await Names(sought.People, stop);
        var tables = app.Holdings.Where(h => h.Shown).GroupBy(h => h.Table, StringComparer.Ordinal).ToList();
        var contents = new StringBuilder();
        var rows = 0;
        await using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        for (var done = 0; done < tables.Count; done++)
        {
            if (progress is not null)
                await progress.Report(done, tables.Count, stop);
            var holdings = tables[done].ToList();
            var sheet = new ArchiveSheet(tables[done].Key, await Rows(sought, holdings, stop));
            if (sheet.Rows.Count == 0)
                continue;
            rows += sheet.Rows.Count;
            contents.AppendLine().AppendLine(words.Say($"personal-data.{holdings[0].About}"));
            contents.AppendLine(words.Say("archive.table", new { table = sheet.Table, count = sheet.Rows.Count }));
            await using (var json = await Entry(zip, $"{sheet.Table}.json", stop))
                await sheet.WriteJson(json, stop);
            await using (var csv = await Entry(zip, $"{sheet.Table}.csv", stop))
                await sheet.WriteCsv(csv, words, catalogue, names, stop);
            foreach (var (key, place) in (await Keys(sought, holdings, stop)).Select((k, i) => (k, i)))
                await Copy(zip, key, $"files/{sheet.Table}-{place + 1}", stop);
        }

        await using var page = await Entry(zip, words["archive.page"], stop);
        await using var writer = new StreamWriter(page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteLineAsync(words.Say("archive.what", new { community = work.Community.Name.In(language), count = rows }));
        await writer.WriteAsync(contents, stop);
        return rows;
    }

    private static async Task<List<string>> Rows(ErasureSubject sought, List<PersonalDataField> holdings, CancellationToken stop)
    {
        var rows = new List<string>();
        foreach (var reader in holdings.Select(h => h.Reader).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            await using var read = sought.Command($"select r::text from unnest($2) as p, {reader}(p) as r");
            rows.AddRange(await read.List(r => r.GetString(0), stop));
        }

        var direct = holdings.Where(h => h.Reader is null).ToList();
        if (direct.Count == 0)
            return rows;
        var table = direct[0].Table;
        var withheld = direct
            .SelectMany(h => h.Withheld.Concat(h.Files))
            .Concat(sought.Columns.Of(table).Where(c => sought.Columns.Type(table, c) is "bytea" or "tsvector"))
            .Append("community_id");
        await using var select = sought.Command(
            $"select (to_jsonb(t) - array[{string.Join(", ", withheld.Select(c => $"'{c}'"))}])::text from {table} t where community_id = $1 and ({string.Join(" or ", direct.Select(sought.About))})"
        );
        select.CommandTimeout = 0;
        rows.AddRange(await select.List(r => r.GetString(0), stop));
        return rows;
    }

    private static async Task<List<string>> Keys(ErasureSubject sought, List<PersonalDataField> holdings, CancellationToken stop)
    {
        var keys = new List<string>();
        foreach (var holding in holdings)
        foreach (var column in holding.Files)
        {
            await using var select = sought.Command(
                $"select {column} from {holding.Table} where community_id = $1 and {sought.About(holding)} and {column} <> ''"
            );
            keys.AddRange(await select.List(r => r.GetString(0), stop));
        }

        return keys;
    }

    /// <summary>Returns the names of people, for columns that refer to people by key.</summary>
    private async Task<Dictionary<Guid, string>> Names(PersonalDataField people, CancellationToken stop) =>
        (
            await work.List<(Guid, string)>(
                $"select {new Sql(people.Columns[0])}, {new Sql(people.Names[0])} from {new Sql(people.Table)} where community_id = {work.Community}",
                stop
            )
        ).ToDictionary(r => r.Item1, r => r.Item2);

    private async Task Copy(ZipArchive zip, string key, string name, CancellationToken stop)
    {
        try
        {
            await using var file = await files.Open(work.Community.Id, key, stop);
            await using var entry = await Entry(zip, name, stop);
            await file.CopyToAsync(entry, stop);
        }
        catch (IOException gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // The row of the missing file is still exported.
        }
    }

    private static Task<Stream> Entry(ZipArchive zip, string name, CancellationToken stop) =>
        zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(stop);
}
