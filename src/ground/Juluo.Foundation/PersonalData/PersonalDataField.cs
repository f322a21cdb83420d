namespace Juluo.Foundation;

/// <summary>
/// What one table keeps of people: which columns name the person, what becomes of it when the person is erased, how long it is kept otherwise,
/// and whether the person gets it with everything else about them. Several may speak of one table, each of other rows.
/// </summary>
/// <param name="About">What it is, in words: <c>personal-data.</c> and this in the catalogues, and <c>….why</c> for the reason.</param>
/// <param name="Table">With its schema.</param>
/// <param name="Columns">Columns that hold the person's key. A row in which one of them does is about the person.</param>
public sealed record PersonalDataField(string About, string Table, params IReadOnlyList<string> Columns)
{
    /// <summary>Texts and JSON in which the person's key, address or, in JSON, whole name may stand. Such a row is about the person too.</summary>
    public IReadOnlyList<string> Texts { get; private init; } = [];

    /// <summary>Whether a name somewhere in a text counts as well; it may be another's of the same name, so only for copies that no one misses.</summary>
    public bool ByName { get; private init; }

    public ErasureRule Fate { get; private init; } = ErasureRule.Deleted;

    /// <summary>What <see cref="Fate"/> does its work on: columns, or the function's name.</summary>
    public IReadOnlyList<string> Of { get; private init; } = [];

    public bool Shown { get; private init; } = true;

    /// <summary>Columns that the person does not get with the rest of the row.</summary>
    public IReadOnlyList<string> Withheld { get; private init; } = [];

    /// <summary>Gives the person's own rows as JSON, where the application's role has no right to the table.</summary>
    public string? Reader { get; private init; }

    public int? Days { get; private init; }

    /// <summary>The column whose moment the days count from; null where a job of the module's own lets go.</summary>
    public string? DatedBy { get; private init; }

    /// <summary>Columns with keys of files, which go when the row goes.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    /// <summary>How its rows go over when two people are found to be one; null: they stay under the key that they were written with.</summary>
    public MoveRule? Moving { get; private init; }

    /// <summary>
    /// Its rows go over to the person who is kept when two are found to be one: those whose first column names the one who goes. A row of which the other has the same
    /// already stays behind.
    /// </summary>
    /// <param name="key">What tells a row t from others of the same person, in SQL: by it the row is found again when the two are two after all.</param>
    /// <param name="unless">When a row o of the other is the same as t, in SQL.</param>
    /// <param name="other">The column that names another person, if there is one.</param>
    public PersonalDataField Moves(string key = "t.id", string unless = "false", string? other = null) =>
        this with
        {
            Moving = new(key, unless, other),
        };

    /// <summary>Written of people without their doing: figures, suggestions, messages, looks of others. Undoing the import of a person does not wait for it.</summary>
    public bool IsIncidental { get; private init; }

    public PersonalDataField Incidental() => this with { IsIncidental = true };

    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>The list of people itself; the first column is their key, these are the columns by which texts speak of them.</summary>
    public PersonalDataField ListsPeople(params IReadOnlyList<string> names) => this with { Names = names };

    /// <summary>The column of the list of people by which a row is another name of the same person.</summary>
    public string? Same { get; private init; }

    public PersonalDataField AlsoUnder(string column) => this with { Same = column };

    public bool IsListOfPeople => Names.Count > 0;

    public PersonalDataField In(params IReadOnlyList<string> texts) => this with { Texts = texts };

    public PersonalDataField AlsoByName() => this with { ByName = true };

    /// <summary>The row stays, without these.</summary>
    public PersonalDataField Cleared(params IReadOnlyList<string> columns) =>
        this with
        {
            Fate = ErasureRule.Cleared,
            Of = columns,
            Shown = false,
        };

    /// <summary>The row stays; the entries of its JSON arrays that name the person go.</summary>
    public PersonalDataField Struck() => this with { Fate = ErasureRule.Struck, Of = Texts, Shown = false };

    /// <summary>By a function of the module's, which gets the person's key: for tables that the application's role may not change.</summary>
    public PersonalDataField ErasedBy(string function) => this with { Fate = ErasureRule.ByFunction, Of = [function] };

    /// <summary>With the person's own row, by the foreign key.</summary>
    public PersonalDataField GoesWithPerson() => this with { Fate = ErasureRule.WithPerson };

    /// <summary>It stays: the catalogues say under <c>personal-data.….stays</c> what demands it.</summary>
    public PersonalDataField Stays() => this with { Fate = ErasureRule.Stays };

    /// <summary>The person gets it although it does not go with them.</summary>
    public PersonalDataField AlsoShown() => this with { Shown = true };

    public PersonalDataField NotShown() => this with { Shown = false };

    public PersonalDataField Without(params IReadOnlyList<string> columns) => this with { Withheld = columns };

    public PersonalDataField ReadBy(string function) => this with { Reader = function };

    /// <summary>Deleted by date, no matter who it is about.</summary>
    public PersonalDataField For(int days, string datedBy) => this with { Days = days, DatedBy = datedBy };

    /// <summary>Let go by date by a job of the module's own.</summary>
    public PersonalDataField For(int days) => this with { Days = days };

    public PersonalDataField WithFiles(params IReadOnlyList<string> columns) => this with { Files = columns };
}
