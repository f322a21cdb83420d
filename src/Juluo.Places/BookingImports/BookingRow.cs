using Juluo.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Juluo.Places;

/// <summary>A booking as a row of a table says it: <c>resource, person, day, from, to</c> and, where given, <c>until, title, people, id</c>.</summary>
/// <param name="Number">The line of the file.</param>
/// <param name="ExternalId">What it is called where it comes from: brought again it is the same booking.</param>
internal sealed record BookingRow(
    int Number,
    Resource Resource,
    PersonId Person,
    Interval During,
    string? Title,
    int? People,
    string ExternalId
)
{
    public static readonly IReadOnlyList<string> Must = ["resource", "person", "day", "from", "to"];

    public const int MostExternalId = 120;

    /// <param name="resources">By name in either language and by the id of another program, folded by <see cref="Fold"/>.</param>
    /// <param name="people">By address, name and key, folded.</param>
    public static Outcome<BookingRow> Read(CsvRow row, ILookup<string, Resource> resources, ILookup<string, PersonId> people)
    {
        var wrong = new List<Error>();
        var resource = One(resources, row["resource"], new BookingImportErrors.NoResource(row["resource"] ?? ""), wrong);
        var person = One(people, row["person"], new BookingImportErrors.NobodyCalled(row["person"] ?? ""), wrong);
        var day = Day(row["day"], wrong);
        var until = row["until"] is null ? null : Day(row["until"], wrong);
        int? count = null;
        if (row["people"] is { } typed)
            if (int.TryParse(typed, out var number) && number is > 0 and < 10_000)
                count = number;
            else
                wrong.Add(new BookingErrors.NobodyComes());
        wrong.AddRange(BookingTexts.Check(row["title"], null));
        if (row["id"]?.Length > MostExternalId)
            wrong.Add(new TooLong("id", MostExternalId));
        if (wrong.Count > 0)
            return wrong;
        var during = BookingTime.Read(day, row["from"], row["to"], until, resource!.TimeZone);
        if (during.Failed)
            return during.As<BookingRow>();
        // A row without a name of its own is told from others by what it says.
        var id = row["id"] ?? $"{resource.Id}/{person}/{InstantPattern.ExtendedIso.Format(during.Value.Start)}";
        return new BookingRow(row.Number, resource, person, during.Value, BookingTexts.Plain(row["title"]), count, id);
    }

    public static string Fold(string text) => text.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();

    private static T? One<T>(ILookup<string, T> all, string? name, Error none, List<Error> wrong)
    {
        var found = name is null ? [] : all[Fold(name)].Distinct().Take(2).ToList();
        if (found.Count == 1)
            return found[0];
        wrong.Add(found.Count == 0 ? none : new BookingImportErrors.MoreThanOne(name!));
        return default;
    }

    private static LocalDate? Day(string? typed, List<Error> wrong)
    {
        if (LocalDatePattern.Iso.Parse(typed ?? "") is { Success: true } day)
            return day.Value;
        wrong.Add(new BookingImportErrors.NoDay(typed ?? ""));
        return null;
    }
}
