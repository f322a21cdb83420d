namespace Juluo.Joining;

/// <summary>The format of member tables, for import and export.</summary>
internal static class MemberTable
{
    public const string Kind = "members";
    public const int MostRows = 10_000;
    private const StringSplitOptions Cleanly = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static readonly char[] Between = ['|', '、', ';', '；'];

    /// <summary>The source under which external ids from member tables are stored.</summary>
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

    public static readonly CsvColumns Columns = new(
        "members",
        [],
        ("id", "編號|會員編號|external id|member id|customer id|user id|userid|contact id"),
        ("name", "姓名|名字|full name|fullname|display name|displayname|member name|coworker"),
        ("first_name", "名|given name"),
        ("last_name", "姓|family name|surname"),
        ("latin_name", "英文名|英文姓名|english name"),
        ("email", "電子郵件|信箱|電子信箱|e-mail|mail|email address|e-mail address|e-mail 1 - value|email 1 - value|primary email"),
        ("language", "語言|preferred language"),
        ("trade", "業別|職業|profession|occupation"),
        ("roles", "角色|身分|身份|role"),
        ("joined_on", "加入日|加入日期|入會日|入會日期|joined|join date|joined at|registration date|registered on|member since|start date"),
        ("left_on", "離開日|離開日期|退會日|left|left at|leave date|cancellation date"),
        ("needs", "需求"),
        ("offers", "專長|skills")
    );

    /// <param name="Cells">The cells as given; empty cells don't change an existing person.</param>
    public sealed record Row(CsvRow Cells, NewPerson Person)
    {
        public int Number => Cells.Number;

        public string? Id => Cells["id"];

        /// <summary>The row's language as typed if Juluo doesn't have it; null otherwise.</summary>
        public string? UnknownLanguage => Cells["language"] is { } typed && LanguageWord.Read(typed) is null ? typed : null;
    }

    /// <param name="PassedOver">The unknown columns, which aren't imported.</param>
    public sealed record Reading(List<Row> Good, List<ImportProblem> Wrong, IReadOnlyList<string> PassedOver);

    /// <summary>Parses every row. Invalid ones become problems, as do duplicates by number or address.</summary>
    /// <param name="language">The language for people without one in the table, or with one that Juluo doesn't have.</param>
    public static Reading Read(string text, LocalDate today, string language = Languages.Chinese)
    {
        var (good, wrong) = (new List<Row>(), new List<ImportProblem>());
        var sheet = CsvTable.Read(text, Columns, MostRows);
        if (!sheet.Failed && sheet.Value.Rows is [var any, ..] && !any.Cells.Keys.Any(c => c is "name" or "first_name" or "last_name"))
            sheet = new CsvErrors.NoColumn(Columns.Shown("name"));
        if (sheet.Failed)
            return new(good, [.. sheet.Errors.Select(e => new ImportProblem(1, e))], []);
        var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var addresses = new Dictionary<string, (int Row, string? Id)>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in sheet.Value.Rows)
        {
            var errors = new List<Error>();
            var person = new NewPerson(NameOf(row), row.Day("joined_on", errors) ?? today)
            {
                LatinName = row["latin_name"],
                Email = row["email"],
                Language = (row["language"] is { } typed ? LanguageWord.Read(typed) : null) ?? language,
                Trade = row["trade"] is { } profession ? new LocalizedText(profession) : null,
                Roles = RolesOf(row, errors),
                LeftOn = row.Day("left_on", errors),
                Needs = PostingsOf(row["needs"]),
                Offers = PostingsOf(row["offers"]),
                ExternalId = row["id"] is { } id ? new(Source, id) : null,
            };
            if (person.Email is { } email && !EmailAddress.IsOne(email))
                errors.Add(row.Bad("email", new AccountErrors.NoAddress()));
            errors.AddRange(person.Check().Select(e => ColumnOf(e.Field) is { } column ? row.Bad(column, e) : e));
            if (row["id"] is { } number && !ids.TryAdd(number, row.Number))
                errors.Add(new MemberTableErrors.Twice(ids[number]));
            // Two numbers with one address may be two existing people.
            else if (
                row["email"] is { } address
                && !addresses.TryAdd(address, (row.Number, row["id"]))
                && addresses[address] is var (other, itsNumber)
                && (row["id"] is null || itsNumber is null)
            )
                errors.Add(new MemberTableErrors.Twice(other));
            wrong.AddRange(errors.Select(e => new ImportProblem(row.Number, e)));
            if (errors.Count == 0)
                good.Add(new(row, person));
        }

        return new(good, wrong, sheet.Value.PassedOver);
    }

    /// <summary>Returns the full name, or joins first and last name; in Chinese the family name comes first.</summary>
    private static string NameOf(CsvRow row)
    {
        if (row["name"] is { } whole)
            return whole;
        var (first, last) = (row["first_name"] ?? "", row["last_name"] ?? "");
        return (first + last).Any(c => c > '\u2E80') ? last + first : $"{first} {last}".Trim();
    }

    private static string? ColumnOf(string? field) =>
        field switch
        {
            nameof(NewPerson.Name) => "name",
            nameof(NewPerson.LatinName) => "latin_name",
            nameof(NewPerson.Trade) => "trade",
            nameof(NewPerson.JoinedOn) => "joined_on",
            nameof(NewPerson.LeftOn) => "left_on",
            nameof(NewPerson.Needs) => "needs",
            nameof(NewPerson.Offers) => "offers",
            _ => null,
        };

    private static List<Role> RolesOf(CsvRow row, List<Error> errors)
    {
        if (row["roles"] is not { } text)
            return [Role.Member];
        var roles = new List<Role>();
        // Commas separate roles too: unlike needs, they never contain one.
        foreach (var word in text.Split([.. Between, ',', '，'], Cleanly))
            if (RoleWord.Find(word.ToLowerInvariant().Replace(' ', '_')) is { } role)
                roles.Add(role);
            else
                errors.Add(row.Bad("roles", new ImportPreviewErrors.NoRole(word)));
        return roles;
    }

    private static List<NewPosting> PostingsOf(string? text) =>
        text is null
            ? []
            // A sentence may contain 、, so if there is a |, only that separates.
            :
            [
                .. (text.Contains('|', StringComparison.Ordinal) ? text.Split('|', Cleanly) : text.Split(Between, Cleanly)).Select(
                    PostingCell.Read
                ),
            ];

    /// <summary>Writes needs or offers into one cell, each with its other language, terms and last day. Parsing the cell gives the same postings.</summary>
    public static string Cell(IEnumerable<PostingCard> postings)
    {
        var cell = string.Join('|', postings.Select(PostingCell.Write));
        return cell.IndexOfAny(Between) < 0 || cell.Contains('|', StringComparison.Ordinal) ? cell : cell + "|";
    }
}
