namespace Juluo.Foundation;

/// <summary>Personal data that a module stores, table by table. A test finds columns that could identify a person and are not declared.</summary>
public sealed class PersonalData(params IReadOnlyList<PersonalDataField> all)
{
    public IReadOnlyList<PersonalDataField> All { get; } = all;

    /// <summary>Columns that appear to identify a person but are not covered by a <see cref="PersonalDataField"/>, each with the reason.</summary>
    public IReadOnlyDictionary<string, string> Otherwise { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Erasures that a declaration cannot express, such as redrawing a picture that shows everyone.</summary>
    public IReadOnlyList<Type> Also { get; init; } = [];
}
