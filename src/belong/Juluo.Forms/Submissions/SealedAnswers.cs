namespace Juluo.Forms;

/// <summary>Encrypts sensitive answers and unparsed input before they are stored.</summary>
internal sealed class SealedAnswers(IDataProtectionProvider protection)
{
    private IDataProtector Answers => protection.CreateProtector("forms", "answers");

    private IDataProtector TypedTexts => protection.CreateProtector("forms", "typed");

    /// <summary>Splits answers into readable and encrypted ones; the latter are null if there are none.</summary>
    public (string Open, string? Sealed) Seal(AnswerSet answers, FormDefinition definition)
    {
        var sensitive = definition.Questions.Where(q => q.Sensitive).Select(q => q.Name).ToHashSet(StringComparer.Ordinal);
        var closed = answers.Where(sensitive.Contains);
        return (answers.Where(q => !sensitive.Contains(q)).Json(), closed.Count == 0 ? null : Answers.Protect(closed.Json()));
    }

    public AnswerSet Open(string open, string? closed) =>
        closed is null ? AnswerSet.Read(open) : AnswerSet.Read(Answers.Unprotect(closed)).Over(AnswerSet.Read(open));

    public string? Seal(TypedFields typed) =>
        typed.All.Count == 0 ? null : TypedTexts.Protect(JsonSerializer.Serialize(typed.All, Json.Options));

    public TypedFields OpenTyped(string? closed) =>
        closed is null
            ? TypedFields.None
            : new(JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(TypedTexts.Unprotect(closed), Json.Options)!);
}
