namespace Juluo.Foundation;

/// <summary>What a module keeps of people, table by table. A test finds the column that could name a person and of which no module speaks.</summary>
public sealed class PersonalData(params IReadOnlyList<PersonalDataField> all)
{
    public IReadOnlyList<PersonalDataField> All { get; } = all;

    /// <summary>Columns that look as if they named a person and of which no <see cref="PersonalDataField"/> speaks, each with the reason.</summary>
    public IReadOnlyDictionary<string, string> Otherwise { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What a declaration cannot say, such as a picture drawn of everybody.</summary>
    public IReadOnlyList<Type> Also { get; init; } = [];
}
