using Microsoft.AspNetCore.Http;

namespace Juluo.Forms;

/// <summary>What was typed into the fields of a page, by the names of the fields: that of a question's field is its name, a part of it stands behind a dash.</summary>
internal sealed class TypedFields
{
    /// <summary>With what the names of such fields begin in a page, so that none is taken for one of the program's own.</summary>
    internal const string Prefix = "a-";

    public static readonly TypedFields None = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    private readonly Dictionary<string, IReadOnlyList<string>> fields;

    public TypedFields(IReadOnlyDictionary<string, IReadOnlyList<string>> fields) => this.fields = new(fields, StringComparer.Ordinal);

    internal static TypedFields Of(IFormCollection form) =>
        new(
            form.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal))
                .ToDictionary(
                    f => f.Key[Prefix.Length..],
                    IReadOnlyList<string> (f) => [.. f.Value.Select(v => PlainText.Of(v ?? ""))],
                    StringComparer.Ordinal
                )
        );

    public IReadOnlyDictionary<string, IReadOnlyList<string>> All => fields;

    /// <summary>Null: the field was not there, or was left empty.</summary>
    public string? One(string field) => fields.GetValueOrDefault(field) is [.., { } last] && last.Trim().Length > 0 ? last.Trim() : null;

    public IReadOnlyList<string> Many(string field) => [.. (fields.GetValueOrDefault(field) ?? []).Where(v => v.Length > 0)];

    public bool Has(string field) => fields.ContainsKey(field);

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
    internal static bool IsOf(string field, string question) =>
        field == question
        || (field.StartsWith(question, StringComparison.Ordinal) && field.Length > question.Length && field[question.Length] == '-');
}
