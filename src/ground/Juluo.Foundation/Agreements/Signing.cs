namespace Juluo.Foundation;

/// <summary>A signature as a form submits it. Versions of an agreement are immutable; every signature carries the hash of its version's whole text.</summary>
/// <param name="Number">The version that the page showed.</param>
/// <param name="Hash">The hash of the text that the page showed.</param>
/// <param name="Name">The signer's typed name, in place of a handwritten signature.</param>
/// <param name="Agreed">True if the person confirms having read the text.</param>
public record Signing(
    int Number = 0,
    string Hash = "",
    [Required, Length(Signing.MostName)] string? Name = null,
    [Required] bool Agreed = false
) : IChecked
{
    public const int MostName = 120;

    public IEnumerable<Error> Check(ZonedDateTime now) => Agreed ? [] : [new AgreementErrors.NotRead()];

    /// <summary>Returns the reason why this is not a valid signature of the latest version by this person, or null if it is valid. Pure.</summary>
    /// <param name="number">The latest version.</param>
    /// <param name="hash">The hash of the latest version.</param>
    /// <param name="names">The signer's names in each script; the typed name must match one of them.</param>
    public Error? Refuses(int number, string hash, IReadOnlyList<string> names) =>
        Number != number || !string.Equals(Hash, hash, StringComparison.Ordinal) ? new AgreementErrors.AnotherText()
        : !names.Any(n => SearchText.SignsAs(Name ?? "", n)) ? new AgreementErrors.NotYourName(string.Join(" / ", names))
        : null;
}
