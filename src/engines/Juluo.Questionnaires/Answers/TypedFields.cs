namespace Juluo.Questionnaires;

/// <summary>Typed text of a page by field: a question's field has the question's name, a part of it the name, a dash and the part.</summary>
public sealed class TypedFields
{
    /// <summary>With what the names of such fields begin in a page, so that none is taken for one of the program's own.</summary>
    public const string Prefix = "a-";

    /// <summary>Nothing was typed.</summary>
    public static readonly TypedFields None = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    private readonly Dictionary<string, IReadOnlyList<string>> fields;

    /// <summary>Values by field; a field may have several.</summary>
    public TypedFields(IReadOnlyDictionary<string, IReadOnlyList<string>> fields) => this.fields = new(fields, StringComparer.Ordinal);

    /// <summary>Values by field, as they were typed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> All => fields;

    /// <summary>Null: the field was not there, or was left empty.</summary>
    public string? One(string field) => fields.GetValueOrDefault(field) is [.., { } last] && last.Trim().Length > 0 ? last.Trim() : null;

    /// <summary>All values of a field that are not empty.</summary>
    public IReadOnlyList<string> Many(string field) => [.. (fields.GetValueOrDefault(field) ?? []).Where(v => v.Length > 0)];

    /// <summary>Whether the page had the field, filled in or not.</summary>
    public bool Has(string field) => fields.ContainsKey(field);

    /// <summary>With other values of one field.</summary>
    public TypedFields With(string field, params IReadOnlyList<string> values) =>
        new(new Dictionary<string, IReadOnlyList<string>>(fields, StringComparer.Ordinal) { [field] = values });

    /// <summary>The fields of which this is so.</summary>
    public TypedFields Where(Func<string, bool> field) =>
        new(fields.Where(f => field(f.Key)).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal));

    /// <summary>Both; where both have a field, these.</summary>
    public TypedFields Over(TypedFields others) =>
        new(
            others
                .fields.Where(f => !fields.ContainsKey(f.Key))
                .Concat(fields)
                .ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal)
        );

    /// <summary>Whether a field belongs to a question.</summary>
    public static bool IsOf(string field, string question) =>
        field == question
        || (field.StartsWith(question, StringComparison.Ordinal) && field.Length > question.Length && field[question.Length] == '-');
}
