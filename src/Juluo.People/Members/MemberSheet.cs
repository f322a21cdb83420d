using Juluo.Kernel;
using NodaTime;
using NodaTime.Text;

namespace Juluo.People;

/// <summary>A table of members, as it is imported and exported.</summary>
internal static class MemberSheet
{
    public const string Kind = "members";
    public const int MostRows = 10_000;

    /// <summary>What the numbers of such a table are the numbers of, when nothing else is said.</summary>
    public const string Source = "members";

    public static readonly string[] Heading =
    [
        "id",
        "name",
        "latin_name",
        "email",
        "language",
        "trade",
        "roles",
        "joined_on",
        "left_on",
        "needs",
        "offers",
    ];

    private static readonly LocalDatePattern[] Days = [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("uuuu/M/d")];

    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["id"] = "id",
        ["external_id"] = "id",
        ["編號"] = "id",
        ["name"] = "name",
        ["姓名"] = "name",
        ["latin_name"] = "latin_name",
        ["英文名"] = "latin_name",
        ["email"] = "email",
        ["e-mail"] = "email",
        ["信箱"] = "email",
        ["電子郵件"] = "email",
        ["language"] = "language",
        ["語言"] = "language",
        ["trade"] = "trade",
        ["業別"] = "trade",
        ["roles"] = "roles",
        ["role"] = "roles",
        ["角色"] = "roles",
        ["joined_on"] = "joined_on",
        ["加入日"] = "joined_on",
        ["left_on"] = "left_on",
        ["離開日"] = "left_on",
        ["needs"] = "needs",
        ["需求"] = "needs",
        ["offers"] = "offers",
        ["專長"] = "offers",
    };

    public sealed record Row(int Number, string? Id, NewPerson Person);

    /// <summary>Reads every row. Those that are wrong become problems; a person who comes twice is one.</summary>
    public static (List<Row> Good, List<SheetProblem> Wrong) Read(string text, LocalDate today)
    {
        var (good, wrong) = (new List<Row>(), new List<SheetProblem>());
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in SheetRows.Read(text, Heading, Columns))
        {
            var errors = new List<Error>();
            var person = new NewPerson(row["name"] ?? "", DayOf(row, "joined_on", errors) ?? today)
            {
                LatinName = row["latin_name"],
                Email = row["email"],
                Language = row["language"] is { } spoken ? Languages.Best(null, [spoken]) : Languages.Chinese,
                Trade = row["trade"] is { } trade ? new Term(trade) : null,
                Roles = RolesOf(row, errors),
                LeftOn = DayOf(row, "left_on", errors),
                Needs = WantsOf(row["needs"]),
                Offers = WantsOf(row["offers"]),
                ExternalId = row["id"] is { } id ? new(Source, id) : null,
            };
            if (person.Email is { } email && !EmailAddress.IsOne(email))
                errors.Add(new AccountErrors.NoAddress());
            errors.AddRange(person.Check());
            if ((row["id"] ?? row["email"]) is { } key && !seen.TryAdd(key, row.Number))
                errors.Add(new MemberSheetErrors.Twice(seen[key]));
            wrong.AddRange(errors.Select(e => new SheetProblem(row.Number, e)));
            if (errors.Count == 0)
                good.Add(new(row.Number, row["id"], person));
        }

        if (good.Count > MostRows)
            wrong.Add(new(good[MostRows].Number, new SheetErrors.TooManyRows(MostRows)));
        return (good, wrong);
    }

    private static LocalDate? DayOf(SheetRows.Row row, string column, List<Error> errors)
    {
        if (row[column] is not { } text)
            return null;
        foreach (var pattern in Days)
            if (pattern.Parse(text) is { Success: true } day)
                return day.Value;
        errors.Add(new MemberSheetErrors.NoDay(text));
        return null;
    }

    private static List<Role> RolesOf(SheetRows.Row row, List<Error> errors)
    {
        if (row["roles"] is not { } text)
            return [Role.Member];
        var roles = new List<Role>();
        foreach (var word in Parts(text))
            if (RoleWord.Find(word.ToLowerInvariant().Replace(' ', '_')) is { } role)
                roles.Add(role);
            else
                errors.Add(new MemberSheetErrors.NoRole(word));
        return roles;
    }

    private static List<NewWant> WantsOf(string? text) => text is null ? [] : [.. Parts(text).Select(t => new NewWant(t, []))];

    private static string[] Parts(string text) =>
        text.Split(['|', '、', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
