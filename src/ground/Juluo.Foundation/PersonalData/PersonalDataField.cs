namespace Juluo.Foundation;

/// <summary>
/// Personal data in one table: the columns that identify the person, the rule for erasure, the retention period, and if the data are part of the person's export.
/// Several fields may describe one table, each for different rows.
/// </summary>
/// <param name="About">Name of the data: the catalogues describe it under <c>personal-data.</c> and this name, and give the reason under <c>….why</c>.</param>
/// <param name="Table">The table with its schema.</param>
/// <param name="Columns">Columns with the person's key. A row with the key in any of them is about the person.</param>
public sealed record PersonalDataField(string About, string Table, params IReadOnlyList<string> Columns)
{
    /// <summary>Text and JSON columns that may contain the person's key, address or, in JSON, full name. Such a row is about the person too.</summary>
    public IReadOnlyList<string> Texts { get; private init; } = [];

    /// <summary>True if a name anywhere in a text counts as well. It may be another person's with the same name, so this is only for copies that no one misses.</summary>
    public bool ByName { get; private init; }

    public ErasureRule Fate { get; private init; } = ErasureRule.Deleted;

    /// <summary>The argument of <see cref="Fate"/>: columns, or the name of a function.</summary>
    public IReadOnlyList<string> Of { get; private init; } = [];

    public bool Shown { get; private init; } = true;

    /// <summary>Columns that are omitted from the person's export.</summary>
    public IReadOnlyList<string> Withheld { get; private init; } = [];

    /// <summary>A function that returns the person's rows as JSON, for tables that the application's database role cannot read.</summary>
    public string? Reader { get; private init; }

    public int? Days { get; private init; }

    /// <summary>The column from which the days count; null if a job of the module deletes the rows.</summary>
    public string? DatedBy { get; private init; }

    /// <summary>Columns with keys of files, which are deleted with the row.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    /// <summary>The rule for moving rows when two people are merged; null if they keep their original key.</summary>
    public MoveRule? Moving { get; private init; }

    /// <summary>Moves rows when two people are merged: those whose first column is the key of the merged person. A row that the other person has already is not moved.</summary>
    /// <param name="key">SQL expression that identifies a row t among those of the same person: it finds the row again if the merge is undone.</param>
    /// <param name="unless">SQL condition under which a row o of the other person duplicates t.</param>
    /// <param name="other">The column that names another person, if any.</param>
    public PersonalDataField Moves(string key = "t.id", string unless = "false", string? other = null) =>
        this with
        {
            Moving = new(key, unless, other),
        };

    /// <summary>True for data written about people without their doing: statistics, suggestions, messages, views by others. Such rows do not prevent undoing the import of a person.</summary>
    public bool IsIncidental { get; private init; }

    public PersonalDataField Incidental() => this with { IsIncidental = true };

    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>Marks the table of people: the first column is their key, the given columns are the names by which texts mention them.</summary>
    public PersonalDataField ListsPeople(params IReadOnlyList<string> names) => this with { Names = names };

    /// <summary>The column of the table of people that links a row to another row of the same person.</summary>
    public string? Same { get; private init; }

    public PersonalDataField AlsoUnder(string column) => this with { Same = column };

    public bool IsListOfPeople => Names.Count > 0;

    public PersonalDataField In(params IReadOnlyList<string> texts) => this with { Texts = texts };

    public PersonalDataField AlsoByName() => this with { ByName = true };

    /// <summary>On erasure, keeps the row and clears these columns.</summary>
    public PersonalDataField Cleared(params IReadOnlyList<string> columns) =>
        this with
        {
            Fate = ErasureRule.Cleared,
            Of = columns,
            Shown = false,
        };

    /// <summary>On erasure, keeps the row and removes the entries of its JSON arrays that name the person.</summary>
    public PersonalDataField Struck() => this with { Fate = ErasureRule.Struck, Of = Texts, Shown = false };

    /// <summary>Erases by a database function of the module, which gets the person's key: for tables that the application's role cannot change.</summary>
    public PersonalDataField ErasedBy(string function) => this with { Fate = ErasureRule.ByFunction, Of = [function] };

    /// <summary>Deletes the row with the person's own row, by the foreign key.</summary>
    public PersonalDataField GoesWithPerson() => this with { Fate = ErasureRule.WithPerson };

    /// <summary>On erasure, keeps the row unchanged; the catalogues give the reason under <c>personal-data.….stays</c>.</summary>
    public PersonalDataField Stays() => this with { Fate = ErasureRule.Stays };

    /// <summary>Includes the data in the person's export although they are not deleted.</summary>
    public PersonalDataField AlsoShown() => this with { Shown = true };

    public PersonalDataField NotShown() => this with { Shown = false };

    public PersonalDataField Without(params IReadOnlyList<string> columns) => this with { Withheld = columns };

    public PersonalDataField ReadBy(string function) => this with { Reader = function };

    /// <summary>Deletes every row this many days after the date in a column, whether or not its person was erased.</summary>
    public PersonalDataField For(int days, string datedBy) => this with { Days = days, DatedBy = datedBy };

    /// <summary>Declares the retention period of rows that a job of the module deletes.</summary>
    public PersonalDataField For(int days) => this with { Days = days };

    public PersonalDataField WithFiles(params IReadOnlyList<string> columns) => this with { Files = columns };
}
