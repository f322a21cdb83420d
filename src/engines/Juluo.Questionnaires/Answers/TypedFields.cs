namespace Juluo.Questionnaires;

/// <summary>Typed text of a page by field: a question's field has the question's name, a part of it has the name, a dash and the part.</summary>
public sealed class TypedFields
{
    /// <summary>Prefix of the names of such fields in a page, so that they cannot collide with the program's own.</summary>
    public const string Prefix = "a-";

    /// <summary>A form on which nothing was typed.</summary>
    public static readonly TypedFields None = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    private readonly Dictionary<string, IReadOnlyList<string>> fields;

    /// <summary>Creates the fields of a form from their values; a field may have several.</summary>
    public TypedFields(IReadOnlyDictionary<string, IReadOnlyList<string>> fields) => this.fields = new(fields, StringComparer.Ordinal);

    /// <summary>Values by field, as they were typed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> All => fields;

    /// <summary>Returns the trimmed last value of a field; null if the field is missing or empty.</summary>
    public string? One(string field) => fields.GetValueOrDefault(field) is [.., { } last] && last.Trim().Length > 0 ? last.Trim() : null;

    /// <summary>Returns all values of a field that are not empty.</summary>
    public IReadOnlyList<string> Many(string field) => [.. (fields.GetValueOrDefault(field) ?? []).Where(v => v.Length > 0)];

    /// <summary>Checks that the page had the field, filled in or not.</summary>
    public bool Has(string field) => fields.ContainsKey(field);

    /// <summary>Returns a copy with different values of one field.</summary>
    public TypedFields With(string field, params IReadOnlyList<string> values) =>
        new(new Dictionary<string, IReadOnlyList<string>>(fields, StringComparer.Ordinal) { [field] = values });

    /// <summary>Returns only the fields whose names match a condition.</summary>
    public TypedFields Where(Func<string, bool> field) =>
        new(fields.Where(f => field(f.Key)).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal));

    /// <summary>Merges both sets of fields. If both have a field, the values here take precedence.</summary>
    public TypedFields Over(TypedFields others) =>
        new(
            others
                .fields.Where(f => !fields.ContainsKey(f.Key))
                .Concat(fields)
                .ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal)
        );

    /// <summary>Checks that a field belongs to a question.</summary>
    public static bool IsOf(string field, string question) =>
        field == question
        || (field.StartsWith(question, StringComparison.Ordinal) && field.Length > question.Length && field[question.Length] == '-');
}
