using System.Globalization;
using Juluo.Kernel;
using Juluo.People;
using NodaTime;

namespace Juluo.Places;

/// <summary>
/// POST /bookings/import — bookings from CSV, past and to come. It only looks unless told to write; what was written is written again without any change. All rows or none: a row that
/// meets what is booked, or another row, is named by its line.
/// </summary>
[Post("/bookings/import", PlacesRoom.Manage, Form = typeof(ShowBookingImport), MostBytes = 8 * 1024 * 1024)]
public sealed class ImportBookings(Work work, Clock clock, Uploads uploads, Audit audit, Words words, PeopleDirectory people)
    : Slice<ImportBookings.Input, ImportBookings.Output>
{
    internal const int MostRows = 20_000;
    private const int MostErrors = 20;

    public sealed record Input(bool Write = false);

    public sealed record Output(int Added, int Same);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (uploads["file"] is not { } file)
            return new CsvErrors.NoFile();
        await using var stream = file.OpenReadStream();
        var table = await CsvTable.Read(stream, BookingRow.Must, MostRows, stop);
        if (table.Failed)
            return table.As<Output>();
        var rows = await Read(table.Value, stop);
        if (rows.Failed)
            return rows.As<Output>();
        // What is only looked at is written too, and taken back: the database says what it would refuse.
        await using (var before = work.Command("savepoint look"))
            await before.ExecuteNonQueryAsync(stop);
        var done = await Write(rows.Value, caller, stop);
        if (done.Failed || !input.Write)
            await using (var back = work.Command("rollback to savepoint look"))
                await back.ExecuteNonQueryAsync(stop);
        else
            await audit.Did(caller.Person, "places.bookings-imported", PlainText.Cut(PlainText.Of(file.FileName), 100), done.Value, stop);
        return done;
    }

    private async Task<Outcome<List<BookingRow>>> Read(List<CsvRow> table, CancellationToken stop)
    {
        var resources = (await new ResourceBook(work, clock).InUse(null, stop))
            .SelectMany(r => (string[])[r.NameZh, r.NameEn, r.Id.ToString()], (r, name) => (Name: BookingRow.Fold(name), r))
            .ToLookup(r => r.Name, r => r.r);
        var everybody = (await people.All(stop))
            .SelectMany(p => (string?[])[p.Name, p.LatinName, p.Email, p.Id.ToString()], (p, name) => (Name: name, p.Id))
            .Where(p => p.Name is not null)
            .ToLookup(p => BookingRow.Fold(p.Name!), p => p.Id);
        var (rows, wrong, seen) = (new List<BookingRow>(), new List<Error>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in table)
        {
            var row = BookingRow.Read(line, resources, everybody);
            if (row.Failed)
                wrong.AddRange(row.Errors.Select(e => new CsvErrors.BadRow(line.Number, words.Say(e))));
            else if (!seen.Add(row.Value.ExternalId))
                wrong.Add(new CsvErrors.BadRow(line.Number, words.Say(new BookingImportErrors.Twice())));
            else
                rows.Add(row.Value);
            if (wrong.Count >= MostErrors)
                break;
        }

        return wrong.Count > 0 ? wrong : rows;
    }

    private async Task<Outcome<Output>> Write(List<BookingRow> rows, Caller caller, CancellationToken stop)
    {
        var there = await new BookingImportBook(work, clock).Known([.. rows.Select(r => r.ExternalId)], stop);
        var fresh = rows.FindAll(r => !there.Contains(r.ExternalId));
        var wrong = new List<Error>();
        foreach (var of in fresh.GroupBy(r => r.Resource.Id))
        {
            if (await new BookableBook(work).Find(of.Key, null, clock.Now, clock.Now, stop) is not { } what)
                continue;
            if (what.Needs.Count == 0)
            {
                wrong.Add(new CsvErrors.BadRow(of.First().Number, words.Say(new BookingErrors.NothingToTake())));
                continue;
            }

            var taken = await new BookingImportBook(work, clock).Add(what, [.. of], caller, stop);
            wrong.AddRange(taken.Select(r => new CsvErrors.BadRow(r.Number, words.Say(new BookingErrors.Taken()))));
        }

        return wrong.Count > 0
            ? wrong.OfType<CsvErrors.BadRow>().OrderBy(e => e.Row).Take(MostErrors).Cast<Error>().ToList()
            : new Output(fresh.Count, rows.Count - fresh.Count);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            "/bookings/import",
            input.Write ? "places.import.written" : "places.import.looked",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["added"] = output.Added.ToString(CultureInfo.InvariantCulture),
                ["same"] = output.Same.ToString(CultureInfo.InvariantCulture),
            }
        );
}
