namespace Juluo.Foundation;

/// <summary>A signature as a form sends it. Agreements have versions that do not change; each has a hash over its whole text, which every signature bears.</summary>
/// <param name="Number">The version that was shown.</param>
/// <param name="Hash">The hash of the text that was shown.</param>
/// <param name="Name">Typed in place of a signature by hand.</param>
/// <param name="Agreed">The person has read it.</param>
public record Signing(
    int Number = 0,
    string Hash = "",
    [Required, Length(Signing.MostName)] string? Name = null,
    [Required] bool Agreed = false
) : IChecked
{
    public const int MostName = 120;

    public IEnumerable<Error> Check(ZonedDateTime now) => Agreed ? [] : [new AgreementErrors.NotRead()];

    /// <summary>Why this is no signature of the latest version by this person; null: it is one. Pure.</summary>
    /// <param name="number">The latest version.</param>
    /// <param name="hash">The hash of the latest version.</param>
    /// <param name="names">The names of the person who signs, in each script: one of them is typed.</param>
    public Error? Refuses(int number, string hash, IReadOnlyList<string> names) =>
        Number != number || !string.Equals(Hash, hash, StringComparison.Ordinal) ? new AgreementErrors.AnotherText()
        : !names.Any(n => SearchText.SignsAs(Name ?? "", n)) ? new AgreementErrors.NotYourName(string.Join(" / ", names))
        : null;
}
