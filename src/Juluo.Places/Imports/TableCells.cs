using Juluo.Kernel;
using Juluo.People;
using NodaTime;
using NodaTime.Text;

namespace Juluo.Places;

/// <summary>Reads the cells that tables of several kinds have: names, people, days.</summary>
internal static class TableCells
{
    public const int MostExternalId = 120;

    public static string Fold(string text) => text.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>Everybody by name, address and key, folded.</summary>
    public static async Task<ILookup<string, PersonId>> Everybody(PeopleDirectory people, CancellationToken stop) =>
        (await people.All(stop))
            .SelectMany(p => (string?[])[p.Name, p.LatinName, p.Email, p.Id.ToString()], (p, name) => (Name: name, p.Id))
            .Where(p => p.Name is not null)
            .ToLookup(p => Fold(p.Name!), p => p.Id);

    /// <summary>The one of that name; none and several are wrong.</summary>
    public static T? One<T>(ILookup<string, T> all, string? name, Error none, List<Error> wrong)
    {
        var found = name is null ? [] : all[Fold(name)].Distinct().Take(2).ToList();
        if (found.Count == 1)
            return found[0];
        wrong.Add(found.Count == 0 ? none : new TableErrors.MoreThanOne(name!));
        return default;
    }

    public static LocalDate? Day(string? typed, List<Error> wrong)
    {
        if (LocalDatePattern.Iso.Parse(typed ?? "") is { Success: true } day)
            return day.Value;
        wrong.Add(new TableErrors.NoDay(typed ?? ""));
        return null;
    }

    /// <summary>What it is called where it comes from.</summary>
    public static string? ExternalId(CsvRow row, List<Error> wrong)
    {
        if (row["id"]?.Length > MostExternalId)
            wrong.Add(new TooLong("id", MostExternalId));
        return row["id"];
    }
}
