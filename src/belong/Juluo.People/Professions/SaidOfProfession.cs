namespace Juluo.People;

/// <summary>The form fields of a profession or a group.</summary>
internal partial record SaidOfProfession(
    [Required] LocalizedText? Name = null,
    ProfessionId? Group = null,
    string? CodeTw = null,
    string? CodeIsic = null
)
{
    internal IReadOnlyList<Error> Check() =>
        [
            .. Term.Check("name", Name),
            .. string.IsNullOrWhiteSpace(CodeTw) || Code().IsMatch(CodeTw.Trim())
                ? []
                : (Error[])[new ProfessionErrors.NoCode(nameof(CodeTw))],
            .. string.IsNullOrWhiteSpace(CodeIsic) || Code().IsMatch(CodeIsic.Trim())
                ? []
                : (Error[])[new ProfessionErrors.NoCode(nameof(CodeIsic))],
        ];

    // The letter of a section, or the two to four digits of a division, group or class.
    [GeneratedRegex("^([A-S]|[0-9]{2,4})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
